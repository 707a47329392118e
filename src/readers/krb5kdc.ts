import type { Outcome } from '../asks/ask.ts'
import { ask, by, type LogKind, none, part } from './log-kind.ts'

/**
 * The start of an answer to AS-REQ: encryption types (before 1.3 none), address, in 1.2 with its port. All that a stranger can choose, the
 * names of client and server, stands behind it; no field before them may reach into them. The first ` for ` ends the client's name, since
 * nobody's has one.
 */
const from = 'AS_REQ <?(<digits> etypes {<until>}) ?><ip:address><?(<digits>)?>: '
const client = '<any:identity> for <rest>'

/** Pre-authentication alone asks whether the name exists; what follows for the same name and address answers it. */
const sameClient = { by: ['host', 'address', 'identity'] }
const last = { ...sameClient, ends: true }

/** Answers by their status in `kdc_util.c`, `do_as_req.c` and the database modules; the others are about the request. */
const outcomes: Readonly<Record<string, Outcome>> = {
  PREAUTH_FAILED: 'wrong-secret',
  CLIENT_NOT_FOUND: 'unknown-identity',
  CLIENT_REVOKED: 'locked',
  LOCKED_OUT: 'locked',
  'CLIENT LOCKED OUT': 'locked',
  'CLIENT REVOKED': 'locked',
  'CLIENT EXPIRED': 'locked',
  'CLIENT KEY EXPIRED': 'locked',
  'CLIENT NOT FOUND': 'unknown-identity',
  'REQUIRED PWCHANGE': 'locked',
  POLICY: 'refused',
  'KDC policy rejects request': 'refused',
}

const requests = [
  none(`${from}<word>: WELLKNOWN/ANONYMOUS@<rest>`),
  none(`${from}<word>: \\<unknown client\\> for <rest>`),
  none(`${from}SERVER_NOT_FOUND: <rest>`),
  none(`${from}UNKNOWN_SERVER: <rest>`),
  none(`${from}ISSUE: authtime <digits>,<? etypes {<until>},?> WELLKNOWN/ANONYMOUS@<rest>`),
  ask(`${from}ISSUE: authtime <digits>,<? etypes {<until>},?> ${client}`, 'granted', last),
  part(`${from}NEEDED_PREAUTH: ${client}`, 'challenged', sameClient),
  part(`${from}NEEDED_HW_PREAUTH: ${client}`, 'challenged', sameClient),
  part(
    `${from}PREAUTH_FAILED: <any:identity> for <word>, More preauthentication data is required`,
    'challenged',
    sameClient,
  ),
  none(`${from}PREAUTH_FAILED: <any> for <word>, Clock skew too great`),
  ask(`${from}<any:status>: ${client}`, by('status', outcomes, 'error'), last),
]

const chatter = [
  none('TGS_REQ <rest>'),
  none('AS_REQ : <rest>'),
  none('... <rest>'),
  none('preauth <rest>'),
  none('pkinit <rest>'),
  none('PKINIT: <rest>'),
  none('DISPATCH: <rest>'),
  none('setting up network<rest>'),
  none('set up <rest>'),
  none('listening on <rest>'),
  none('skipping unrecognized <rest>'),
  none('closing down fd <rest>'),
  none('commencing operation'),
  none('shutting down'),
  none('creating <rest>'),
  none('worker <rest>'),
  none('got <rest>'),
  none('Got <rest>'),
  none('reset<rest>'),
  none('starting <rest>'),
  none('bad <rest>'),
  none('Cannot <rest>'),
  none('cannot <rest>'),
  none('Error <rest>'),
  none('krb5kdc: <rest>'),
  none('Loaded <rest>'),
  none('Loading <rest>'),
  none('too many <rest>'),
  none('dropping <rest>'),
  none('TCP client <rest>'),
  none('while <rest>'),
  none('otp: <rest>'),
  none('spake: <rest>'),
  none('authdata <rest>'),
]

/** MIT Kerberos key distribution centre, 1.2 to 1.22: its own file and syslog. */
export const krb5kdc: LogKind = {
  name: 'krb5kdc',
  title: 'MIT Kerberos KDC',
  service: 'kerberos',
  found: ['/var/log/krb5kdc.log', '/var/log/krb5/krb5kdc.log', '/var/log/kdc.log', 'journal'],
  envelopes: ['rfc3164', 'rfc5424', 'iso', 'journal', 'untimed'],
  program: /^krb5kdc$/,
  // People type their password after the KDC has asked for it.
  attempt: { by: ['host', 'address', 'identity'], withinMs: 180_000 },
  learns: 'source, name, and whether it exists: a question without a secret is answered differently for unknown names',
  blind: 'requests that a firewall or a read-only replica answered',
  shapes: [...requests, ...chatter],
}
