/** Orders text by code units, for `sort`: the same on every machine and in every locale. */
export function byText(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
