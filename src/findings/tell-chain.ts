import type { AlertFacts, AlertName, EnteredFacts, Grant, MailedFacts } from '../evidence/facts.ts'
import { isoTime } from '../kit/iso-time.ts'
import { many } from '../kit/wording.ts'
import type { Finding } from './finding.ts'
import { findingId } from './finding-id.ts'
import { mailWords } from './look-alike-mail.ts'
import { idOf } from './tell-campaign.ts'

type Link = Finding['chain'][number]

/** A finding about what came of another. */
export type Consequence = AlertFacts & ({ readonly entered: EnteredFacts } | { readonly mailed: MailedFacts })

export function isConsequence(facts: AlertFacts): facts is Consequence {
  return facts.entered !== undefined || facts.mailed !== undefined
}

function logIn({ time, identity, address }: Grant): Link {
  return { time: isoTime(time), what: `log-in as ${identity} from ${address}`, attack: 'T1078', finding: null }
}

function toConsequence(facts: Consequence): Link[] {
  const { entered, mailed, first } = facts
  const finding = idOf(facts)
  if (mailed !== undefined) return [{ time: isoTime(first), what: mailWords(mailed), attack: 'T1566', finding }]
  if (entered === undefined) return []
  const what = `${many(entered.entries.length, 'log-in')} of probed names from networks that let nobody in before`
  return [{ time: isoTime(first), what, attack: 'T1078', finding }]
}

/** What a consequence follows, and what came itself. */
function ofConsequence({ entered, mailed, first, grants }: AlertFacts): Link[] {
  if (mailed !== undefined) {
    const mail = { time: isoTime(first), what: mailWords(mailed), attack: 'T1566', finding: null }
    return [toCause(mailed.follows, mailed.asked), mail]
  }
  return [...(entered === undefined ? [] : [toCause(entered.follows, entered.watched)]), ...grants.map(logIn)]
}

function toCause(follows: AlertName, people: number): Link {
  const what = `an alert for asks about ${many(people, 'person', 'people')} of yours`
  return { time: isoTime(follows.raised), what, attack: 'T1589', finding: findingId(follows) }
}

/** What led to a finding and what came of it, as one timeline (detection.md, section 8). */
export function tellChain(facts: AlertFacts, consequences: readonly Consequence[]): Link[] {
  const links = [...ofConsequence(facts), ...consequences.flatMap(toConsequence)]
  return links.sort((a, b) => Date.parse(a.time) - Date.parse(b.time))
}
