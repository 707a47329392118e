import type { Problem } from '../../kit/problem.ts'
import { brokenLine } from '../problems.ts'
import { fieldFinder } from './field-names.ts'
import { isPersonClass } from './object-classes.ts'
import type { PeopleFormat, PersonField, PersonRow } from './people-format.ts'
import { unfoldedLines } from './unfolded-lines.ts'

/** LDIF (RFC 2849), as slapcat, ldapsearch and ldifde write it. Values by URL are never fetched. */
export const ldif: PeopleFormat = {
  name: 'LDIF',
  looksLike: text => /^(?:#[^\n]*\r?\n|\s)*(?:version:\s*\d|dn::?\s)/i.test(text.slice(0, 65_536)),
  read(text, context) {
    const problems: Problem[] = []
    const rows: PersonRow[] = []
    const fieldOf = fieldFinder(context)
    let others = 0
    let entry = newEntry(1)
    const finish = () => {
      if (entry.attributes === 0) return
      if (entry.deleted || !isPersonClass(entry.classes)) others++
      else rows.push({ line: entry.line, values: entry.values })
    }
    for (const { line, text: content } of unfoldedLines(text)) {
      if (content.trim() === '') {
        finish()
        entry = newEntry(line + 1)
      } else if (!content.startsWith('#') && content !== '-' && !take(entry, content, line, fieldOf)) {
        problems.push(brokenLine({ path: context.path, line }, content, 'attribute: value'))
      }
    }
    finish()
    return { rows, problems, notes: others === 0 ? [] : [`${others} entries that are no persons left out`] }
  },
}

type FieldOf = ReturnType<typeof fieldFinder>

interface Entry {
  line: number
  attributes: number
  deleted: boolean
  readonly classes: string[]
  readonly values: Partial<Record<PersonField, string[]>>
}

function newEntry(line: number): Entry {
  return { line, attributes: 0, deleted: false, classes: [], values: {} }
}

/** False: the line is no attribute. */
function take(entry: Entry, content: string, line: number, fieldOf: FieldOf): boolean {
  const colon = content.indexOf(':')
  if (colon <= 0) return false
  const name = content.slice(0, colon).toLowerCase()
  const value = valueAfter(content, colon)
  if (value === null) return false
  if (name === 'version' && entry.attributes === 0) return true
  if (entry.attributes++ === 0) entry.line = line
  if (name === 'objectclass') entry.classes.push(value.toLowerCase())
  if (name === 'changetype' && value === 'delete') entry.deleted = true
  const field = fieldOf(name)
  if (field !== null && value !== '') entry.values[field] = [...(entry.values[field] ?? []), value]
  return true
}

/** Text of a value; '' for one by URL or one that is binary (a photo), null: broken base64. */
function valueAfter(content: string, colon: number): string | null {
  const kind = content[colon + 1]
  if (kind === '<') return ''
  if (kind !== ':') return content.slice(colon + 1).trim()
  const encoded = content.slice(colon + 2).trim()
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(encoded)) return null
  if (encoded.length > 65_536) return ''
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(encoded, 'base64')).trim()
  } catch {
    return ''
  }
}
