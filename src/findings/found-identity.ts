import type { AskedIdentity } from '../evidence/facts.ts'
import { isoTime } from '../kit/iso-time.ts'
import type { Person } from '../people/person.ts'
import type { FoundIdentity } from './finding.ts'
import { learnedOf } from './ledger.ts'
import type { TellsApart } from './telling-services.ts'

const dayMs = 86_400_000

/** One service that knows the name outweighs another that does not: the asker now knows that it is somebody's. */
function existence(asked: AskedIdentity, tellsApart: TellsApart): boolean | null {
  if (learnedOf(asked, tellsApart).length > 0) return true
  return asked.outcomes['unknown-identity'] ? false : null
}

function hadLeft(person: Person | null, time: number): boolean {
  return person?.end !== undefined && time >= person.end + dayMs
}

/** An identity as a finding shows it. */
export function foundIdentity(asked: AskedIdentity, tellsApart: TellsApart): FoundIdentity {
  const { person, nameClass, planted } = asked.classified
  return {
    identity: asked.written,
    person: person === null ? null : person.displayName || person.id,
    nameClass,
    planted: planted ?? null,
    left: hadLeft(person, asked.first),
    exists: existence(asked, tellsApart),
    asks: asked.asks,
    first: isoTime(asked.first),
    last: isoTime(asked.last),
    outcomes: asked.outcomes,
    askers: [...asked.askers],
  }
}
