import { normaliseIdentity } from '../asks/identity.ts'
import type { Problem } from '../kit/problem.ts'
import { arrangeName } from './arrange-name.ts'
import { type DateOrders, dateIn } from './date-columns.ts'
import type { PersonRow } from './formats/people-format.ts'
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
  const displayName = displayNameOf(row)
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
  const name = nameOf(row, displayName, locals)
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

function displayNameOf({ values }: PersonRow): string {
  const [given = '', family = '', name = ''] = [values.given?.[0], values.family?.[0], values.name?.[0]]
  const full = [given, family].filter(part => part !== '').join(' ')
  return given !== '' && family !== '' ? full : name !== '' ? name : full
}

type PersonName = Pick<Person, 'givenNames' | 'familyNames'>

function nameOf({ values }: PersonRow, displayName: string, locals: readonly string[]): PersonName {
  const given = nameParts(values.given?.[0] ?? '')
  const family = nameParts(values.family?.[0] ?? '')
  if (given.length > 0 && family.length > 0) return { givenNames: givenForms(given), familyNames: familyForms(family) }
  const [before = '', after] = displayName.split(',', 2)
  if (after !== undefined && nameParts(after).length > 0) {
    return { givenNames: givenForms(nameParts(after)), familyNames: familyForms(nameParts(before)) }
  }
  const parts = nameParts(displayName)
  if (parts.length < 2) return { givenNames: givenForms(given), familyNames: familyForms(family) }
  return arrangeName(parts, locals)
}

const roleTypes = /service|shared|room|equipment|system|\bbot\b|robot|machine|computer|function|generic|resource/i

/** A list's own word decides; else all names of the account must be those of a role. */
function isRole({ values }: PersonRow, locals: readonly string[], name: PersonName): boolean {
  if (values.type?.some(type => roleTypes.test(type))) return true
  return locals.length > 0 && locals.every(local => isRoleAccount(local, name))
}
