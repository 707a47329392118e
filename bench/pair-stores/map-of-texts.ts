import type { MakePairStore } from './pair-store.ts'

/** What a program in JavaScript does first: texts as keys, the day as the value. */
export const mapOfTexts: MakePairStore = () => {
  const days = new Map<string, number>()
  const textOf = (low: number, high: number) => `192.0.2.${low & 255} name${low}${high}`
  return {
    meet(low, high) {
      const text = textOf(low, high)
      if (days.has(text)) return true
      days.set(text, 20_000)
      return false
    },
    knows: (low, high) => days.has(textOf(low, high)),
    bytes: () => null,
  }
}
