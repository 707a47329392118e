import type { Ask } from '../asks/ask.ts'
import { type Background, emptyBackground } from '../evidence/background.ts'
import type { Dossier } from '../evidence/dossier.ts'
import type { SurfaceClass } from '../evidence/facts.ts'
import type { KeyAlert } from '../evidence/key-alert.ts'
import { emptyKeyState, type KeyState } from '../evidence/key-state.ts'
import { emptyDigest, type NoiseDigest } from '../evidence/noise-digest.ts'
import { createPairMemory, type PairMemory } from '../evidence/old-pair-memory.ts'
import { emptyTimeline, type Timeline } from '../evidence/timeline.ts'
import { createDistinctCounter, type DistinctCounter } from '../kit/hyperloglog.ts'
import type { Classified } from '../people/person.ts'

/** All that is known of one address; plain data. */
export interface AddressState {
  readonly address: string
  counts: KeyState
  asks: number
  /** Distinct names it asked about on surfaces that are evidence. */
  names: number
  lastDay: number
  /** First contacts that have failed so far and are not settled. */
  readonly waitingFailed: Record<SurfaceClass, number>
  /** It failed for a name of ours that does not circulate. */
  failedReal: boolean
  /** Probing evidence on all failures was over the threshold on some day. */
  probing: boolean
  /** Kinds of generic lists it asked from (`listBit`). */
  lists: number
  dossier: Dossier | null
  alert: KeyAlert | null
  /** A finding tells of it, so it is kept. */
  pinned: boolean
}

/** A first contact that waits for the end of the grace time. */
export interface WaitingContact {
  readonly ask: Ask
  readonly time: number
  readonly address: AddressState
  /** `identityKey` of whom it is about. */
  readonly identity: string
  readonly low: number
  readonly high: number
  readonly classified: Classified
  readonly surfaceClass: SurfaceClass
  granted: boolean
  asks: number
}

/** All that the addresses of one worker have come to; plain data. */
export interface AddressStageState {
  readonly addresses: Map<string, AddressState>
  readonly pairs: PairMemory
  /** In time order from `head` on. `settled` first contacts went before: a pair waits under its number among all, from 1. */
  waiting: WaitingContact[]
  head: number
  settled: number
  readonly alerts: KeyAlert[]
  /** Keys with a first contact today. */
  activeToday: number
  readonly askers: DistinctCounter
  readonly timeline: Timeline
  readonly noise: NoiseDigest
  readonly background: Background
  outageContacts: number
  /** Of all dossiers; counted anew each day. */
  dossierEntries: number
  /** When so many addresses are known, some are forgotten; grows where few could be. */
  roomForAddresses: number
  forgotten: number
}

export const emptyAddressStage = (): AddressStageState => ({
  addresses: new Map(),
  pairs: createPairMemory(),
  waiting: [],
  head: 0,
  settled: 0,
  alerts: [],
  activeToday: 0,
  askers: createDistinctCounter(),
  timeline: emptyTimeline(),
  noise: emptyDigest(),
  background: emptyBackground(),
  outageContacts: 0,
  dossierEntries: 0,
  roomForAddresses: 0,
  forgotten: 0,
})

export const newAddress = (address: string): AddressState => ({
  address,
  counts: emptyKeyState,
  asks: 0,
  names: 0,
  lastDay: 0,
  waitingFailed: { login: 0, recovery: 0 },
  failedReal: false,
  probing: false,
  lists: 0,
  dossier: null,
  alert: null,
  pinned: false,
})
