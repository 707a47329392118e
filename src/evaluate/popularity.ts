import type { Random } from '../kit/random.ts'

/** Draws items by given weights in constant time. */
export interface Popularity<T> {
  draw(random: Random): T
}

interface Slot<T> {
  readonly item: T
  /** Probability that this slot gives its own item and not the other. */
  keep: number
  other: T
}

/** Alias method (Walker 1977, Vose 1991); `weight` is asked for the rank of each item, from 0. */
export function popularity<T>(items: readonly T[], weight: (rank: number) => number): Popularity<T> {
  const weights = items.map((_, rank) => weight(rank))
  const total = weights.reduce((sum, one) => sum + one, 0)
  const slots = items.map((item, rank): Slot<T> => {
    return { item, keep: ((weights[rank] ?? 0) * items.length) / total, other: item }
  })
  const poor = slots.filter(slot => slot.keep < 1)
  const rich = slots.filter(slot => slot.keep >= 1)
  for (let giver = rich.pop(); giver !== undefined; giver = rich.pop()) {
    while (giver.keep >= 1) {
      const taker = poor.pop()
      if (taker === undefined) break
      taker.other = giver.item
      giver.keep -= 1 - taker.keep
    }
    if (giver.keep < 1) poor.push(giver)
  }
  return {
    draw: random => {
      const slot = random.pick(slots)
      return random.next() < slot.keep ? slot.item : slot.other
    },
  }
}

/** Weight of rank r (from 0) under Zipf's law with the given exponent. */
export const zipf = (exponent: number) => (rank: number) => 1 / (rank + 1) ** exponent
