import type { Outcome } from '../asks/ask.ts'
import { ask, type LogKind, none } from './log-kind.ts'

/**
 * Where a message begins. Since 2.4 the address always has its port (also IPv6, without brackets), a module and its process stand before it
 * and a number behind; before 2.4 the address stands alone. Through syslog the line keeps all of this.
 */
const modern = '<?[<word>] <?[pid <until>] ?>?>'
const classic = '<?[<word>] ?>'
const starts = [
  `${modern}[client <word:peer>] AH<digits>: `,
  `${modern}[remote <word:peer>] AH<digits>: `,
  `${classic}[client <ip:address>] <?Digest: ?>`,
  // 2.4 before it numbered its messages.
  `${modern}[client <ip:address>:<digits>] `,
]

/** null: two readings, and a stranger could have chosen between them. */
type Row = readonly [pattern: string, outcome: Outcome | null]

/**
 * A name of basic authentication holds no colon, and what stands behind it (path, realm, referrer) is a stranger's text: the first colon
 * decides which line it is, and only a line that is none of these can say `not found`. Who may not enter although the secret was right is
 * told of an existing name.
 */
const rows: readonly Row[] = [
  ['user <until:identity>: authentication failure for "<rest>', 'wrong-secret'],
  ['user <until:identity>: password mismatch: <rest>', 'wrong-secret'],
  ['user <until:identity>: authorization failure for "<rest>', 'locked'],
  ["user `<any>' not found: <any>' denied by provider: <rest>", null],
  ["user `<any>' denied by provider: <any>' not found: <rest>", null],
  ["user `<any:identity>' in realm `<any>' not found: <rest>", 'unknown-identity'],
  ["user `<any:identity>' in realm `<any>' denied by provider: <rest>", 'refused'],
  ['user <any:identity> not found: <rest>', 'unknown-identity'],
  ['user <any:identity> not found', 'unknown-identity'],
  [
    '<?[<digits>] ?>auth_ldap authenticate: user <any:identity> authentication failed; URI <free> [User not found][<until>]',
    'unknown-identity',
  ],
  ['<?[<digits>] ?>auth_ldap authenticate: user <any:identity> authentication failed; URI <rest>', 'refused'],
  [
    'PAM authentication failed for user <until:identity>: User not known to the underlying authentication module<rest>',
    'unknown-identity',
  ],
  ['PAM authentication failed for user <until:identity>: <rest>', 'refused'],
  ['PAM account validation failed for user <until:identity>: <rest>', 'locked'],
  [
    "PAM: user '<any:identity>' - not authenticated: User not known to the underlying authentication module<rest>",
    'unknown-identity',
  ],
  ["PAM: user '<any:identity>' - not authenticated: <rest>", 'refused'],
  ["PAM: user '<any:identity>' - invalid account: <rest>", 'locked'],
  ["access to <any> failed, reason: user '<any:identity>' does not meet 'require'ments<rest>", 'locked'],
  ['access to <any> failed, reason: user <any:identity> not allowed access<rest>', 'locked'],
  ['Authorization of user <any:identity> to access <any> failed, reason: <rest>', 'locked'],
]

const asks = starts.flatMap(start =>
  rows.map(([pattern, outcome]) => (outcome === null ? none(start + pattern) : ask(start + pattern, outcome))),
)

/** Other messages about a client; what they quote of his request is his text. */
const aboutClients = [
  ...[
    'AH',
    'File does not exist: ',
    'script ',
    'client ',
    'request ',
    'Invalid ',
    'Directory index ',
    'attempt to ',
    'Attempt to ',
  ],
  ...[
    'ModSecurity: ',
    'PHP ',
    'Premature ',
    'malformed ',
    'Digest: ',
    'need ',
    'Symbolic link ',
    'Options ',
    'proxy: ',
    'mod_',
    'WARNING: ',
  ],
  ...[
    '(<digits>)',
    'Request ',
    'URI ',
    'Request header ',
    'No ',
    'Hostname ',
    'SSL ',
    'negotiation: ',
    'error ',
    'Error ',
    'Timeout ',
    'user agent ',
  ],
].flatMap(what => [none(`[client <word>] ${what}<rest>`), none(`[<word>] [client <word>] ${what}<rest>`)])

const chatter = [
  ...aboutClients,
  none('[<word>] [pid <until>] [client <word>] AH<rest>'),
  none('[<word>] [pid <until>] AH<rest>'),
  none('[<word>] [pid <until>] (<digits>)<rest>'),
  none('[<word>] [pid <until>] SSL <rest>'),
  none('[<word>] [pid <until>] [client <word>] ModSecurity: <rest>'),
  none('[<word>] [pid <until>] [client <word>] PHP <rest>'),
  none('[remote <word>] AH<rest>'),
  none('[<word>] [pid <until>] [remote <word>] AH<rest>'),
  none('AH<digits>: <rest>'),
  none('(<digits>)<rest>'),
  none('Apache<rest>'),
  none('caught SIG<rest>'),
  none('SIG<rest>'),
  none('Graceful restart <rest>'),
  none('Server built: <rest>'),
  none('Init: <rest>'),
  none('suEXEC <rest>'),
  none('mod_<rest>'),
  none('mpm_<rest>'),
  none('Digest: <rest>'),
  none('child <rest>'),
  none('server <rest>'),
  none('SSL <rest>'),
  none('PHP <rest>'),
  none('ModSecurity<rest>'),
  none('[notice] <rest>'),
]

/** Apache error log, 1.3 to 2.4: basic and digest authentication (files, LDAP, PAM) and who may not enter. */
export const apacheError: LogKind = {
  name: 'apache-error',
  title: 'Apache error log',
  service: 'web',
  found: ['/var/log/apache2/error.log', '/var/log/httpd/error_log'],
  envelopes: ['apache-error', 'rfc3164', 'rfc5424', 'iso', 'journal', 'untimed'],
  program: /^((apache2?|httpd)(\/[\w.-]+)?)?$/,
  heardBy: ['web-access'],
  learns: 'source, name and whether it exists, where basic or digest authentication fails',
  blind: 'who was let in (the access log tells)',
  shapes: [...asks, ...chatter],
}
