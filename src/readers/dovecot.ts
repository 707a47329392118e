import { authShapes } from './dovecot-auth-shapes.ts'
import { loginShapes } from './dovecot-login-shapes.ts'
import { type LogKind, none } from './log-kind.ts'

/** Processes that only see users who are in, and those that serve the others. */
const insiders = [
  'imap',
  'IMAP',
  'POP3',
  'pop3',
  'submission',
  'managesieve',
  'lmtp',
  'lda',
  'deliver',
  'sieve',
  'indexer',
  'indexer-worker',
  'imap-hibernate',
  'imap-urlauth',
  'script',
  'dsync-local',
  'dsync-server',
  'doveadm',
]
const servants = [
  'master',
  'log',
  'config',
  'anvil',
  'stats',
  'old-stats',
  'ssl-params',
  'dict',
  'dict-async',
  'ipc',
  'director',
  'replicator',
  'aggregator',
  'quota-status',
  'health-check',
]

const chatter = [
  ...insiders.flatMap(process => [none(`${process}(<rest>`), none(`${process}: <rest>`)]),
  ...servants.flatMap(process => [none(`${process}: <rest>`), none(`${process}(<rest>`)]),
  none('Dovecot v<rest>'),
  none('Killed with signal <rest>'),
  none('dovecot: Dovecot v<rest>'),
  none('Warning: <rest>'),
  none('Error: <rest>'),
  none('Fatal: <rest>'),
  none('Info: Dovecot v<rest>'),
]

/** Dovecot, 1.0 to 2.4, by syslog: log-in and authentication processes. */
export const dovecot: LogKind = {
  name: 'dovecot',
  title: 'Dovecot',
  service: 'imap',
  found: ['/var/log/mail.log', '/var/log/maillog', 'journal'],
  envelopes: ['rfc3164', 'rfc5424', 'iso', 'journal', 'untimed', 'tai64n'],
  program: /^dovecot(-[\w.]+)?$/,
  attempt: { by: [], withinMs: 1_500 },
  heardBy: ['pam'],
  learns: 'source and name; with auth_verbose=yes or PAM lines, whether the account exists',
  blind: 'without auth_verbose or PAM lines, whether a name exists, and all names of a connection but the last',
  shapes: [...loginShapes(['']), ...authShapes(['auth', 'dovecot: auth']), ...chatter],
}

/** The same lines in the log file that Dovecot writes itself: the process stands where syslog has its program. */
export const dovecotLog: LogKind = {
  ...dovecot,
  name: 'dovecot-log',
  title: "Dovecot's own log file",
  found: ['/var/log/dovecot.log', '/var/log/dovecot-info.log'],
  envelopes: ['rfc3164', 'iso', 'plain', 'tai64n'],
  program:
    /^(Info|Warning|Error|Fatal|Panic|Debug|dovecot|auth|auth-worker|[a-z0-9]+-login|imap|pop3|lmtp|lda|master|config|anvil|ssl-params)(\(|$)|^$/,
  fromHeader: true,
  // 1.x wrote the level first.
  shapes: [...loginShapes(['', 'Info: ']), ...authShapes(['auth', 'Info: auth']), ...chatter],
}
