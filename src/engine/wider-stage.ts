import { sourceText } from '../asks/ask-rows.ts'
import { ageCirculatingNames, noteSighting } from '../evidence/circulating.ts'
import { isForgotten, wasGranted } from '../evidence/day.ts'
import { countToday, newestDay } from '../evidence/day-counts.ts'
import type { Evidence } from '../evidence/facts.ts'
import { isOpen, type KeyAlert, updateAlert } from '../evidence/key-alert.ts'
import { keyEvidence, keyEvidenceNats } from '../evidence/key-evidence.ts'
import { weightSlot } from '../evidence/key-weights.ts'
import { type KeyKind, widerKinds } from '../evidence/keys.ts'
import { addPair, findPair, renewPair } from '../evidence/pair-memory.ts'
import type { PopulationTable } from '../evidence/priors.ts'
import { countTraits } from '../evidence/trait-days.ts'
import { isTaken } from '../kit/row-pool.ts'
import { findRow } from '../kit/row-table.ts'
import { isReturn } from './address-rows.ts'
import { contributorAt, contributorsOf, dropOldestContributor, noteContributor } from './contributors.ts'
import { foldKeyWeek } from './fold-key-week.ts'
import type { SettledContact, StageContext } from './stage-context.ts'
import { lnWeight, weighed } from './weigh-key.ts'
import {
  contributorListOf,
  dropWiderKey,
  setContributorList,
  widerAlertOf,
  widerKeyName,
  widerKeyOf,
  widerNature,
  widerPair,
} from './wider-keys.ts'
import {
  clientKind,
  prefixKind,
  returningBit,
  setWiderWord,
  type WiderStageState,
  widerColumn,
  widerWord,
} from './wider-state.ts'

/** The stage of prefixes, ASNs and clients: counts settled contacts of addresses that have not alerted. `kind`: number among `widerKinds`. */
export interface WiderStage {
  /** Contacts come in the order in which they were settled. Returns addresses whose dossiers a finding now needs; null: none. */
  take(kind: number, key: number, settled: SettledContact): Iterable<string> | null
  /** Whether the key was granted anything within the memory. */
  wasGranted(kind: number, key: number, today: number): boolean
  /** A known pair of an address was asked again on a new day; the lanes are the identity's. */
  renew(kind: number, key: number, low: number, high: number, today: number, granted: boolean): void
  /** Once a day, when `day` is over. */
  sweep(day: number, week: PopulationTable | null): void
}

/** Askers that a finding can name. */
const mostContributors = 4096

export function createWiderStage(context: StageContext, state: WiderStageState): WiderStage {
  const { keys, counts, contributors, pairs } = state
  const lanes = new Int32Array(2)

  /** Whether the pair was known; it is renewed, or remembered from now on. */
  function isKnown(kind: number, key: number, low: number, high: number, today: number): boolean {
    widerPair(context, kind, key, low, high, lanes)
    const slot = findPair(pairs, lanes[0] as number, lanes[1] as number, today)
    if (slot >= 0) renewPair(pairs, slot, today)
    else addPair(pairs, lanes[0] as number, lanes[1] as number, today)
    return slot >= 0
  }

  function take(kind: number, key: number, settled: SettledContact): Iterable<string> | null {
    const { day } = settled
    const row = widerKeyOf(context, state, kind, key, day)
    setWiderWord(keys, row, widerColumn.lastDay, day)
    if (settled.granted) noteGrantedDay(row, day)
    if (isKnown(kind, key, settled.low, settled.high, day)) {
      settled.known |= 1 << kind
      return null
    }
    if (settled.real && kind === prefixKind) noteSighting(state.circulating, day, key, settled.key)
    if (settled.alerted) return null
    countContact(row, settled)
    if (settled.granted) return null
    if (settled.aboutUs || kind === clientKind) contribute(row, settled)
    if (settled.aboutUs && judge(row, settled)) return widerAlertOf(state, row)?.addresses ?? null
    return extendAlert(row, settled)
  }

  function noteGrantedDay(row: number, day: number): void {
    const before = widerWord(keys, row, widerColumn.grantedDay)
    if (day <= before) return
    setWiderWord(keys, row, widerColumn.grantedDay, day)
    const traits = widerWord(keys, row, widerColumn.traits) & ~returningBit
    setWiderWord(keys, row, widerColumn.traits, traits | (isReturn(before, day) ? returningBit : 0))
  }

  function countContact(row: number, { day, column, secondColumn }: SettledContact): void {
    let counter = widerWord(keys, row, widerColumn.counter)
    if (newestDay(counts, counter) !== day) countActive(row, day)
    counter = countToday(counts, counter, day, column)
    if (secondColumn !== 0) counter = countToday(counts, counter, day, secondColumn)
    setWiderWord(keys, row, widerColumn.counter, counter)
  }

  function countActive(row: number, day: number): void {
    state.activeToday++
    const { kind, traits } = widerNature(state, row, day)
    if (traits !== 0) countTraits(state.traitsToday, weightSlot(kind, traits))
  }

  /** Whether an alert was raised. */
  function judge(row: number, { time, day }: SettledContact): boolean {
    const { tables, likelihoods } = context
    const nature = widerNature(state, row, day)
    const { kind } = nature
    const counter = widerWord(keys, row, widerColumn.counter)
    const wanted = tables.threshold - lnWeight(context, nature)
    if (keyEvidenceNats(counts, counter, kind, day, likelihoods) < wanted) return false
    const bare = keyEvidence(counts, counter, kind, day, tables, likelihoods)
    const evidence = weighed(context, bare, widerKeyName(context, state, row).value, nature)
    const alert = widerAlertOf(state, row)
    if (isOpen(alert, day)) {
      updateAlert(alert, evidence)
      return false
    }
    raise(row, time, day, evidence)
    return true
  }

  function raise(row: number, raised: number, day: number, evidence: Evidence): void {
    const { threshold, activeKeys } = context.tables
    const exclusive = isExclusive(row, day)
    const alert: KeyAlert = {
      key: widerKeyName(context, state, row),
      cause: 'list-of-ours',
      raised,
      day,
      evidence,
      threshold,
      activeKeys,
      addresses: new Set(asked(row, day, evidence.windowDays, exclusive)),
      followers: new Set(),
      exclusive,
    }
    setWiderWord(keys, row, widerColumn.alerted, 1)
    state.alertOf.set(row, alert)
    state.alerts.push(alert)
  }

  /** Addresses that failed under the key in the window, those for real names where users share it. */
  function asked(row: number, today: number, days: number, exclusive: boolean): string[] {
    return [...contributorsOf(contributors, widerWord(keys, row, widerColumn.oldest))]
      .filter(({ day, real }) => today - day < days && (exclusive || real))
      .map(({ sourceKind, source }) => sourceText(sourceKind, source, context.books) ?? '')
  }

  /** Who fails under an open alert belongs to it. Returns the addresses that the finding came to tell of. */
  function extendAlert(row: number, { source, sourceKind, day, aboutUs }: SettledContact): Iterable<string> | null {
    const alert = widerAlertOf(state, row)
    if (!isOpen(alert, day)) return null
    const address = sourceText(sourceKind, source, context.books) ?? ''
    if (alert.addresses.has(address)) return null
    if (!aboutUs && !(alert.exclusive && isExclusive(row, day))) return null
    alert.followers.add(address)
    return [address]
  }

  const isExclusive = (row: number, today: number): boolean =>
    widerWord(keys, row, widerColumn.kind) === clientKind &&
    !wasGranted(widerWord(keys, row, widerColumn.grantedDay), today)

  function contribute(row: number, { sourceKind, source, day, aboutUs }: SettledContact): void {
    const list = contributorListOf(state, row)
    noteContributor(contributors, list, row, sourceKind, source, day, aboutUs)
    if (list.count > mostContributors || contributors.size > context.limits.contributors)
      dropOldestContributor(contributors, list)
    setContributorList(state, row, list)
  }

  function renew(kind: number, key: number, low: number, high: number, today: number, granted: boolean): void {
    const row = findRow(keys, key, kind)
    if (row === 0) return
    setWiderWord(keys, row, widerColumn.lastDay, today)
    if (granted) noteGrantedDay(row, today)
    widerPair(context, kind, key, low, high, lanes)
    const slot = findPair(pairs, lanes[0] as number, lanes[1] as number, today)
    if (slot >= 0) renewPair(pairs, slot, today)
  }

  function sweep(day: number, week: PopulationTable | null): void {
    for (let row = 1; row < keys.used; row++) {
      if (!isTaken(keys, row)) continue
      if (week !== null) foldWeek(row, day, week)
      if (isForgotten(widerWord(keys, row, widerColumn.lastDay), day + 1)) dropWiderKey(state, row)
      else forgetContributors(row, day)
    }
    ageCirculatingNames(state.circulating, day + 1, prefix => {
      const row = findRow(keys, prefix, prefixKind)
      return row !== 0 && wasGranted(widerWord(keys, row, widerColumn.grantedDay), day + 1)
    })
    state.activeToday = 0
    state.traitsToday = new Map()
  }

  function foldWeek(row: number, day: number, week: PopulationTable): void {
    const { name } = widerKinds[widerWord(keys, row, widerColumn.kind)] as KeyKind
    const grantedBefore = wasGranted(widerWord(keys, row, widerColumn.grantedDay), day)
    const isAlerted = isOpen(widerAlertOf(state, row), day)
    const counter = widerWord(keys, row, widerColumn.counter)
    foldKeyWeek(week, name, counts, counter, grantedBefore, isAlerted, day, context)
  }

  function forgetContributors(row: number, day: number): void {
    if (widerWord(keys, row, widerColumn.contributors) === 0) return
    const list = contributorListOf(state, row)
    while (list.count > 0 && isForgotten(contributorAt(contributors, list.oldest).day, day + 1)) {
      dropOldestContributor(contributors, list)
    }
    setContributorList(state, row, list)
  }

  function wasKeyGranted(kind: number, key: number, today: number): boolean {
    const row = findRow(keys, key, kind)
    return row !== 0 && wasGranted(widerWord(keys, row, widerColumn.grantedDay), today)
  }

  return { take, wasGranted: wasKeyGranted, renew, sweep }
}
