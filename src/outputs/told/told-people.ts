import type { Ledger, PersonAsked } from '../../findings/finding.ts'
import { figure, many } from '../../kit/wording.ts'

/** What was learned of a person. */
export const learnedOfPerson: Readonly<Record<Ledger['events'][number]['learned'], string>> = {
  revealed: 'exists',
  listed: 'data handed out',
  mfa: 'second factor shown',
  granted: 'credential worked',
}

const mostNamed = 3

function personWords({ person, asks, askers, learned }: PersonAsked): string {
  const facts = [`${many(asks, 'ask')} by ${many(askers, 'asker')}`, ...learned.map(each => learnedOfPerson[each])]
  return `${person} (${facts.join(', ')})`
}

/** The people view in a line: how many of ours were asked about, and the first of them. null: nobody was. */
export function peopleWords(people: readonly PersonAsked[]): string | null {
  if (people.length === 0) return null
  const named = people.slice(0, mostNamed).map(personWords)
  const rest = people.length - named.length
  const whom = [...named, ...(rest > 0 ? [`${figure(rest)} more`] : [])].join(', ')
  return `${many(people.length, 'person of yours was', 'of your people were')} asked about: ${whom}`
}
