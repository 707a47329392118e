import { sourceText } from '../asks/ask-rows.ts'
import { attribute } from '../campaigns/spread-attribution.ts'
import type { SpreadAlert } from '../campaigns/stream-state.ts'
import { dayOf } from '../evidence/day.ts'
import type { AlertFacts, KeyName } from '../evidence/facts.ts'
import { dossierOf } from './dossier-of.ts'
import type { EngineState } from './engine-state.ts'
import type { StageContext } from './stage-context.ts'
import { type ToldAddress, tellAddress, tellIdentities } from './told-address.ts'

/** There is one stream, and this is what is special about its askers. */
const spreadKey: KeyName = { kind: 'spread', value: 'one name each' }

/** Alerts for askers who share a list and ask once or twice each; in the order in which they were raised. */
export function tellSpread(state: EngineState, context: StageContext): AlertFacts[] {
  return state.stream.alerts.map(alert => tellFacts(state, context, alert)).filter(({ askers }) => askers.length > 0)
}

function tellFacts(state: EngineState, { people, books }: StageContext, alert: SpreadAlert): AlertFacts {
  const { facts, nats, askers } = attribute(state.stream, alert)
  const told: ToldAddress[] = []
  for (const { source, sourceKind, posterior } of askers) {
    const address = sourceText(sourceKind, source, books) ?? ''
    const dossier = dossierOf(state, address)
    const one = dossier === null ? null : tellAddress(address, dossier, alert.raised)
    if (one !== null) told.push({ ...one, asker: { ...one.asker, posterior } })
  }
  told.sort((a, b) => a.asker.first - b.asker.first || (a.asker.address < b.asker.address ? -1 : 1))
  const distinct = <Item>(of: (told: ToldAddress) => readonly Item[]): Item[] => [...new Set(told.flatMap(of))].sort()
  return {
    cause: 'list-of-ours',
    spread: facts,
    keys: [spreadKey],
    raised: alert.raised,
    first: Math.min(alert.raised, ...told.map(({ asker }) => asker.first)),
    last: Math.max(alert.raised, ...told.map(({ asker }) => asker.last)),
    evidence: { nats, probing: [], aboutUs: [], windowDays: windowOf(alert) },
    evidenceOf: spreadKey,
    threshold: alert.threshold,
    activeKeys: 1,
    askers: told.map(({ asker }) => asker),
    identities: tellIdentities(told, people),
    identitiesLost: told.reduce((lost, { lost: more }) => lost + more, 0),
    services: distinct(({ dossier }) => dossier.services),
    surfaces: distinct(({ dossier }) => dossier.surfaces),
    grants: [],
  }
}

/** Days from the start of the episode to the alert. */
const windowOf = ({ since, day }: SpreadAlert): number => day - dayOf(since) + 1
