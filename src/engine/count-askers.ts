import {
  addDistinct,
  countDistinct,
  createDistinctCounter,
  type DistinctCounter,
  mergeDistinct,
} from '../kit/hyperloglog.ts'
import { isTaken } from '../kit/row-pool.ts'
import { addressPair } from './address-pair.ts'
import { addressColumn, addressWord } from './address-rows.ts'
import type { AddressStageState } from './address-state.ts'
import type { StageContext } from './stage-context.ts'

const lanes = new Int32Array(2)

export function countAsker(context: StageContext, askers: DistinctCounter, kind: number, source: number): void {
  addressPair(context, kind, source, 0, 0, lanes)
  addDistinct(askers, lanes[0] as number, lanes[1] as number)
}

/** A counter of all addresses that there ever were, to be kept from the time on at which the first of them is dropped. */
export function askersSoFar(context: StageContext, { askers, addresses }: AddressStageState): DistinctCounter {
  if (askers !== null) return askers
  const counter = createDistinctCounter()
  for (let address = 1; address < addresses.used; address++) {
    if (!isTaken(addresses, address)) continue
    const kind = addressWord(addresses, address, addressColumn.kind)
    countAsker(context, counter, kind, addressWord(addresses, address, addressColumn.source))
  }
  return counter
}

/** Addresses that there ever were, all workers together. */
export function countAskers(context: StageContext, stages: readonly AddressStageState[]): number {
  if (stages.every(({ askers }) => askers === null)) {
    return stages.reduce((sum, { addresses }) => sum + addresses.size, 0)
  }
  const all = createDistinctCounter()
  for (const stage of stages) mergeDistinct(all, askersSoFar(context, stage))
  return countDistinct(all)
}
