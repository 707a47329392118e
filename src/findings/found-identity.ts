import type { Outcome } from '../asks/ask.ts'
import type { AskedIdentity } from '../evidence/facts.ts'
import { isoTime } from '../kit/iso-time.ts'
import type { Person } from '../people/person.ts'
import type { FoundIdentity } from './finding.ts'

const dayMs = 86_400_000

/** What an answer says about whether the identity exists; null: nothing. */
const tells: Readonly<Record<Outcome, boolean | null>> = {
  granted: true,
  'wrong-secret': true,
  challenged: true,
  locked: true,
  listed: true,
  'unknown-identity': false,
  refused: null,
  error: null,
}

/** One service that knows the name outweighs another that does not: the asker now knows that it is somebody's. */
function existence(asked: AskedIdentity): boolean | null {
  const told = (Object.keys(asked.outcomes) as Outcome[]).filter(outcome => asked.outcomes[outcome]).map(o => tells[o])
  if (told.includes(true)) return true
  return told.includes(false) ? false : null
}

function hadLeft(person: Person | null, time: number): boolean {
  return person?.end !== undefined && time >= person.end + dayMs
}

/** An identity as a finding shows it. */
export function foundIdentity(asked: AskedIdentity): FoundIdentity {
  const { person, nameClass } = asked.classified
  return {
    identity: asked.written,
    person: person === null ? null : person.displayName || person.id,
    nameClass,
    left: hadLeft(person, asked.first),
    exists: existence(asked),
    asks: asked.asks,
    first: isoTime(asked.first),
    last: isoTime(asked.last),
    outcomes: asked.outcomes,
    askers: [...asked.askers],
  }
}
