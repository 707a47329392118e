import type { Ask } from '../asks/ask.ts'
import type { EngineReport, IdentityKnowledge, KeyKnowledge } from '../evidence/facts.ts'
import type { People } from '../people/person.ts'

/** People known only from log-ins once granted; `remake` is called when the daily tables are made. */
export interface LearningPeople extends People {
  learn(name: string, domain: string | undefined, time: number): void
  remake(): void
}

export interface EngineOptions {
  readonly people: People | LearningPeople
  /** False alerts a day that are acceptable (B of detection.md, section 6). */
  readonly budgetPerDay: number
  /** 16 random bytes kept with the state: strangers choose names, and must not be able to make two pairs collide. */
  readonly secret: Uint8Array
  /** Workers among which keys are divided by hash; the findings are the same for any number. Default 1. */
  readonly partitions?: number
}

/** Asks in, what is known of them out. Has no clock: time is the asks' time. */
export interface Engine {
  /** Asks come in time order; the order of asks of the same millisecond does not matter. */
  take(ask: Ask): void
  /** Settles what waits, and tells all that is known. Nothing can be taken after it. */
  finish(): EngineReport
  /** `address`: also a prefix, an ASN (`AS64500`) or a client, as a key's value is written. */
  knowledgeOf(key: string): readonly KeyKnowledge[]
  knowledgeOfIdentity(name: string): IdentityKnowledge | null
  /** The whole state; `createEngine(options, state)` goes on from there with equal people and secret. */
  encode(): Uint8Array
}

export declare function createEngine(options: EngineOptions, state?: Uint8Array): Engine
