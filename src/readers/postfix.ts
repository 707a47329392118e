import { ask, context, type LogKind, none, part } from './log-kind.ts'
import { recipientShapes } from './postfix-recipient-shapes.ts'

/** The client's name comes from DNS and has no brackets; with smtpd_client_port_logging=yes its port follows. */
const client = '<host>[<ip:source>]<?:<digits>?>'
const failed = `warning: ${client}: SASL <word> authentication failed`
const alone = { service: 'smtp', by: [] } as const
const connection = ['host', 'program', 'pid']
/** Recipients that were accepted in a session without a message: who they are, the log does not tell. */
const recipients = { service: 'smtp', surface: 'mailbox', by: [] } as const

/** Since 3.2 or so the name is told; it is the last of the line. The reason is the server's. */
const sasl = [
  none(`${failed}: Connection lost to authentication server`),
  ask(`${failed}: Connection lost to authentication server, sasl_username=<rest:identity>`, 'error', alone),
  ask(`${failed}: <any>, sasl_username=(unavailable)`, 'refused', alone),
  ask(`${failed}: user not found, sasl_username=<rest:identity>`, 'unknown-identity', alone),
  ask(`${failed}: user not found`, 'unknown-identity', alone),
  ask(`${failed}: account disabled, sasl_username=<rest:identity>`, 'locked', alone),
  ask(`${failed}: account disabled`, 'locked', alone),
  ask(`${failed}: <any>, sasl_username=<rest:identity>`, 'refused', alone),
  ask(`${failed}: <rest>`, 'refused', alone),
  ask(failed, 'refused', alone),
]

/**
 * A log-in that worked is told only by the messages that follow it: those of one connection are one ask. A client that did not log in is the
 * source of what its message asks for.
 */
const clients = [
  part(`<label>: client=${client}, sasl_method=<word>, sasl_username=<free:identity>, sasl_sender=<rest>`, 'granted', {
    service: 'smtp',
    by: connection,
  }),
  part(`<label>: client=${client}, sasl_method=<word>, sasl_username=<rest:identity>`, 'granted', {
    service: 'smtp',
    by: connection,
  }),
  ...['auth=', 'data=', 'bdat=', 'rcpt=0/', 'vrfy=0/'].map(command =>
    part(`disconnect from ${client} <any> ${command}<rest>`, null, { by: connection, ends: true }),
  ),
  ...['rcpt', 'vrfy'].flatMap(command => [
    ask(`disconnect from ${client} <any> ${command}=<digits:times>/<digits> <rest>`, 'listed', recipients),
    ask(`disconnect from ${client} <any> ${command}=<digits:times> <rest>`, 'listed', recipients),
  ]),
  part(`disconnect from ${client}<? <rest>?>`, null, { by: connection, ends: true }),
  none('NOQUEUE: client=<rest>'),
  context(`<label:queueId>: client=<host>[<ip>]<?:<digits>?>, orig_queue_id=<label>, orig_client=${client}`, {
    by: ['host', 'queueId'],
  }),
  none('<label>: client=localhost[127.0.0.1]<rest>'),
  none('<label>: client=localhost[::1]<rest>'),
  context(`<label:queueId>: client=${client}<?, <rest>?>`, { by: ['host', 'queueId'] }),
  // Who is named as the sender may hold all but a newline; the numbers behind are the server's.
  context('<label:queueId>: from=\\<<free:sender>\\>, size=<digits>, nrcpt=<digits> (queue active)', {
    by: ['host', 'queueId'],
  }),
]

/** How lines begin that are no ask. */
const openings = [
  'connect from ',
  'lost connection after ',
  'NOQUEUE: lost connection after ',
  'timeout after ',
  'too many errors after ',
  'improper command pipelining after ',
  'SSL_accept error from ',
  'setting up TLS connection from ',
  'TLS SNI ',
  'initializing the server-side TLS engine',
  'discarding EHLO keywords: ',
  'warning: ',
  'error: ',
  'fatal: ',
  'panic: ',
  'statistics: ',
  'CONNECT ',
  'PREGREET ',
  'PASS ',
  'WHITELISTED ',
  'BLACKLISTED ',
  'ALLOWLISTED ',
  'DENYLISTED ',
  'DNSBL ',
  'HANGUP ',
  'DISCONNECT ',
  'NON-SMTP COMMAND ',
  'BARE NEWLINE ',
  'COMMAND ',
  'NOQUEUE: ',
  '<label>: message-id=',
  '<label>: resent-message-id=',
  '<label>: from=',
  '<label>: uid=',
  '<label>: skipped, ',
  '<label>: sender non-delivery ',
  '<label>: sender delivery status ',
  '<label>: sender delay notification',
  '<label>: host ',
  '<label>: lost connection ',
  '<label>: conversation with ',
  '<label>: enabling PIX ',
  '<label>: Cannot start TLS',
  '<label>: hold: ',
  '<label>: discard: ',
  '<label>: filter: ',
  '<label>: redirect: ',
  '<label>: prepend: ',
  '<label>: replace: ',
  '<label>: info: ',
  '<label>: warning: ',
  '<label>: passed ',
  '<label>: proxy-accept: ',
  '<label>: milter-',
  'connect to ',
  'addr ',
  'daemon started ',
  'terminating on signal ',
  'reload ',
  'table ',
  'close database ',
  'name_mask: ',
  'Using ',
]

const chatter = [
  ...['Anonymous', 'Untrusted', 'Trusted', 'Verified'].map(trust => none(`${trust} TLS connection <rest>`)),
  none('<label>: removed'),
  none('refreshing the Postfix mail system'),
  none('starting the Postfix mail system'),
  none('stopping the Postfix mail system'),
  ...openings.map(opening => none(`${opening}<rest>`)),
]

/**
 * Postfix, 1.x to 3.10, all its instances and services. `disconnect from … auth=0/1` alone is no ask: every failed log-in has its warning, and what
 * else failed was no question about anybody.
 */
export const postfix: LogKind = {
  name: 'postfix',
  title: 'Postfix',
  service: 'smtp',
  found: ['/var/log/mail.log', '/var/log/maillog', 'journal'],
  envelopes: ['rfc3164', 'rfc5424', 'iso', 'journal', 'untimed'],
  program: /^postfix[\w.-]*(\/|$)|\/smtpd$/,
  attempt: { by: [], withinMs: 600_000 },
  heardBy: ['dovecot', 'dovecot-log', 'pam'],
  learns:
    'addresses that were refused as unknown or had mail delivered and from which domain, how many were accepted without a message, and log-ins that failed or sent mail',
  blind:
    'which addresses were accepted without a message, and log-ins without one; whether a name exists that failed to log in',
  shapes: [...sasl, ...recipientShapes, ...clients, ...chatter],
}
