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
  const kinds = new Uint8Array(counters)
  const sources = new Int32Array(counters)
  /** Asks of each counter's source, and those of `cancelled`: a counter that has no more than these is free. */
  const asked = new Float64Array(counters)
  /** Asks that were taken from all counters. */
  let cancelled = 0
  /** The least of `asked`. */
  let least = 0
  let latest = 0

  function counterOf(kind: number, source: number): number {
    if (sources[latest] === source && kinds[latest] === kind) return latest
    for (let n = 0; n < counters; n++) if (sources[n] === source && kinds[n] === kind) return n
    return -1
  }

  function takeCounter(kind: number, source: number, asks: number): void {
    latest = asked.indexOf(least)
    kinds[latest] = kind
    sources[latest] = source
    setAsked(latest, cancelled + asks)
  }

  function setAsked(counter: number, asks: number): void {
    const isLeast = asked[counter] === least
    asked[counter] = asks
    if (!isLeast) return
    least = asks
    for (let n = 0; n < counters; n++) least = Math.min(least, asked[n] as number)
  }

  return {
    count(kind, source, asks) {
      const known = counterOf(kind, source | 0)
      if (known >= 0 && (asked[known] as number) > cancelled) {
        latest = known
        setAsked(known, (asked[known] as number) + asks)
        return
      }
      // As many asks of all counters and of the new source cancel each other out.
      const taken = Math.min(asks, least - cancelled)
      cancelled += taken
      if (asks > taken) takeCounter(kind, source | 0, asks - taken)
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
