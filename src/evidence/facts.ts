import type { Ask, Outcome, Surface } from '../asks/ask.ts'
import type { Classified, Stratum } from '../people/person.ts'

/** What an asker cannot change cheaply (detection.md, section 3). */
export const keyKindNames = ['address', 'prefix', 'asn', 'client'] as const
export type KeyKindName = (typeof keyKindNames)[number]

export interface KeyName {
  readonly kind: KeyKindName
  readonly value: string
}

/** A settled first contact of an (address, identity) pair (detection.md, section 2). */
export interface Contact {
  /** Time of the pair's first ask, ms since the epoch. */
  readonly time: number
  readonly ask: Ask
  /** granted if any ask of the pair was granted within the grace time. */
  readonly granted: boolean
  /** Asks of the pair within the grace time. */
  readonly asks: number
  readonly classified: Classified
  /** Set where the name circulates (detection.md, section 4): it then counts as neither. */
  readonly circulating: boolean
}

/** Evidence in nats with its parts: the waterfall is data, text is made at the sink. */
export interface Evidence {
  /** min(Ea, Eb) over the best window. */
  readonly nats: number
  readonly probing: readonly {
    readonly surfaceClass: 'login' | 'recovery'
    readonly failed: number
    readonly granted: number
    readonly nats: number
  }[]
  readonly aboutUs: readonly {
    readonly stratum: Stratum
    readonly real: number
    readonly twin: number
    readonly rho: number
    readonly nats: number
  }[]
  readonly windowDays: number
}

/** One identity as a key asked about it. */
export interface AskedIdentity {
  readonly written: string
  readonly name: string
  readonly classified: Classified
  readonly asks: number
  readonly outcomes: Readonly<Partial<Record<Outcome, number>>>
  readonly askers: readonly string[]
  readonly first: number
  readonly last: number
}

export interface Asker {
  readonly address: string
  readonly asks: number
  readonly first: number
  readonly last: number
}

/** What the engine knows of an alert; `tellFinding` of the findings room makes the finding from it. */
export interface AlertFacts {
  readonly cause: 'list-of-ours' | 'got-in'
  /** The key that passed the threshold first, then keys that joined. */
  readonly keys: readonly KeyName[]
  readonly raised: number
  readonly first: number
  readonly last: number
  /** At the end of the input (at its highest), against the threshold that it passed. */
  readonly evidence: Evidence
  readonly threshold: number
  readonly activeKeys: number
  readonly askers: readonly Asker[]
  readonly identities: readonly AskedIdentity[]
  readonly services: readonly string[]
  readonly surfaces: readonly Surface[]
  /** For `got-in`: the identity that let the asker in, and when; also later grants of keys of the finding. */
  readonly grants: readonly { readonly identity: string; readonly address: string; readonly time: number }[]
}
