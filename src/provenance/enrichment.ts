/** Which of the tests stand out at a false discovery rate, however they depend on each other (Benjamini and Yekutieli 2001). */
export function standOut(chances: readonly number[], rate: number): boolean[] {
  const sorted = [...chances].sort((a, b) => a - b)
  const harmonic = sorted.reduce((sum, _chance, at) => sum + 1 / (at + 1), 0)
  const passing = sorted.filter((chance, at) => chance <= ((at + 1) * rate) / (sorted.length * harmonic))
  const bar = passing.at(-1) ?? Number.NEGATIVE_INFINITY
  return chances.map(chance => chance <= bar)
}
