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
  const sources = new Uint32Array(counters)
  /** 0: the counter is free. */
  const asked = new Float64Array(counters)

  function counterOf(kind: number, source: number): number {
    for (let n = 0; n < counters; n++) {
      if (sources[n] === source && kinds[n] === kind && asked[n] !== 0) return n
    }
    return -1
  }

  function begin(kind: number, source: number, asks: number): void {
    const free = asked.indexOf(0)
    kinds[free] = kind
    sources[free] = source
    asked[free] = asks
  }

  /** As many asks of all counters and of the new source cancel each other out. */
  function cancel(asks: number): number {
    const taken = asked.reduce((least, count) => Math.min(least, count), asks)
    for (let n = 0; n < counters; n++) asked[n] = (asked[n] as number) - taken
    return asks - taken
  }

  return {
    count(kind, source, asks) {
      const known = counterOf(kind, source)
      if (known >= 0) {
        asked[known] = (asked[known] as number) + asks
        return
      }
      const left = asked.includes(0) ? asks : cancel(asks)
      if (left > 0) begin(kind, source, left)
    },
    beyond(asks) {
      const n = asked.findIndex(count => count > asks)
      return n < 0 ? null : { kind: kinds[n] as number, source: sources[n] as number, asks: asked[n] as number }
    },
    each(take) {
      asked.forEach((count, n) => {
        if (count > 0) take(kinds[n] as number, sources[n] as number)
      })
    },
  }
}
