import { type CirculatingNames, noCirculatingNames } from '../evidence/circulating.ts'
import type { KeyName } from '../evidence/facts.ts'
import type { KeyAlert } from '../evidence/key-alert.ts'
import { emptyKeyState, type KeyState } from '../evidence/key-state.ts'
import { createPairMemory, type PairMemory } from '../evidence/old-pair-memory.ts'

/** All that is known of a key wider than an address; plain data. */
export interface WiderKeyState {
  readonly key: KeyName
  counts: KeyState
  lastDay: number
  /**
   * Addresses under it that failed for real names, the newest last; under a client all that failed. null: none, as for most keys, of
   * which there are many.
   */
  contributors: Map<string, Contributor> | null
  alert: KeyAlert | null
}

export interface Contributor {
  /** Of its last failed first contact. */
  readonly day: number
  /** One of them was for a real name. */
  readonly real: boolean
}

/** All that the wider keys of one worker have come to; plain data. */
export interface WiderStageState {
  /** By `widerKeyText`. */
  readonly keys: Map<string, WiderKeyState>
  readonly pairs: PairMemory
  readonly alerts: KeyAlert[]
  activeToday: number
  /** As for addresses. */
  roomForKeys: number
  readonly circulating: CirculatingNames
}

export const emptyWiderStage = (): WiderStageState => ({
  keys: new Map(),
  pairs: createPairMemory(),
  alerts: [],
  activeToday: 0,
  roomForKeys: 0,
  circulating: noCirculatingNames(),
})

export const newWiderKey = (key: KeyName): WiderKeyState => ({
  key,
  counts: emptyKeyState,
  lastDay: 0,
  contributors: null,
  alert: null,
})

export const widerKeyText = ({ kind, value }: KeyName): string => `${kind} ${value}`
