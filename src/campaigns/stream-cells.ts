/**
 * The kinds of asks of the stream (detection.md, section 7): an identity that was let in nowhere for long or has left; a network that was let in
 * nowhere for long; a pair that was asked again, as devices do.
 */
export interface CellTraits {
  readonly dormant: boolean
  readonly newNetwork: boolean
  readonly repeated: boolean
}

const bits = { repeated: 1, newNetwork: 2, dormant: 4 } as const
export const cells = 8

export const cellOf = ({ dormant, newNetwork, repeated }: CellTraits): number =>
  (dormant ? bits.dormant : 0) | (newNetwork ? bits.newNetwork : 0) | (repeated ? bits.repeated : 0)

export const traitsOf = (cell: number): CellTraits => ({
  dormant: (cell & bits.dormant) !== 0,
  newNetwork: (cell & bits.newNetwork) !== 0,
  repeated: (cell & bits.repeated) !== 0,
})

/** Without history all identities look dormant, so cells that differ in nothing else are one group. */
export const groupsWithoutHistory = 4
/** With `groups` of them, the group that a cell belongs to. */
export const groupOf = (cell: number, groups: number): number => cell & (groups - 1)

/** Sums by cell, by group. */
export function byGroup(counts: readonly number[], groups: number): number[] {
  const sums = Array.from({ length: groups }, () => 0)
  counts.forEach((count, cell) => {
    sums[groupOf(cell, groups)] = (sums[groupOf(cell, groups)] as number) + count
  })
  return sums
}
