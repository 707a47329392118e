/** `97 %`. Never a hundred, and never nothing that is something: evidence is not proof. */
export function percent(probability: number): string {
  if (probability > 0.99) return '> 99 %'
  return probability > 0 && probability < 0.01 ? '< 1 %' : `${Math.round(100 * probability)} %`
}
