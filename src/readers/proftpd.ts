import type { Outcome } from '../asks/ask.ts'
import { ask, type LogKind, none, part } from './log-kind.ts'

/** `server (client.example.com[192.0.2.1])`, then ` - ` by syslog and `: ` in its own log: nothing before it is a stranger's. */
const clients = ['<word> (<host>[<ip:source>]) - ', '<word> (<host>[<ip:source>]): ']
const ftp = { service: 'ftp' } as const

/** Why a log-in failed (mod_auth, mod_auth_pam, mod_core of 1.2 to 1.3.8), and what it tells. */
const reasons: readonly (readonly [string, Outcome])[] = [
  ['Incorrect password', 'wrong-secret'],
  ['No such user found', 'unknown-identity'],
  ["Can't find user", 'unknown-identity'],
  ['User not authorized for login', 'refused'],
  ['Invalid shell<rest>', 'locked'],
  ['Account has expired', 'locked'],
  ['Account expired', 'locked'],
  ['Password expired', 'locked'],
  ['Account disabled', 'locked'],
  ['User in /etc/ftpusers', 'locked'],
  ['User in ftpusers', 'locked'],
  ['Limit access denies login', 'locked'],
  ['Limit configuration denies login', 'locked'],
  ['Authentication information unavailable', 'error'],
  ['<rest>', 'refused'],
]

function stop(reason: string): string {
  return reason.endsWith('<rest>') ? reason : `${reason}<?.?>`
}

const attempts = clients.flatMap(client => [
  ask(`${client}USER <free:identity>: no such user found from <host> [<ip>] to <word>`, 'unknown-identity', ftp),
  ask(`${client}USER <free:identity>: no such user found`, 'unknown-identity', ftp),
  ask(`${client}USER <free:identity>: no such user`, 'unknown-identity', ftp),
  ...['USER', 'ANON'].flatMap(verb => [
    ...reasons.map(([reason, outcome]) =>
      ask(`${client}${verb} <free:identity> (Login failed): ${stop(reason)}`, outcome, ftp),
    ),
    ask(`${client}${verb} <free:identity> (Login failed)<?.?>`, 'refused', ftp),
    ask(`${client}${verb} <free:identity>: Login successful<?.?>`, 'granted', ftp),
  ]),
  ask(`${client}SECURITY VIOLATION: <word:identity> login attempted<?.?>`, 'locked', ftp),
  part(
    `${client}PAM(<free:identity>): User not known to the underlying authentication module<?.?>`,
    'unknown-identity',
    ftp,
  ),
  part(`${client}PAM(<free:identity>): <any>`, 'refused', ftp),
  part(`${client}no such user '<free:identity>'`, 'unknown-identity', ftp),
  part(`${client}Maximum login attempts (<digits>) exceeded<rest>`, 'refused', ftp),
])

const chatter = clients.flatMap(client => [
  none(`${client}FTP <rest>`),
  none(`${client}SSH2 session <rest>`),
  none(`${client}Preparing to chroot <rest>`),
  none(`${client}Connection from <rest>`),
  none(`${client}Connection refused <rest>`),
  none(`${client}Refused PORT <rest>`),
  none(`${client}Refused user <rest>`),
  none(`${client}Client session idle timeout<rest>`),
  none(`${client}Login timeout exceeded<rest>`),
  none(`${client}Data transfer stall timeout<rest>`),
  none(`${client}No transfer timeout<rest>`),
  none(`${client}No data transfer timeout<rest>`),
  none(`${client}Transfer aborted<rest>`),
  none(`${client}notice: <rest>`),
  none(`${client}error <rest>`),
  none(`${client}error: <rest>`),
  none(`${client}warning: <rest>`),
  none(`${client}mod_<rest>`),
  none(`${client}Passive <rest>`),
  none(`${client}user <rest>`),
  none(`${client}chroot to <rest>`),
  none(`${client}client unexpectedly <rest>`),
  none(`${client}SECURITY VIOLATION: Passive <rest>`),
  none(`${client}ProFTPD terminating <rest>`),
  none(`${client}dispatching <rest>`),
  none(`${client}SSL/TLS <rest>`),
  none(`${client}TLS <rest>`),
])

/** ProFTPD, 1.2 to 1.3.8, by syslog or its own SystemLog. */
export const proftpd: LogKind = {
  name: 'proftpd',
  title: 'ProFTPD',
  service: 'ftp',
  found: ['/var/log/proftpd/proftpd.log', '/var/log/proftpd.log', '/var/log/auth.log'],
  envelopes: ['rfc3164', 'rfc5424', 'iso', 'plain', 'journal', 'untimed'],
  program: /^proftpd$/,
  attempt: { by: ['host', 'pid'], withinMs: 150_000 },
  heardBy: ['pam'],
  learns: 'source, name, and whether the account exists',
  blind: 'names of a connection that is only said to have tried too often',
  shapes: [
    ...attempts,
    ...chatter,
    none('<any> - ProFTPD <rest>'),
    none('ProFTPD <rest>'),
    none('<any> - mod_<rest>'),
    none('mod_<rest>'),
    none('<any> - received SIG<rest>'),
    none('<any> - PRIVS_<rest>'),
    none('<any> - error<rest>'),
    none('<any> - notice<rest>'),
    none('<any> - warning<rest>'),
    none('<any> - Failed binding <rest>'),
    none('<any> - Check the ServerType <rest>'),
  ],
}
