import type { AlertFacts } from '../evidence/facts.ts'
import type { FoundIdentity, Ledger, Technique } from './finding.ts'
import { mailTechniques } from './look-alike-mail.ts'

/** What the table of techniques looks at. */
interface Seen {
  readonly facts: AlertFacts
  readonly identities: readonly FoundIdentity[]
  readonly ledger: Ledger
}

interface Row extends Technique {
  readonly when: (seen: Seen) => boolean
}

/** Services that ask the directory of a domain itself. */
const domainServices = new Set(['kerberos', 'ldap'])

/** Fewer names, or more asks a name, are guessing at accounts rather than trying one secret on many. */
const sprayedNames = 3
const spraysAName = 3

function secretsTried(asked: FoundIdentity): number {
  return (asked.outcomes['wrong-secret'] ?? 0) + (asked.outcomes.refused ?? 0) + (asked.outcomes.granted ?? 0)
}

function isSpray({ facts, identities }: Seen): boolean {
  if (!facts.surfaces.includes('login')) return false
  const tried = identities.map(secretsTried).filter(asks => asks > 0)
  const asks = tried.reduce((total, each) => total + each, 0)
  return tried.length >= sprayedNames && asks <= spraysAName * tried.length
}

function isMail({ facts, identities }: Seen): boolean {
  const written = identities.filter(asked => asked.identity.includes('@')).length
  return facts.surfaces.includes('mailbox') || 2 * written > identities.length
}

const enteredRow: Technique = {
  id: 'T1078',
  name: 'Valid Accounts',
  reason: 'people who had been asked about were let in from networks that nobody had used',
}

/** MITRE ATT&CK for Enterprise; names as published there. */
const rows: readonly Row[] = [
  {
    id: 'T1589',
    name: 'Gather Victim Identity Information',
    reason: 'it was shown how people prove who they are (MFA)',
    when: ({ ledger }) => ledger.mfa.length > 0,
  },
  {
    id: 'T1589',
    name: 'Gather Victim Identity Information',
    reason: 'a decoy was asked for, which only who gathered your names can know',
    when: ({ identities, ledger }) => ledger.mfa.length === 0 && identities.some(asked => asked.nameClass === 'decoy'),
  },
  {
    id: 'T1589.001',
    name: 'Gather Victim Identity Information: Credentials',
    reason: 'a credential was tried and worked: it is known now',
    when: ({ ledger }) => ledger.granted.length > 0,
  },
  {
    id: 'T1589.002',
    name: 'Gather Victim Identity Information: Email Addresses',
    reason: 'most names were asked for as mail addresses',
    when: isMail,
  },
  {
    id: 'T1589.003',
    name: 'Gather Victim Identity Information: Employee Names',
    reason: 'names of real people were asked for one after another',
    when: ({ identities }) => identities.filter(asked => asked.nameClass === 'real').length > 1,
  },
  {
    id: 'T1087.002',
    name: 'Account Discovery: Domain Account',
    reason: 'the domain itself was asked which accounts it has',
    when: ({ facts }) => facts.services.some(service => domainServices.has(service)),
  },
  {
    id: 'T1110.003',
    name: 'Brute Force: Password Spraying',
    reason: 'a few secrets each were tried on many names',
    when: isSpray,
  },
  {
    id: 'T1110.001',
    name: 'Brute Force: Password Guessing',
    reason: 'many secrets were tried on one name',
    when: ({ identities }) => identities.some(asked => secretsTried(asked) > 10),
  },
  {
    id: 'T1078',
    name: 'Valid Accounts',
    reason: 'an account let the asker in',
    when: ({ facts }) => facts.grants.length > 0,
  },
]

/** The ATT&CK techniques that a finding shows, each with its reason, in the order of an intrusion. What came of asks is no asking. */
export function shownTechniques(seen: Seen): Technique[] {
  if (seen.facts.entered !== undefined) return [enteredRow]
  if (seen.facts.mailed !== undefined) return [...mailTechniques]
  return rows.filter(row => row.when(seen)).map(({ id, name, reason }) => ({ id, name, reason }))
}
