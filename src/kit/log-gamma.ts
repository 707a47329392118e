/** Integer arguments are what counters give; 32 KiB of table spare most series. */
const tabulated = 4096
const ofIntegers = integerTable()

/** ln Γ(x) for x > 0, with an absolute error below 1e-12 times max(1, |ln Γ(x)|). */
export function logGamma(x: number): number {
  if (x < tabulated && Number.isInteger(x)) return ofIntegers[x] as number
  if (x >= 10) return stirling(x)
  // Γ(x) = Γ(x + n) / (x (x + 1) … (x + n - 1)): the series is exact enough from 10 on.
  let product = x
  let shifted = x + 1
  for (; shifted < 10; shifted++) product *= shifted
  return stirling(shifted) - Math.log(product)
}

/** ln B(a, b). */
export function logBeta(a: number, b: number): number {
  return logGamma(a) + logGamma(b) - logGamma(a + b)
}

/** Stirling's series (Abramowitz and Stegun 6.1.41). */
function stirling(x: number): number {
  const inverse = 1 / x
  const square = inverse * inverse
  const series = inverse * (1 / 12 - square * (1 / 360 - square * (1 / 1260 - square * (1 / 1680 - square / 1188))))
  return (x - 0.5) * Math.log(x) - x + 0.5 * Math.log(2 * Math.PI) + series
}

function integerTable(): Float64Array {
  const table = new Float64Array(tabulated)
  table[0] = Number.POSITIVE_INFINITY
  for (let n = 2; n < tabulated; n++) table[n] = n < 20 ? (table[n - 1] as number) + Math.log(n - 1) : stirling(n)
  return table
}
