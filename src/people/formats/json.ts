import { notJson, noUsers } from '../problems.ts'
import { fieldFinder } from './field-names.ts'
import type { PeopleFormat, PersonField, PersonRow } from './people-format.ts'

/** SCIM lists (RFC 7644), lists of Entra, Okta and Google, any array of user objects, and one object a line. */
export const json: PeopleFormat = {
  name: 'JSON',
  looksLike: text => /^\s*(?:\[\s*(?:[{"\]])|\{\s*["}])/.test(text.slice(0, 4096)),
  read(text, context) {
    const place = { path: context.path }
    const parsed = parse(text)
    if ('reason' in parsed) return { rows: [], problems: [notJson(place, parsed.reason)], notes: [] }
    const users = usersIn(parsed.value)
    if (users === null) return { rows: [], problems: [noUsers(place)], notes: [] }
    const fieldOf = fieldFinder(context)
    const rows = users.map((user, at): PersonRow => ({ entry: at + 1, values: valuesOf(user, fieldOf) }))
    return { rows, problems: [], notes: [] }
  },
}

function parse(text: string): { value: unknown } | { reason: string } {
  try {
    return { value: JSON.parse(text) as unknown }
  } catch (error) {
    return parseLines(text) ?? { reason: error instanceof Error ? error.message : '' }
  }
}

/** One object a line; null where a line is none. */
function parseLines(text: string): { value: unknown[] } | null {
  const lines = text.split('\n').filter(line => line.trim() !== '')
  if (lines.length < 2) return null
  try {
    return { value: lines.map(line => JSON.parse(line) as unknown) }
  } catch {
    return null
  }
}

/** Keys under which services put the users of a list. */
const listKeys = ['resources', 'value', 'users', 'members', 'data', 'items', 'people', 'results']

function usersIn(value: unknown): unknown[] | null {
  if (Array.isArray(value)) return value
  if (!isObject(value)) return null
  for (const [key, inner] of Object.entries(value)) {
    if (listKeys.includes(key.toLowerCase()) && Array.isArray(inner)) return inner
  }
  return 'schemas' in value || 'userName' in value ? [value] : null
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Objects within a user whose keys are about the user; others (manager, groups) name other people. */
const ownParts = /(?:^|[.:])(?:name|profile|attributes|user|emails|fields)$/i

function valuesOf(user: unknown, fieldOf: ReturnType<typeof fieldFinder>): PersonRow['values'] {
  if (typeof user === 'string') return user.includes('@') ? { mail: [user] } : { login: [user] }
  const values: Partial<Record<PersonField, string[]>> = {}
  collect(user, '', 0, (path, value) => {
    const dot = path.lastIndexOf('.')
    const inOwnPart = dot > 0 && ownParts.test(path.slice(0, dot))
    const field = fieldOf(path) ?? (inOwnPart ? fieldOf(path.slice(dot + 1)) : null)
    if (field !== null && value.trim() !== '') values[field] = [...(values[field] ?? []), value.trim()]
  })
  return values
}

/** A user object is `name.givenName` or `profile.login` deep; what lies deeper (permissions, devices) is not about names. */
const deepest = 3
const mostValues = 64

/** Gives every text in the object with its path; a list's entries stand under the list's own path. */
function collect(value: unknown, path: string, depth: number, give: (path: string, value: string) => void): void {
  if (typeof value === 'string' || typeof value === 'number') give(path, String(value))
  if (depth > deepest) return
  if (Array.isArray(value)) {
    for (const entry of value.slice(0, mostValues)) collect(listed(entry), path, depth + 1, give)
  } else if (isObject(value)) {
    for (const [name, inner] of Object.entries(value).slice(0, 256)) {
      collect(inner, path === '' ? name : `${path}.${name}`, depth + 1, give)
    }
  }
}

function listed(entry: unknown): unknown {
  return isObject(entry) ? (entry.value ?? entry.address ?? entry.display) : entry
}
