import { createRandom, type Random } from '../kit/random.ts'
import { orderEvidence } from '../provenance/order-evidence.ts'
import type { OrderResult } from './provenance-result.ts'
import { shuffled } from './provenance-world.ts'

interface OrderRow {
  readonly hits: number
  /** Names that are asked for at once; null: the list is run in no order. */
  readonly workers: number | null
}

export const orderRows: readonly OrderRow[] = [
  { hits: 8, workers: 10 },
  { hits: 20, workers: 10 },
  { hits: 20, workers: 50 },
  { hits: 20, workers: null },
]

/** Names on the asker's list; the hits are those that our copy has, too. */
const listLength = 200
const tells = 3
const bar = 0.01

export function runOrder({ hits, workers }: OrderRow, runs: number): OrderResult {
  const row = `${hits} hits, ${workers === null ? 'in no order' : `${workers} workers`}`
  const seed = `order ${row}`
  const random = createRandom(seed)
  const nats = Array.from({ length: runs }, () => evidenceOf(hits, workers, random)).sort((a, b) => a - b)
  const over3 = nats.filter(each => each > tells).length / runs
  return {
    kind: 'provenance-order',
    row,
    seed,
    runs,
    medianNats: nats[runs >> 1] ?? Number.NaN,
    over3,
    passed: workers === null ? over3 <= bar : null,
  }
}

function evidenceOf(hits: number, workers: number | null, random: Random): number {
  const times = workers === null ? Array.from({ length: listLength }, () => random.next()) : answered(workers, random)
  const known = shuffled([...times.keys()], random).slice(0, hits)
  return orderEvidence(known.map(rank => ({ rank, first: times[rank] as number })))
}

/** When each name of a list is answered, if workers take the next one as soon as they are free. */
function answered(workers: number, random: Random): number[] {
  const free = Array.from({ length: workers }, () => 0)
  return Array.from({ length: listLength }, () => {
    const next = free.indexOf(Math.min(...free))
    const time = (free[next] as number) + random.exponential(1)
    free[next] = time
    return time
  })
}
