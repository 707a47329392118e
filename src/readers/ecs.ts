import type { Outcome } from '../asks/ask.ts'
import type { Lookup } from '../matching/shape.ts'
import { by, type JsonShape, type LogKind } from './log-kind.ts'
import { windowsStatuses } from './windows-status.ts'

const take: JsonShape['take'] = {
  time: ['@timestamp'],
  source: ['source.ip', 'client.ip', 'source.address', 'client.address'],
  identity: ['user.name', 'user.email', 'user.target.name', 'user.target.email'],
  domain: ['user.domain'],
  site: ['host.name', 'host.hostname', 'url.domain'],
  userAgent: ['user_agent.original'],
  ja4: ['tls.client.ja4'],
  asn: ['source.as.number', 'client.as.number'],
  country: ['source.geo.country_iso_code', 'client.geo.country_iso_code'],
}

/** What was logged in to, by program, then by the integration that shipped the event. */
const service = by(
  ['winlog.channel', 'process.name', 'service.type', 'event.dataset', 'event.module', 'service.name'],
  {
    Security: 'windows',
    sshd: 'ssh',
    'sshd-session': 'ssh',
    dovecot: 'imap',
    imap: 'imap',
    pop3: 'pop3',
    postfix: 'smtp',
    smtpd: 'smtp',
    vsftpd: 'ftp',
    proftpd: 'ftp',
    nginx: 'web',
    apache: 'web',
    httpd: 'web',
    krb5kdc: 'kerberos',
    slapd: 'ldap',
    openvpn: 'vpn',
    sudo: 'local',
    su: 'local',
    login: 'local',
  },
  'idp',
)

const authentication = { 'event.category': ['authentication'] } as const

function ask(
  when: JsonShape['when'],
  outcome: Outcome | Lookup<Outcome | null>,
  more: Partial<JsonShape> = {},
): JsonShape {
  return { role: 'ask', when: { ...authentication, ...when }, outcome, service, take, ...more }
}

function none(when: JsonShape['when']): JsonShape {
  return { role: 'none', when, outcome: null, take }
}

/** The end of a session, what a log-in brought with it, tickets for services; what the machine does for itself. */
const noQuestions = [
  none({ ...authentication, 'event.type': ['end'] }),
  none({
    ...authentication,
    'event.action': ['logged-out', 'logout', 'user_logout', 'logged-in-special', 'user.session.end'],
  }),
  none({ ...authentication, 'event.code': [4634, 4647, 4648, 4672, 4769, 4770, 4773, 4778, 4779] }),
  none({ ...authentication, 'winlog.logon.type': ['Service', 'Batch', 'System'] }),
]

/** filebeat's system module drops which failures were for unknown names; these leave an event of their own before the one that counts. */
const sshAttempt = { by: ['host.name', 'process.pid'] }
const ssh = [
  ask({ 'system.auth.ssh.event': ['Invalid'] }, 'unknown-identity', { role: 'part', ...sshAttempt }),
  ask({ 'system.auth.ssh.event': ['Failed'], 'event.outcome': ['failure'] }, 'refused', sshAttempt),
  ask({ 'system.auth.ssh.event': ['Accepted'], 'event.outcome': ['success'] }, 'granted', sshAttempt),
]

const failed = { 'event.outcome': ['failure'] } as const

/** The sub-status is the exact one; in some events it is empty (`0x0`), in others it is missing. */
const windows = ['winlog.event_data.SubStatus', 'winlog.event_data.Status'].map(path =>
  ask({ ...failed, [path]: Object.keys(windowsStatuses) }, by<Outcome | null>(path, windowsStatuses, 'refused')),
)

/** Sign-in errors of Microsoft Entra (AADSTS codes). */
const entraErrors: Readonly<Record<string, Outcome>> = {
  '50034': 'unknown-identity',
  '50126': 'refused',
  '50053': 'locked',
  '50055': 'locked',
  '50057': 'locked',
  '50072': 'challenged',
  '50074': 'challenged',
  '50076': 'challenged',
  '50079': 'challenged',
  '500121': 'challenged',
}
const entra = ['azure.signinlogs.result_type', 'azure.signinlogs.properties.status.error_code'].map(path =>
  ask({ ...failed, [path]: Object.keys(entraErrors) }, by<Outcome | null>(path, entraErrors, 'refused')),
)

const okta = ask({ ...failed, 'okta.outcome.reason': ['LOCKED_OUT'] }, 'locked')

/** Events in the Elastic Common Schema, nested or with dotted keys, as the beats, the agent and ECS loggers ship them. */
export const ecs: LogKind = {
  name: 'ecs',
  title: 'Elastic Common Schema, authentication (JSON lines)',
  service: 'idp',
  found: [],
  envelopes: ['json'],
  attempt: { by: [], withinMs: 120_000 },
  learns: 'source, client, name and outcome; the reason of Windows, Entra and Okta events',
  blind: 'reasons that the integration did not map',
  shapes: [
    ...noQuestions,
    ...ssh,
    ...windows,
    ...entra,
    okta,
    ask(failed, 'refused'),
    ask({ 'event.outcome': ['success'] }, 'granted'),
    none({ '@timestamp': true, 'event.category': true }),
    none({ '@timestamp': true, 'ecs.version': true }),
  ],
}
