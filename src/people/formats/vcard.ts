import type { PeopleFormat, PersonField, PersonRow } from './people-format.ts'
import { unfoldedLines } from './unfolded-lines.ts'

/** vCard 3 (RFC 2426) and 4 (RFC 6350). Cards of groups and organisations are left out. */
export const vcard: PeopleFormat = {
  name: 'vCard',
  looksLike: text => /^\s*BEGIN:VCARD\s/i.test(text.slice(0, 1024)),
  read(text) {
    const rows: PersonRow[] = []
    let others = 0
    let card = newCard(1)
    for (const { line, text: content } of unfoldedLines(text)) {
      const { name, value } = property(content)
      if (name === 'BEGIN') card = newCard(line)
      else if (name === 'KIND') card.person = value.toLowerCase() === 'individual'
      else if (name === 'END' && card.person) rows.push({ line: card.line, values: card.values })
      else if (name === 'END') others++
      else readProperty[name]?.(card.values, value)
    }
    return { rows, problems: [], notes: others === 0 ? [] : [`${others} cards that are no persons left out`] }
  },
}

type Values = Partial<Record<PersonField, string[]>>

interface Card {
  readonly line: number
  person: boolean
  readonly values: Values
}

function newCard(line: number): Card {
  return { line, person: true, values: {} }
}

/** `item1.EMAIL;TYPE=work:jsmith@example.com`: group and parameters are dropped. */
function property(content: string): { name: string; value: string } {
  const match = /^(?:[A-Za-z0-9-]+\.)?([A-Za-z0-9-]+)((?:;(?:"[^"]*"|[^":;])*)*):/.exec(content.slice(0, 4096))
  if (match === null) return { name: '', value: '' }
  return { name: match[1]?.toUpperCase() ?? '', value: content.slice(match[0].length).trim() }
}

const readProperty: Readonly<Record<string, (values: Values, value: string) => void>> = {
  FN: (values, value) => add(values, 'name', unescaped(value)),
  N(values, value) {
    const [family = '', given = '', additional = ''] = value.split(/(?<!\\);/).map(unescaped)
    add(values, 'family', family)
    add(values, 'given', [given, additional.replaceAll(',', ' ')].join(' ').trim())
  },
  EMAIL: (values, value) => add(values, 'mail', value.replace(/^mailto:/i, '')),
  NICKNAME: (values, value) => add(values, 'alias', unescaped(value)),
}

function add(values: Values, field: PersonField, value: string): void {
  if (value !== '') values[field] = [...(values[field] ?? []), value]
}

function unescaped(value: string): string {
  return value.replace(/\\([\s\S])/g, (_, sign: string) => (/n/i.test(sign) ? ' ' : sign)).trim()
}
