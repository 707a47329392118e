import type { AskedIdentity } from '../evidence/facts.ts'
import type { Learned, Learning } from '../evidence/learned.ts'
import { byText } from '../kit/by-text.ts'
import { isoTime } from '../kit/iso-time.ts'
import { many } from '../kit/wording.ts'
import type { Ledger } from './finding.ts'
import type { TellsApart } from './telling-services.ts'

/** What was handed out, or let in, exists, however the service answers otherwise. */
function isLearned({ what, service }: Learned, asked: AskedIdentity, tellsApart: TellsApart): boolean {
  if (what !== 'revealed' || tellsApart(service)) return true
  return asked.learned.some(each => each.what === 'granted' || each.what === 'listed')
}

/** By which answer each thing was first learned of an identity. */
export function learnedOf(asked: AskedIdentity, tellsApart: TellsApart): AskedIdentity['learned'] {
  const seen = new Set<Learning>()
  return asked.learned.filter(each => {
    if (seen.has(each.what) || !isLearned(each, asked, tellsApart)) return false
    seen.add(each.what)
    return true
  })
}

/**
 * What the askers learned (detection.md, section 8). Whether a name exists counts as given away when the log tells the two answers apart:
 * a service whose log knows the difference often shows it too, and the careful reading is that it did.
 */
export function makeLedger(identities: readonly AskedIdentity[], tellsApart: TellsApart): Ledger {
  const events = identities
    .flatMap(asked => learnedOf(asked, tellsApart).map(each => ({ identity: asked.written, ...each })))
    .sort((a, b) => a.time - b.time || byText(a.identity, b.identity))
  const namesOf = (what: Learning): string[] => {
    const names = new Set(events.filter(event => event.what === what).map(event => event.identity))
    return identities.map(asked => asked.written).filter(written => names.has(written))
  }
  return {
    revealed: namesOf('revealed'),
    granted: namesOf('granted'),
    listed: namesOf('listed'),
    mfa: namesOf('mfa'),
    events: events.map(({ identity, what, time, address, service }) => ({
      identity,
      learned: what,
      time: isoTime(time),
      address,
      service,
    })),
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
