import type { Ask } from '../asks/ask.ts'
import { addressKey } from '../evidence/keys.ts'

/**
 * Fixed order of asks of the same time, so that it does not matter in which order they were read. Asks that are equal in it differ
 * in nothing that the engine looks at.
 */
export function compareAsks(a: Ask, b: Ask): number {
  for (const part of parts) {
    const x = part(a)
    const y = part(b)
    if (x !== y) return x < y ? -1 : 1
  }
  return 0
}

const parts: readonly ((ask: Ask) => string)[] = [
  ask => addressKey(ask) ?? '',
  ask => ask.identity?.name ?? '',
  ask => ask.identity?.domain ?? '',
  ask => ask.outcome,
  ask => ask.surface,
  ask => ask.source.ja4 ?? '',
  ask => ask.source.userAgent ?? '',
  ask => `${ask.source.asn ?? ''}`,
  ask => ask.service.kind,
  ask => ask.identity?.written ?? '',
  ask => `${ask.count}`,
]
