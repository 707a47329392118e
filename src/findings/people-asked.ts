import type { AlertFacts } from '../evidence/facts.ts'
import { type Learning, learnings } from '../evidence/learned.ts'
import { byText } from '../kit/by-text.ts'
import { isoTime } from '../kit/iso-time.ts'
import type { PersonAsked } from './finding.ts'
import { learnedOf } from './ledger.ts'
import { idOf } from './tell-campaign.ts'
import { isConsequence } from './tell-chain.ts'
import type { TellsApart } from './telling-services.ts'

interface Gathered {
  readonly person: string
  readonly names: Set<string>
  readonly askers: Set<string>
  readonly learned: Set<Learning>
  readonly findings: Set<string>
  asks: number
  first: number
  last: number
}

/** Per person of ours who was asked about: when, how often, what was learned, by which findings; the most asked first. */
export function peopleAsked(alerts: readonly AlertFacts[], tellsApart: TellsApart): PersonAsked[] {
  const people = new Map<string, Gathered>()
  for (const facts of alerts) {
    if (isConsequence(facts)) continue
    const id = idOf(facts)
    for (const asked of facts.identities) {
      if (asked.classified.nameClass !== 'real') continue
      const { person } = asked.classified
      const key = person?.id ?? asked.name
      const known = people.get(key) ?? nobodyYet(person?.displayName || key)
      people.set(key, known)
      known.names.add(asked.written)
      known.findings.add(id)
      known.asks += asked.asks
      known.first = Math.min(known.first, asked.first)
      known.last = Math.max(known.last, asked.last)
      for (const address of asked.askers) known.askers.add(address)
      for (const { what } of learnedOf(asked, tellsApart)) known.learned.add(what)
    }
  }
  return [...people.values()]
    .map(tell)
    .sort((a, b) => b.asks - a.asks || byText(a.first, b.first) || byText(a.person, b.person))
}

const nobodyYet = (person: string): Gathered => ({
  person,
  names: new Set(),
  askers: new Set(),
  learned: new Set(),
  findings: new Set(),
  asks: 0,
  first: Number.POSITIVE_INFINITY,
  last: Number.NEGATIVE_INFINITY,
})

function tell({ person, names, askers, learned, findings, asks, first, last }: Gathered): PersonAsked {
  return {
    person,
    names: [...names].sort(byText),
    asks,
    askers: askers.size,
    first: isoTime(first),
    last: isoTime(last),
    learned: learnings.filter(what => learned.has(what)),
    findings: [...findings].sort(byText),
  }
}
