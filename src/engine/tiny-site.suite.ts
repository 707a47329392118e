import type { Ask, Outcome, Surface } from '../asks/ask.ts'
import { dayMs } from '../evidence/day.ts'
import type { EngineReport } from '../evidence/facts.ts'
import type { Classified, People } from '../people/person.ts'
import { createEngine, type Engine, type EngineOptions } from './engine.ts'

/** For tests: a site whose names say what they are (`real7`, `twin7`, all others neither), in one stratum of rho 0.05. */
const tinyPeople: People = {
  source: 'tiny',
  domains: ['example.com'],
  counts: () => ({ current: 100, left: 0 }),
  rho: stratum => (stratum === 'full-rare' ? 0.05 : null),
  isOwnDomainWord: name => name === 'example',
  classify(name): Classified {
    const stratum = 'full-rare'
    if (name.startsWith('real')) return { nameClass: 'real', stratum, person: null }
    if (name.startsWith('twin')) return { nameClass: 'twin', stratum, person: null }
    return { nameClass: 'neither', stratum: null, person: null }
  },
}

/** A Monday, 00:00 UTC. */
const monday = Date.UTC(2026, 2, 2)
export const at = (day: number, hour = 0, minute = 0): number =>
  monday + day * dayMs + hour * 3_600_000 + minute * 60_000

export interface TinyAsk {
  readonly time: number
  readonly from: string
  readonly name: string
  readonly outcome?: Outcome
  readonly surface?: Surface
  readonly client?: string
  /** Domain of a message's sender. */
  readonly sender?: string
}

export function ask({ time, from, name, outcome = 'refused', surface = 'login', client, sender }: TinyAsk): Ask {
  const source = {
    address: from,
    ...(client === undefined ? {} : { userAgent: client }),
    ...(sender === undefined ? {} : { senderDomain: sender }),
  }
  const origin = { via: 'tiny', path: 'tiny.log', line: 1 }
  return {
    time,
    source,
    service: { kind: 'imap' },
    surface,
    identity: { name, written: name },
    outcome,
    count: 1,
    origin,
  }
}

export const tinyEngine = (options: Partial<EngineOptions> = {}, state?: Uint8Array): Engine =>
  createEngine({ people: tinyPeople, budgetPerDay: 1, secret: new Uint8Array(16).fill(7), ...options }, state)

/** What the engine tells of these asks, given in any order. */
export function report(asks: readonly TinyAsk[], options: Partial<EngineOptions> = {}): EngineReport {
  const engine = tinyEngine(options)
  for (const each of [...asks].sort((a, b) => a.time - b.time)) engine.take(ask(each))
  return engine.finish()
}

/** `count` asks for `real0`, `real1`, … (or another kind of name), a minute apart. */
export const list = (count: number, first: TinyAsk): TinyAsk[] =>
  Array.from({ length: count }, (_, n) => ({ ...first, time: first.time + n * 60_000, name: `${first.name}${n}` }))
