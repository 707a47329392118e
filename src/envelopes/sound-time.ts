const latest = Date.UTC(9999, 11, 31)

/** A moment that a log can tell, or NaN: numbers in stamps can be anything, and dates end somewhere. */
export function soundTime(ms: number): number {
  return ms >= 0 && ms <= latest ? Math.floor(ms) : Number.NaN
}
