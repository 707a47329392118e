import type { Outcome } from '../asks/ask.ts'
import type { Lookup } from '../matching/shape.ts'
import { by, type JsonShape, type LogKind } from './log-kind.ts'
import { windowsStatuses } from './windows-status.ts'

const take: JsonShape['take'] = {
  time: ['time', 'time_dt', 'metadata.original_time'],
  source: ['src_endpoint.ip', 'src_endpoint.hostname'],
  identity: ['user.name', 'user.email_addr', 'user.uid', 'actor.user.name', 'actor.user.email_addr'],
  domain: ['user.domain'],
  site: ['dst_endpoint.hostname', 'device.hostname'],
  userAgent: ['http_request.user_agent'],
  asn: ['src_endpoint.autonomous_system.number'],
  country: ['src_endpoint.location.country'],
  times: ['count'],
}

/** What was logged in to, by the words that mappers use; an identity provider where they say nothing else. */
const service = by(
  ['service.name', 'auth_protocol', 'metadata.log_name'],
  {
    sshd: 'ssh',
    ssh: 'ssh',
    SSH: 'ssh',
    dovecot: 'imap',
    imap: 'imap',
    IMAP: 'imap',
    pop3: 'pop3',
    smtp: 'smtp',
    SMTP: 'smtp',
    vsftpd: 'ftp',
    ftp: 'ftp',
    FTP: 'ftp',
    nginx: 'web',
    apache: 'web',
    http: 'web',
    Kerberos: 'kerberos',
    kerberos: 'kerberos',
    krbtgt: 'kerberos',
    LDAP: 'ldap',
    ldap: 'ldap',
    slapd: 'ldap',
    RADIUS: 'radius',
    vpn: 'vpn',
    NTLM: 'windows',
    Security: 'windows',
  },
  'idp',
)

/** Reasons that the class's definition names for a failed log-in. */
const reasons: Readonly<Record<string, Outcome>> = {
  USER_DOES_NOT_EXIST: 'unknown-identity',
  INVALID_CREDENTIALS: 'refused',
  ACCOUNT_DISABLED: 'locked',
  ACCOUNT_LOCKED_OUT: 'locked',
  PASSWORD_EXPIRED: 'locked',
}

/** Log-on, the first ticket of Kerberos, and its pre-authentication; log-off and tickets for services ask nothing. */
const selections: readonly JsonShape['when'][] = [
  { class_uid: [3002], activity_id: [1, 3, 6] },
  { type_uid: [300201, 300203, 300206] },
]

function asks(status: JsonShape['when'], outcome: Outcome | Lookup<Outcome | null>): JsonShape[] {
  return selections.map(selection => ({ role: 'ask', when: { ...selection, ...status }, outcome, service, take }))
}

const failures = [{ status_id: [2] }, { status: ['Failure', 'failure', 'FAILURE'] }].flatMap(failed => [
  ...asks({ ...failed, status_detail: Object.keys(reasons) }, by<Outcome | null>('status_detail', reasons, 'refused')),
  ...['status_detail', 'status_code'].flatMap(path =>
    asks({ ...failed, [path]: Object.keys(windowsStatuses) }, by<Outcome | null>(path, windowsStatuses, 'refused')),
  ),
  ...asks(failed, 'refused'),
])
const grants = [{ status_id: [1] }, { status: ['Success', 'success', 'SUCCESS'] }].flatMap(granted =>
  asks(granted, 'granted'),
)

/** Services and the system itself log on all day, at the machine. */
const machines = [{ logon_type_id: [0, 4, 5] }, { 'user.type_id': [3] }]

/** Events of the Open Cybersecurity Schema Framework, class Authentication (3002), 1.0 to 1.5. */
export const ocsf: LogKind = {
  name: 'ocsf',
  title: 'OCSF Authentication (JSON lines)',
  service: 'idp',
  found: [],
  envelopes: ['json'],
  learns:
    'source, client, name and outcome; the reason, where the mapper gives one of the names that the class defines',
  blind: 'what the mapper left out',
  shapes: [
    ...machines.map(
      (machine): JsonShape => ({ role: 'none', when: { class_uid: [3002], ...machine }, outcome: null, take }),
    ),
    ...failures,
    ...grants,
    { role: 'none', when: { class_uid: true, 'metadata.version': true }, outcome: null, take },
  ],
}
