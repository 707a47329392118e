/** Sets of kinds as numbers, so that a row can hold one in a word; 0 is the empty set. */
export interface KindSets {
  has(set: number, kind: number): boolean
  /** The set with one more kind. */
  add(set: number, kind: number): number
}

export function createKindSets(): KindSets {
  const members: (readonly number[])[] = [[]]
  const numbers = new Map([['', 0]])

  return {
    has: (set, kind) => set !== 0 && (members[set] as readonly number[]).includes(kind),
    add(set, kind) {
      const grown = [...new Set(members[set]).add(kind)].sort((a, b) => a - b)
      const key = grown.join(' ')
      const known = numbers.get(key)
      if (known !== undefined) return known
      numbers.set(key, members.length)
      return members.push(grown) - 1
    },
  }
}
