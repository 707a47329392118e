import type { Ask, Surface } from '../asks/ask.ts'

/** Asks by service and surface; `hidden`: those whose identity the log does not tell. */
export interface AskedCount {
  readonly service: string
  readonly surface: Surface
  readonly asks: number
  readonly hidden: number
}

/** What was asked, whatever it says of anybody. */
export interface AskedCounts {
  readonly asked: readonly AskedCount[]
  /** An address that sent more than half of all asks, and how many at least. */
  readonly majority: { readonly address: string; readonly asks: number } | null
}

export interface AskedCounter {
  take(ask: Ask): void
  counts(): AskedCounts
}

/** With this many counters the count of a frequent address is at most a 17th of all asks too low (Misra and Gries 1982). */
const counters = 16

/** Counts all asks in constant memory: strangers choose how many addresses there are. */
export function createAskedCounter(): AskedCounter {
  const asked = new Map<string, { service: string; surface: Surface; asks: number; hidden: number }>()
  const frequent = new Map<string, number>()
  let total = 0

  function countAddress(address: string, asks: number): void {
    const known = frequent.get(address)
    if (known !== undefined || frequent.size < counters) {
      frequent.set(address, (known ?? 0) + asks)
      return
    }
    const taken = Math.min(asks, ...frequent.values())
    for (const [other, count] of frequent) {
      if (count === taken) frequent.delete(other)
      else frequent.set(other, count - taken)
    }
    if (asks > taken) frequent.set(address, asks - taken)
  }

  return {
    take(ask) {
      const door = `${ask.service.kind} ${ask.surface}`
      const counted = asked.get(door) ?? { service: ask.service.kind, surface: ask.surface, asks: 0, hidden: 0 }
      counted.asks += ask.count
      if (ask.identity === null) counted.hidden += ask.count
      asked.set(door, counted)
      total += ask.count
      if (ask.source.address !== null) countAddress(ask.source.address, ask.count)
    },
    counts() {
      const major = [...frequent].find(([, asks]) => 2 * asks > total)
      return {
        asked: [...asked].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, counted]) => ({ ...counted })),
        majority: major ? { address: major[0], asks: major[1] } : null,
      }
    },
  }
}
