import type { Ask } from '../asks/ask.ts'

/**
 * The form in which an attempt and its asks are written down, for `*.samples` files and `askance explain`: the raw lines of the attempt, then
 * a line `> …` for each ask. A blank line ends the attempt, `#` begins a comment line.
 */
export interface Sample {
  /** Line of the file where the sample begins, from 1. */
  readonly at: number
  readonly lines: readonly string[]
  readonly asks: readonly string[]
}

export function parseSamples(text: string): Sample[] {
  const samples: Sample[] = []
  let open: { at: number; lines: string[]; asks: string[] } | null = null
  for (const [index, line] of text.split('\n').entries()) {
    if (line.startsWith('#')) continue
    if (line.trim() === '') {
      if (open !== null) samples.push(open)
      open = null
      continue
    }
    open ??= { at: index + 1, lines: [], asks: [] }
    if (line.startsWith('> ')) open.asks.push(line.slice(2))
    else open.lines.push(line)
  }
  if (open !== null) samples.push(open)
  return samples
}

/** What matters of an ask, in one line; the service and surface only where they are not the kind's usual ones. */
export function sampleText(ask: Ask, usualService: string): string {
  const source = ask.source.address ?? ask.source.hostName ?? '?'
  const identity = ask.identity === null ? 'about nobody named' : JSON.stringify(ask.identity.written)
  const unusual =
    ask.service.kind !== usualService || ask.surface !== 'login' ? ` (${ask.service.kind}, ${ask.surface})` : ''
  const times = ask.count > 1 ? ` x${ask.count}` : ''
  const sender = ask.source.senderDomain === undefined ? '' : `, mail of ${ask.source.senderDomain}`
  return `${source} asked ${identity}: ${ask.outcome}${unusual}${times}${sender}`
}
