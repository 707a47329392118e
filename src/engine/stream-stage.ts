import { sourceText } from '../asks/ask-rows.ts'
import {
  advanceStream,
  countGrant,
  countStreamAsk,
  countTwin,
  keepStreamAsk,
  spreadThreshold,
} from '../campaigns/spread-detector.ts'
import { cellOf } from '../campaigns/stream-cells.ts'
import type { StreamState } from '../campaigns/stream-state.ts'
import { dayMs } from '../evidence/day.ts'
import { noKey, widerKinds } from '../evidence/keys.ts'
import { countedDay, isDormant, type NameDays, noteAskedName } from './name-days.ts'
import type { SettledContact, StageContext } from './stage-context.ts'
import { prefixKind } from './wider-state.ts'

const asnKind = widerKinds.findIndex(({ name }) => name === 'asn')

/** Whether a wider key was granted anything within the memory. */
type WasGranted = (kind: number, key: number, today: number) => boolean

/** What the stage of askers who ask once or twice needs of the engine. */
interface StreamSurroundings {
  readonly stream: StreamState
  readonly names: NameDays
  readonly budgetPerDay: number
}

/**
 * Counts a settled contact, which come in the order of their asks, of surfaces that want proof of who asks: on others strangers are the rule. From a
 * network that was let in as that person, or refused, before, it is no news: nearly always a device of theirs with an old password, on a line that
 * has a new address every night. Returns addresses whose dossiers an alert now needs; null: none.
 */
export function takeIntoStream(
  context: StageContext,
  { stream, names, budgetPerDay }: StreamSurroundings,
  settled: SettledContact,
  newNetwork: boolean,
): readonly string[] | null {
  advanceStream(stream, settled.time, at => context.people.counts(at).current)
  if (settled.granted) countGrant(stream, newNetwork)
  else if (settled.twin && settled.stranger) countTwin(stream)
  if (!settled.loner || settled.alerted) return null
  const { time, source, sourceKind, repeated } = settled
  const dormant = isDormant(names, settled.key, settled.day) || hasLeft(context, settled)
  const cell = cellOf({ dormant, newNetwork, repeated })
  const ask = { time, cell, source, sourceKind }
  const isUsual = (settled.known & (1 << networkKind(settled))) !== 0
  const counted = (isUsual ? countedDay : noteAskedName)(names, settled.key, settled.day)
  if (isUsual && counted === 0) return null
  const threshold = spreadThreshold(budgetPerDay)
  const told = counted === 0 ? countStreamAsk(stream, ask, threshold) : keepStreamAsk(stream, ask, counted)
  return told === null ? null : told.map(ask => sourceText(ask.sourceKind, ask.source, context.books) ?? '')
}

/** The last day is not over before its end. */
function hasLeft({ people, identities }: StageContext, { identity, time }: SettledContact): boolean {
  const { name, domain } = identities.identity(identity)
  const { person } = people.classify(name, domain, time)
  return person?.end !== undefined && person.end + dayMs <= time
}

/** The autonomous system where it is told, else the network. */
const networkKind = ({ wider }: Pick<SettledContact, 'wider'>): number =>
  wider[asnKind] === noKey ? prefixKind : asnKind

/** Whether its autonomous system, or its network where that is not told, was granted nothing within the memory. To be asked before that counts it. */
export function isNewNetwork({ wider, day }: SettledContact, wasGranted: WasGranted): boolean {
  const kind = networkKind({ wider })
  const key = wider[kind] as number
  return key === noKey || !wasGranted(kind, key, day)
}
