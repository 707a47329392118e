import type { Problem } from '../../kit/problem.ts'
import { brokenLine } from '../problems.ts'
import type { PeopleFormat, PersonRow } from './people-format.ts'

/** One log-in, mail address, full name or `Full Name <address>` a line; `#` begins a comment. */
export const plainList: PeopleFormat = {
  name: 'plain list',
  looksLike: () => true,
  read(text, { path }) {
    const rows: PersonRow[] = []
    const problems: Problem[] = []
    text.split(/\r\n|\n|\r/).forEach((content, at) => {
      const line = at + 1
      const entry = content.replace(/(?:^|\s)#.*$/, '').trim()
      if (entry === '') return
      const values = valuesOf(entry)
      if (values === null)
        problems.push(brokenLine({ path, line }, entry, 'one log-in, mail address or full name a line'))
      else rows.push({ line, values })
    })
    return { rows, problems, notes: [] }
  },
}

function valuesOf(entry: string): PersonRow['values'] | null {
  if (entry.length > 512 || /[\p{Cc}\t;|{}=]/u.test(entry)) return null
  const bracketed = /^([^<>]*)<([^<>\s]+@[^<>\s]+)>$/.exec(entry)
  if (bracketed !== null) return { name: nonEmpty(bracketed[1]), mail: nonEmpty(bracketed[2]) }
  if (!/\s/.test(entry)) return entry.includes('@') ? { mail: [entry] } : { login: [entry] }
  if (/[@<>:]/.test(entry) || entry.split(',').length > 2) return null
  return { name: [entry] }
}

function nonEmpty(text = ''): string[] {
  const trimmed = text.replace(/^"|"$/g, '').trim()
  return trimmed === '' ? [] : [trimmed]
}
