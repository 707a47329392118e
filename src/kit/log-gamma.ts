/** Integer arguments are what counters give; 32 KiB of table spare most series. */
const tabulated = 4096
const ofIntegers = new Float64Array(tabulated).fill(Number.NaN)

/** ln Γ(x) for x > 0, with an absolute error below 1e-12 times max(1, |ln Γ(x)|). */
export function logGamma(x: number): number {
  if (x < tabulated && Number.isInteger(x)) {
    const known = ofIntegers[x] as number
    return Number.isNaN(known) ? tabulate(x) : known
  }
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

function tabulate(n: number): number {
  const value = ofInteger(n)
  ofIntegers[n] = value
  return value
}

function ofInteger(n: number): number {
  if (n === 0) return Number.POSITIVE_INFINITY
  if (n === 1) return 0
  return n < 20 ? logGamma(n - 1) + Math.log(n - 1) : stirling(n)
}
