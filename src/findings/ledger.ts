import type { AlertFacts } from '../evidence/facts.ts'
import { many } from '../kit/wording.ts'
import type { FoundIdentity, Ledger } from './finding.ts'

function namesOf(identities: readonly FoundIdentity[], learned: (asked: FoundIdentity) => boolean): string[] {
  return identities.filter(learned).map(asked => asked.identity)
}

/**
 * What the askers learned (detection.md, section 8). Whether a name exists counts as given away when the log tells the two answers apart:
 * a service whose log knows the difference often shows it too, and the careful reading is that it did.
 */
export function makeLedger(facts: Pick<AlertFacts, 'surfaces'>, identities: readonly FoundIdentity[]): Ledger {
  const asksForMfa = facts.surfaces.includes('mfa')
  return {
    revealed: namesOf(identities, asked => asked.exists === true),
    granted: namesOf(identities, asked => (asked.outcomes.granted ?? 0) > 0),
    listed: namesOf(identities, asked => (asked.outcomes.listed ?? 0) > 0),
    mfa: namesOf(identities, asked => asksForMfa && (asked.outcomes.challenged ?? 0) > 0),
    events: [],
  }
}

/** The ledger in one line: `18 names exist · 0 credentials worked`. */
export function learnedWords(ledger: Ledger): string {
  const { revealed, granted, listed, mfa } = ledger
  const told = [
    `${many(revealed.length, 'name')} ${revealed.length === 1 ? 'exists' : 'exist'}`,
    `${many(granted.length, 'credential')} worked`,
  ]
  if (mfa.length > 0) told.push(`${many(mfa.length, 'second factor')} shown`)
  if (listed.length > 0) told.push(`${many(listed.length, 'entry', 'entries')} listed`)
  return told.join(' · ')
}
