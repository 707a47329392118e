import type { AlertFacts, EnteredFacts, KeyName, RaisedKind } from '../evidence/facts.ts'
import { quoteShell } from '../kit/escape-shell.ts'
import { enumerate, figure, momentWords } from '../kit/wording.ts'
import type { FoundIdentity, Ledger } from './finding.ts'
import { mailSteps } from './look-alike-mail.ts'
import { nameInProse } from './story.ts'

/** How to keep a service from telling which names exist. */
const closeOracle: Readonly<Record<string, string>> = {
  kerberos: 'Kerberos tells existing names from unknown ones by design: let only your own networks reach port 88',
  ldap: 'Refuse anonymous and unneeded searches of the directory (slapd: `disallow bind_anon`, access rules per attribute)',
  smtp: 'Turn off VRFY (postfix: `disable_vrfy_command = yes`) and slow down clients with many unknown recipients',
  web: 'Let sign-up, recovery and log-in pages answer the same, in the same time, for names that exist and names that do not',
  ftp: 'Let ftp answer the same for unknown names, or turn it off',
}

const stopKey: Readonly<Record<RaisedKind, (value: string) => string>> = {
  address: value => `Block ${value}, or slow it down`,
  prefix: value => `Slow down the network ${value}; users of yours may be in it, too`,
  asn: value => `Slow down the network operator ${value}; users of yours may be in it, too`,
  client: value => `Challenge or block the client ${nameInProse(value)}, after a look at who else uses it`,
  spread: () =>
    'Do not wait for a threshold of each address: slow down first log-ins from networks that nobody of yours uses',
  sender: value => `Refuse mail from ${nameInProse(value)}`,
}

function stop(key: KeyName, { keys, services, evidence }: AlertFacts): string {
  if (evidence.reading !== undefined)
    return `Find out who or what reads your directory from ${key.value}, and stop it if nobody meant it to (where it asked: ${enumerate(services)}).`
  const addresses = keys.filter(({ kind }) => kind === 'address').length
  const isCrowd = key.kind === 'address' && addresses > 1
  const what = isCrowd ? `Block these ${figure(addresses)} addresses, or slow them down` : stopKey[key.kind](key.value)
  return `${what} (where it asked: ${enumerate(services)}).`
}

function resetCredentials(grants: AlertFacts['grants']): string[] {
  const [first] = grants
  if (!first) return []
  const names = enumerate([...new Set(grants.map(grant => nameInProse(grant.identity)))], 5)
  return [
    `Reset the credentials of ${names} and end their sessions; then see what was done since ${momentWords(first.time)}.`,
  ]
}

function askThem({ entries }: EnteredFacts): string[] {
  const names = enumerate([...new Set(entries.map(entry => nameInProse(entry.identity)))], 5)
  return [`Ask ${names} on another way whether it was they who logged in; if not:`]
}

function warnPeople(identities: readonly FoundIdentity[]): string[] {
  const here = new Set(identities.filter(asked => asked.nameClass === 'real' && !asked.left).map(asked => asked.person))
  if (here.size === 0) return []
  const whom = here.size === 1 ? 'the person' : `the ${figure(here.size)} people`
  return [`Warn ${whom} asked about: phishing of just these often follows (T1566, T1598).`]
}

/** At a mail server the oracle that can be closed is that of its mailboxes, not that of its log-in. */
function closeOracles({ services, surfaces }: AlertFacts, ledger: Ledger): string[] {
  if (ledger.revealed.length === 0) return []
  const open = services.filter(service => service !== 'smtp' || surfaces.includes('mailbox'))
  return open.flatMap(service => (closeOracle[service] ? [`${closeOracle[service]}.`] : []))
}

/** What to do, most urgent first. A command stands in backticks, ready to paste. */
export function nextSteps(facts: AlertFacts, identities: readonly FoundIdentity[], ledger: Ledger): string[] {
  if (facts.entered !== undefined) return [...askThem(facts.entered), ...resetCredentials(facts.grants)]
  if (facts.mailed !== undefined) return mailSteps(facts.mailed)
  const [key] = facts.keys
  const [asker] = facts.askers
  const address = key?.kind === 'address' ? key.value : asker?.address
  return [
    ...resetCredentials(facts.grants),
    ...(key ? [stop(key, facts)] : []),
    ...warnPeople(identities),
    ...closeOracles(facts, ledger),
    ...(address
      ? [
          `See all that is known of the asker: \`askance why-not ${quoteShell(address)}\`, with the same logs and people list.`,
        ]
      : []),
  ]
}
