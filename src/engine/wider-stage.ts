import { ageCirculatingNames, noteSighting } from '../evidence/circulating.ts'
import { dayOf, isForgotten } from '../evidence/day.ts'
import type { Evidence, KeyName } from '../evidence/facts.ts'
import { isOpen, updateAlert } from '../evidence/key-alert.ts'
import { keyEvidence, keyEvidenceNats } from '../evidence/key-evidence.ts'
import { count, isActive, noteGrant, wasGranted } from '../evidence/key-state.ts'
import { addPair, findPair } from '../evidence/old-pair-memory.ts'
import type { PopulationTable } from '../evidence/priors.ts'
import { surfaceClassOf } from '../evidence/surface-class.ts'
import { contactColumns } from './contact-columns.ts'
import { foldKeyWeek } from './fold-key-week.ts'
import type { SettledContact, StageContext } from './stage-context.ts'
import { newWiderKey, type WiderKeyState, type WiderStageState, widerKeyText } from './wider-state.ts'

/** The stage of prefixes, ASNs and clients: counts settled contacts of addresses that have not alerted. */
export interface WiderStage {
  /** Contacts come in the order in which they were settled. Returns addresses whose dossiers a finding now needs. */
  take(key: KeyName, settled: SettledContact): Iterable<string>
  /** A known pair of an address was asked again on a new day. */
  renew(key: KeyName, identity: string, today: number, granted: boolean): void
  /** Once a day, when `day` is over. */
  sweep(day: number, week: PopulationTable | null): void
}

/** Askers that a finding can name. */
const mostContributors = 4096

export function createWiderStage(context: StageContext, state: WiderStageState): WiderStage {
  const { hash } = context
  const { pairs } = state

  /** Whether the pair was known; it is renewed, or remembered from now on. */
  function isKnown(text: string, identity: string, today: number): boolean {
    hash.hash(text, identity)
    const low = hash.lanes[0] as number
    const high = hash.lanes[1] as number
    const slot = findPair(pairs, low, high, today)
    if (slot >= 0) pairs.day[slot] = today
    else addPair(pairs, low, high, today)
    return slot >= 0
  }

  function keyOf(key: KeyName, text: string): WiderKeyState {
    const known = state.keys.get(text)
    if (known !== undefined) return known
    makeRoom()
    const fresh = newWiderKey(key)
    state.keys.set(text, fresh)
    return fresh
  }

  /** Strangers can make up clients and networks, too. */
  function makeRoom(): void {
    const limit = context.limits.widerKeys
    if (state.keys.size < Math.max(limit, state.roomForKeys)) return
    for (const [text, { alert, contributors, counts, lastDay }] of state.keys) {
      if (state.keys.size <= limit / 2) break
      if (alert === null && contributors === null && !wasGranted(counts, lastDay)) state.keys.delete(text)
    }
    state.roomForKeys = 1.5 * state.keys.size
  }

  function take(key: KeyName, { contact, address, identity, settled, alerted }: SettledContact): Iterable<string> {
    const today = dayOf(settled)
    const text = widerKeyText(key)
    const known = keyOf(key, text)
    known.lastDay = today
    if (contact.granted) known.counts = noteGrant(known.counts, today)
    if (isKnown(text, identity, today)) return []
    const isReal = contact.classified.nameClass === 'real' && !contact.granted
    if (isReal && key.kind === 'prefix') noteSighting(state.circulating, today, { prefix: text, identity })
    const surfaceClass = surfaceClassOf[contact.ask.surface]
    if (alerted || surfaceClass === null) return []
    if (!isActive(known.counts, today)) state.activeToday++
    known.counts = count(known.counts, today, contactColumns(contact, surfaceClass))
    if (contact.granted) return []
    const aboutUs = isReal && !contact.circulating
    if (aboutUs || key.kind === 'client') noteContributor(known, address, today, aboutUs)
    if (aboutUs && judge(known, contact.time, today)) return known.alert?.addresses ?? []
    return extendAlert(known, address, today, aboutUs)
  }

  /** Whether an alert was raised. */
  function judge(known: WiderKeyState, time: number, today: number): boolean {
    const { tables } = context
    const { key, counts } = known
    if (keyEvidenceNats(counts, key.kind, today, tables) < tables.threshold) return false
    const evidence = keyEvidence(counts, key.kind, today, tables)
    if (isOpen(known.alert, today)) {
      updateAlert(known.alert, evidence)
      return false
    }
    raise(known, time, today, evidence)
    return true
  }

  function raise(known: WiderKeyState, raised: number, day: number, evidence: Evidence): void {
    const { threshold, activeKeys } = context.tables
    const { key } = known
    const exclusive = isExclusive(known, day)
    known.alert = {
      key,
      cause: 'list-of-ours',
      raised,
      day,
      evidence,
      threshold,
      activeKeys,
      addresses: new Set(asked(known, day, evidence.windowDays, exclusive)),
      followers: new Set(),
      exclusive,
    }
    state.alerts.push(known.alert)
  }

  /** Addresses that failed under the key in the window, those for real names where users share it. */
  function asked({ contributors }: WiderKeyState, today: number, days: number, exclusive: boolean): string[] {
    return [...(contributors ?? [])]
      .filter(([, { day, real }]) => today - day < days && (exclusive || real))
      .map(([address]) => address)
  }

  /** Who fails under an open alert belongs to it. Returns the addresses that the finding came to tell of. */
  function extendAlert(known: WiderKeyState, address: string, today: number, aboutUs: boolean): Iterable<string> {
    const { alert } = known
    if (!isOpen(alert, today) || alert.addresses.has(address)) return []
    if (!aboutUs && !(alert.exclusive && isExclusive(known, today))) return []
    alert.followers.add(address)
    return [address]
  }

  const isExclusive = ({ key, counts }: WiderKeyState, today: number): boolean =>
    key.kind === 'client' && !wasGranted(counts, today)

  function noteContributor(known: WiderKeyState, address: string, today: number, aboutUs: boolean): void {
    known.contributors ??= new Map()
    const { contributors } = known
    const real = aboutUs || contributors.get(address)?.real === true
    contributors.delete(address)
    contributors.set(address, { day: today, real })
    if (contributors.size <= mostContributors) return
    const [oldest] = contributors.keys()
    if (oldest !== undefined) contributors.delete(oldest)
  }

  function renew(key: KeyName, identity: string, today: number, granted: boolean): void {
    const text = widerKeyText(key)
    const known = state.keys.get(text)
    if (known === undefined) return
    known.lastDay = today
    if (granted) known.counts = noteGrant(known.counts, today)
    hash.hash(text, identity)
    const slot = findPair(pairs, hash.lanes[0] as number, hash.lanes[1] as number, today)
    if (slot >= 0) pairs.day[slot] = today
  }

  function sweep(day: number, week: PopulationTable | null): void {
    for (const [text, known] of state.keys) {
      if (week !== null) {
        foldKeyWeek(week, known.key.kind, known.counts, isOpen(known.alert, day), day, context.tables)
      }
      if (isForgotten(known.lastDay, day + 1)) state.keys.delete(text)
      else forgetContributors(known, day)
    }
    ageCirculatingNames(state.circulating, day + 1, prefix => {
      const known = state.keys.get(prefix)
      return known !== undefined && wasGranted(known.counts, day + 1)
    })
    state.activeToday = 0
  }

  function forgetContributors(known: WiderKeyState, day: number): void {
    if (known.contributors === null) return
    for (const [address, contributor] of known.contributors) {
      if (!isForgotten(contributor.day, day + 1)) break
      known.contributors.delete(address)
    }
    if (known.contributors.size === 0) known.contributors = null
  }

  return { take, renew, sweep }
}
