import type { NameClass, People } from '../people/person.ts'
import type { NoiseListKind } from './facts.ts'

/** Mailboxes that organisations have under these names everywhere (RFC 2142, and what bots add to it). */
const roleNames = new Set(
  (
    'abuse accounting accounts billing bookings business careers compliance contact customerservice dpo enquiries events ' +
    'feedback finance helpdesk hello hostmaster hr info inquiries invoices it jobs legal mail marketing media news newsletter ' +
    'noc no-reply noreply office orders payments payroll postmaster press privacy procurement purchasing reception recruiting ' +
    'sales security service shop staff subscribe support team uucp webmaster'
  ).split(' '),
)

/** `eva.jansen`: a full name, even where neither part is known here. */
const fullName = /^\p{L}{2,}\.\p{L}{2,}$/u

/** What kind of list a name by itself seems to be from, whosever it is. It depends on nothing but the name and our domains. */
export function listOfName(name: string, people: Pick<People, 'isOwnDomainWord'>): NoiseListKind {
  if (people.isOwnDomainWord(name)) return 'own-words'
  if (roleNames.has(name)) return 'roles'
  return fullName.test(name) ? 'names' : 'words'
}

/** What kind of list a name that says nothing about us comes from. `isRole`: it is a role account of ours. */
export function noiseListOf(
  ofName: NoiseListKind,
  nameClass: NameClass,
  isRole: boolean,
  circulating: boolean,
): NoiseListKind {
  if (circulating) return 'circulating'
  if (ofName === 'own-words') return ofName
  if (isRole) return 'roles'
  return nameClass !== 'neither' && ofName === 'words' ? 'names' : ofName
}
