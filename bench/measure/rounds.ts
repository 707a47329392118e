import type { Measured } from './run-measured.ts'

/** What a command cost in each round. */
export type Rounds = readonly Measured[]

export type Cost = keyof Measured

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2
}

export function medianCost(rounds: Rounds, cost: Cost): number {
  return median(rounds.map(round => round[cost]))
}

/** How many times as much the first costs, compared within each round, since the machine is not the same in all of them. */
export function medianRatio(rounds: Rounds, over: Rounds, cost: Cost): number {
  return median(rounds.map((round, at) => round[cost] / (over[at]?.[cost] ?? Number.NaN)))
}

/** Runs A B C A B C …: what disturbs the machine for a while meets all of them. */
export function interleave<Id extends string>(
  commands: Readonly<Record<Id, () => Measured>>,
  rounds: number,
): Record<Id, Measured[]> {
  const ids = Object.keys(commands) as Id[]
  const measured = Object.fromEntries(ids.map(id => [id, []])) as unknown as Record<Id, Measured[]>
  for (let round = 0; round < rounds; round++) for (const id of ids) measured[id].push(commands[id]())
  return measured
}
