import { ask, by, type LogKind, none } from './log-kind.ts'

/** `client.example.com [192.0.2.1]` in most lines, without the space in sieve's; the name is left out where it is not known. */
const clients = ['<host> [<ip:source>]', '[<ip:source>]', '<host>[<ip:source>]']

const service = by(
  'program',
  {
    imap: 'imap',
    imaps: 'imap',
    imapd: 'imap',
    'cyrus/imap': 'imap',
    'cyrus/imaps': 'imap',
    pop3: 'pop3',
    pop3s: 'pop3',
    pop3d: 'pop3',
    'cyrus/pop3': 'pop3',
    'cyrus/pop3s': 'pop3',
    sieve: 'sieve',
    timsieved: 'sieve',
    'cyrus/sieve': 'sieve',
    'cyrus/timsieved': 'sieve',
    httpd: 'web',
    'cyrus/http': 'web',
    'cyrus/https': 'web',
  },
  'imap',
)

const attempts = clients.flatMap(client => [
  ask(`badlogin: ${client} <word> <free:identity> SASL(-20): <rest>`, 'unknown-identity', { service }),
  ask(`badlogin: ${client} <word> <free:identity> SASL(-13): <rest>`, 'refused', { service }),
  ask(`badlogin: ${client} <word> <free:identity> SASL(-<digits>): <rest>`, 'refused', { service }),
  ask(`badlogin: ${client} plaintext <free:identity> invalid user`, 'unknown-identity', { service }),
  ask(`badlogin: ${client} <rest>`, 'refused', { service }),
  ask(`login: ${client} <word:identity> <word> User logged in<rest>`, 'granted', { service }),
  ask(`login: ${client} <word:identity> <word>`, 'granted', { service }),
])

/** Cyrus: IMAP, POP3 and sieve servers, 2.1 to 3.10. */
export const cyrus: LogKind = {
  name: 'cyrus',
  title: 'Cyrus IMAP',
  service: 'imap',
  found: ['/var/log/mail.log', '/var/log/maillog'],
  envelopes: ['rfc3164', 'rfc5424', 'iso', 'journal', 'untimed'],
  program: /^(cyrus\/)?(imap|pop3|sieve|http|timsieve)[ds]?$/,
  heardBy: ['pam'],
  learns: 'source, and the name where the mechanism tells it',
  blind: 'whether a name exists, except by some mechanisms',
  shapes: [
    ...attempts,
    none('starttls: <rest>'),
    none('accepted connection'),
    none('SQUAT <rest>'),
    none('open: user <rest>'),
    none('executed'),
    none('inittls: <rest>'),
    none('TLS <rest>'),
    none('USAGE <rest>'),
    none('fetching user_deny.<rest>'),
    none('auditlog: <rest>'),
    none('event.sessionid=<rest>'),
    none('idle for too long<rest>'),
  ],
}
