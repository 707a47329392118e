import type { AlertFacts, EnteredFacts, Grant } from '../evidence/facts.ts'
import { isoTime } from '../kit/iso-time.ts'
import { many } from '../kit/wording.ts'
import type { Finding } from './finding.ts'
import { findingId } from './finding-id.ts'
import { idOf } from './tell-campaign.ts'

type Link = Finding['chain'][number]

/** A finding about what came of another. */
export type Consequence = AlertFacts & { readonly entered: EnteredFacts }

export function isConsequence(facts: AlertFacts): facts is Consequence {
  return facts.entered !== undefined
}

function logIn({ time, identity, address }: Grant): Link {
  return { time: isoTime(time), what: `log-in as ${identity} from ${address}`, attack: 'T1078', finding: null }
}

function toConsequence(facts: Consequence): Link {
  const { entries } = facts.entered
  const first = Math.min(...entries.map(entry => entry.time))
  const what = `${many(entries.length, 'log-in')} of probed names from networks that let nobody in before`
  return { time: isoTime(first), what, attack: 'T1078', finding: idOf(facts) }
}

function toCause({ follows, watched }: EnteredFacts): Link {
  const what = `an alert for asks about ${many(watched, 'person', 'people')} of yours`
  return { time: isoTime(follows.raised), what, attack: 'T1589', finding: findingId(follows) }
}

/** What led to a finding and what came of it, as one timeline (detection.md, section 8). */
export function tellChain(facts: AlertFacts, consequences: readonly Consequence[]): Link[] {
  const links = [
    ...(isConsequence(facts) ? [toCause(facts.entered)] : []),
    ...facts.grants.map(logIn),
    ...consequences.map(toConsequence),
  ]
  return links.sort((a, b) => Date.parse(a.time) - Date.parse(b.time))
}
