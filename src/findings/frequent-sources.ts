/** Finds sources that send much of all asks, in constant memory. */
export interface FrequentSources {
  count(kind: number, source: number, asks: number): void
  /** A source that certainly sent more than that, and how many asks at least; null: none is known. */
  beyond(asks: number): { readonly kind: number; readonly source: number; readonly asks: number } | null
  each(take: (kind: number, source: number) => void): void
}

/** With this many counters the count of a frequent source is at most a 17th of all asks too low (Misra and Gries 1982). */
const counters = 16

export function createFrequentSources(): FrequentSources {
  const kinds = new Int32Array(counters)
  const sources = new Int32Array(counters)
  /** Asks of each counter's source, and those of `cancelled`: a counter that has no more than these is free. */
  const asked = new Float64Array(counters)
  /** Asks that were taken from all counters. */
  let cancelled = 0
  /** The counter with the least of `asked`, and that of the source that was counted last. */
  let least = 0
  let latest = 0

  /** A counter that became free still names its source, which may have another by now. */
  const isOf = (counter: number, kind: number, source: number): boolean =>
    sources[counter] === source && kinds[counter] === kind && (asked[counter] as number) > cancelled

  function counterOf(kind: number, source: number): number {
    if (isOf(latest, kind, source)) return latest
    for (let n = 0; n < counters; n++) if (isOf(n, kind, source)) return n
    return -1
  }

  function setAsked(counter: number, asks: number): void {
    latest = counter
    asked[counter] = asks
    if (counter !== least) return
    for (let n = 0; n < counters; n++) if ((asked[n] as number) < (asked[least] as number)) least = n
  }

  return {
    count(kind, source, asks) {
      const known = counterOf(kind, source | 0)
      if (known >= 0) {
        setAsked(known, (asked[known] as number) + asks)
        return
      }
      // As many asks of all counters and of the new source cancel each other out.
      const taken = Math.min(asks, (asked[least] as number) - cancelled)
      cancelled += taken
      if (asks === taken) return
      kinds[least] = kind
      sources[least] = source | 0
      setAsked(least, cancelled + asks - taken)
    },
    beyond(asks) {
      const n = asked.findIndex(count => count - cancelled > asks)
      if (n < 0) return null
      return { kind: kinds[n] as number, source: (sources[n] as number) >>> 0, asks: (asked[n] as number) - cancelled }
    },
    each(take) {
      asked.forEach((count, n) => {
        if (count > cancelled) take(kinds[n] as number, (sources[n] as number) >>> 0)
      })
    },
  }
}
