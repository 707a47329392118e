import { normaliseIdentity } from '../asks/identity.ts'
import type { Problem } from '../kit/problem.ts'
import { arrangeName } from './arrange-name.ts'
import { type DateOrders, dateIn } from './date-columns.ts'
import type { PersonRow } from './formats/people-format.ts'
import { worldWeights } from './given-name-weights.ts'
import { familyForms, givenForms, nameParts } from './name-parts.ts'
import type { Person } from './person.ts'
import { endBeforeStart, namesNobody, tooLongName } from './problems.ts'
import { isRoleAccount } from './role-account.ts'
import { placeOf } from './row-place.ts'

const longestValue = 256

/** The person that a row of a list is about, or what is wrong with the row. */
export function personOfRow(row: PersonRow, orders: DateOrders, path: string): Person | Problem {
  const tooLong = longValue(row)
  if (tooLong !== undefined) return tooLongName(placeOf(path, row), ...tooLong)
  const { logins, addresses } = identitiesOf(row)
  const stated = statedName(row)
  const displayName = displayNameOf(stated)
  const id = logins[0] ?? addresses[0] ?? nameParts(displayName).join('.')
  if (id === '') return namesNobody(placeOf(path, row), Object.values(row.values).flat().join(' '))
  const start = dateIn(row, 'start', orders, path)
  const end = dateIn(row, 'end', orders, path)
  if (typeof start === 'object') return start
  if (typeof end === 'object') return end
  if (start !== undefined && end !== undefined && end < start) {
    return endBeforeStart(placeOf(path, row), row.values.end?.[0] ?? '')
  }
  const locals = [...logins, ...addresses.map(localPart)]
  const name = nameOf(stated, locals)
  return {
    id,
    displayName,
    logins,
    aliases: addresses,
    ...name,
    ...(start === undefined ? {} : { start }),
    ...(end === undefined ? {} : { end }),
    role: isRole(row, locals, name),
  }
}

function longValue({ values }: PersonRow): [string, string] | undefined {
  for (const [field, list] of Object.entries(values)) {
    const long = list.find(value => value.length > longestValue)
    if (long !== undefined) return [field, long]
  }
  return undefined
}

/** Log-ins bare; what stands with a domain is a log-in (UPN) and an address. `proxyAddresses` tag each entry (`SMTP:`, `X500:`). */
function identitiesOf({ values }: PersonRow): { logins: string[]; addresses: string[] } {
  const logins = new Set<string>()
  const addresses = new Set<string>()
  for (const written of values.login ?? []) {
    const { name, domain } = normaliseIdentity(written)
    logins.add(name)
    if (domain !== undefined) addresses.add(`${name}@${domain}`)
  }
  for (const written of [...(values.mail ?? []), ...(values.alias ?? [])].flatMap(text => text.split(/[;,|\s]+/))) {
    const address = /^(?:smtp:)?([^:]+@[^:]+)$/i.exec(written)?.[1]
    if (address === undefined) continue
    const { name, domain } = normaliseIdentity(address)
    if (domain !== undefined) addresses.add(`${name}@${domain}`)
  }
  return { logins: [...logins], addresses: [...addresses] }
}

function localPart(address: string): string {
  return address.slice(0, address.lastIndexOf('@'))
}

type PersonName = Pick<Person, 'givenNames' | 'familyNames'>

/** Names as a row states them: the two parts, or only the whole. */
type StatedName = { readonly given: string; readonly family: string } | { readonly full: string }

/** A column `Name` beside one for the other part holds that part alone (`Vorname;Name`, `Nome;Cognome`); the only column the whole. */
function statedName({ values }: PersonRow): StatedName {
  const [given = '', family = '', name = ''] = [values.given?.[0], values.family?.[0], values.name?.[0]]
  if (given !== '' && family !== '') return { given, family }
  const part = given === '' ? family : given
  if (name === '' || part === '') return { full: name === '' ? part : name }
  if (nameParts(part).some(word => nameParts(name).includes(word))) return { full: name }
  return given === '' ? { given: name, family } : { given, family: name }
}

function displayNameOf(stated: StatedName): string {
  return 'full' in stated ? stated.full : `${stated.given} ${stated.family}`
}

function nameOf(stated: StatedName, locals: readonly string[]): PersonName {
  if (!('full' in stated)) return namesFrom(stated.given, stated.family)
  const [before = '', after = ''] = stated.full.split(',', 2)
  if (nameParts(after).length > 0) return namesFrom(after, before)
  const parts = nameParts(stated.full)
  if (parts.length > 1) return arrangeName(parts, locals)
  return { givenNames: parts.filter(part => worldWeights().has(part)), familyNames: [] }
}

function namesFrom(given: string, family: string): PersonName {
  return { givenNames: givenForms(nameParts(given)), familyNames: familyForms(nameParts(family)) }
}

const roleTypes = /service|shared|room|equipment|system|\bbot\b|robot|machine|computer|function|generic|resource/i

/** A list's own word decides; else all names of the account must be those of a role. */
function isRole({ values }: PersonRow, locals: readonly string[], name: PersonName): boolean {
  if (values.type?.some(type => roleTypes.test(type))) return true
  return locals.length > 0 && locals.every(local => isRoleAccount(local, name))
}
