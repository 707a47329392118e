import { ask, type LogKind, none, part } from './log-kind.ts'
import { pamChatter, pamFailures, pamParts } from './pam-shapes.ts'

/** How messages end: since OpenSSH 2 with the protocol, before authentication with a mark; very old ones say neither. */
const source = '<host:source>'
const portOf = ' port <digits>'
const maybePort = `<?${portOf}?>`
const preauth = '<? [preauth]?>'
const end = `<? ssh<digits>?>${preauth}`

/** Who never was: "ILLEGAL USER" up to 3.0, "illegal user" up to 3.8, "invalid user" since. */
const unknownUsers = ['invalid user', 'illegal user', 'ILLEGAL USER']

/** What follows the protocol: a key and its fingerprint, the client's word for hostbased, the remote user of protocol 1. */
const endings = [
  `${portOf}${end}`,
  `${portOf} ssh1: ruser <rest>`,
  `${portOf} ssh<digits>: <word> <word>${preauth}`,
  `${portOf} ssh<digits>: <word> <word>, client user "<any>", client host "<any>"${preauth}`,
]

/**
 * A failure for a name that is not called invalid tells that the account exists, whatever the method. With the method `none` clients only ask
 * which methods there are.
 */
const failures = [
  ask(`Failed <word:method> for \\<invalid username\\> from ${source}${portOf}<rest>`, 'unknown-identity'),
  ...endings.flatMap(ending => [
    part(`Failed none for invalid user <free:identity> from ${source}${ending}`, 'unknown-identity'),
    part(`Failed none for <free:identity> from ${source}${ending}`, 'refused'),
    ...unknownUsers.map(user =>
      ask(`Failed <word:method> for ${user} <free:identity> from ${source}${ending}`, 'unknown-identity'),
    ),
    ask(`Failed <word:method> for <free:identity> from ${source}${ending}`, 'wrong-secret'),
  ]),
  ask(`Failed <word:method> for invalid user <free:identity> from ${source}${portOf} ssh2: <rest>`, 'unknown-identity'),
  ask(`Failed <word:method> for <free:identity> from ${source}${portOf} ssh2: <rest>`, 'wrong-secret'),
]

const grants = (
  [
    ['Accepted', 'granted'],
    ['Partial', 'challenged'],
  ] as const
).flatMap(([verb, outcome]) => [
  ask(`${verb} <word:method> for <free:identity> from ${source}${maybePort}${end}`, outcome),
  ask(`${verb} <word:method> for <free:identity> from ${source}${portOf} ssh<digits>: <rest>`, outcome),
])

const needsSource = { needs: ['source'] } as const

/**
 * How connections end that never logged in (since 7.5). A client that changes its name has both written down, so nothing else is taken from
 * that line of an unknown name: its first line told of it.
 */
const endsOfConnections = ['Connection closed by', 'Connection reset by', 'Disconnected from', 'Disconnecting'].flatMap(
  what => [
    none(`${what} invalid user <any>: Change of username or service not allowed: <rest>`),
    part(
      `${what} invalid user <free:identity> <ip:source>${portOf}<?: Too many authentication failures?>${preauth}`,
      'unknown-identity',
    ),
    part(`${what} authenticating user <free:identity> <ip:source>${portOf}${preauth}`, 'wrong-secret'),
    part(`${what} authenticating user <any:identity> <ip:source>${portOf}: <rest>`, 'wrong-secret'),
  ],
)

const tooMany = [
  'error: maximum authentication attempts exceeded',
  'maximum authentication attempts exceeded',
  'Disconnecting: Too many authentication failures',
  'Too many authentication failures',
].flatMap(what => [
  part(`${what} for invalid user <free:identity> from ${source}${portOf}${end}`, 'unknown-identity'),
  part(`${what} for <free:identity> from ${source}${portOf}${end}`, 'wrong-secret'),
  part(`${what} for invalid user <free:identity>${preauth}`, 'unknown-identity', needsSource),
  part(`${what} for <free:identity> [preauth]`, 'wrong-secret', needsSource),
  part(`${what} for <rest:identity>`, 'wrong-secret', needsSource),
])

/** What sshd says of its own PAM conversation. */
const pamErrors = ['error: PAM: ', 'PAM: '].flatMap(level => [
  part(
    `${level}User not known to the underlying authentication module for <?illegal user ?><?invalid user ?><free:identity> from ${source}`,
    'unknown-identity',
  ),
  part(`${level}<any> for illegal user <free:identity> from ${source}`, 'unknown-identity'),
  part(`${level}<any> for invalid user <free:identity> from ${source}`, 'unknown-identity'),
  part(`${level}User account has expired for <free:identity> from ${source}`, 'locked'),
  part(`${level}<any> for <free:identity> from ${source}`, 'wrong-secret'),
])

const parts = [
  part(`Invalid user <free:identity> from ${source}${maybePort}`, 'unknown-identity'),
  part(`Illegal user <free:identity> from ${source}${maybePort}`, 'unknown-identity'),
  ...unknownUsers.map(user => part(`input_userauth_request: ${user} <free:identity>${preauth}`, 'unknown-identity')),
  ...endsOfConnections,
  ...tooMany,
  ...pamErrors,
  // The client's own word: some libraries say so when no password of theirs was taken.
  ...['error: ', ''].map(level =>
    part(`${level}Received disconnect from <ip:source><? port <digits>?>:<? ?>3: <any>: Auth fail<any>`, 'refused'),
  ),
  part(`User <free:identity> from ${source} not allowed because <any:reason>`, 'locked'),
  part('User <free:identity> not allowed because <any:reason>', 'locked', needsSource),
  part('Login restricted for <free:identity>: <any>', 'locked', needsSource),
  part(`<any:identity> LOGIN REFUSED FROM ${source}${maybePort}${preauth}`, 'locked'),
  part('<?fatal: ?>Access denied for user <free:identity> by PAM account configuration<any>', 'locked', needsSource),
  part(
    'Authentication tried for <free:identity> with correct key but not from a permitted host (host=<any>, ip=<ip:source><rest>',
    'locked',
  ),
]

/** How lines begin that are no ask. */
const openings = [
  'Accepted key ',
  'Failed to ',
  'Certificate ',
  'No supported ',
  'sshd: no hostkeys available',
  'Client protocol ',
  'SSH: Server;',
  'rekeyed ',
  'kex_',
  'No more user authentication methods',
  'Accepted certificate ',
  'Postponed ',
  'Connection closed by ',
  'Connection reset by ',
  'Connection from ',
  'Disconnected from ',
  'Disconnecting ',
  'Disconnecting: ',
  'Received disconnect from ',
  'Received signal ',
  'Server listening on ',
  'Exiting on signal ',
  'Did not receive identification string',
  'Bad protocol version identification ',
  'Bad packet length ',
  'Bad remote protocol version identification: ',
  'Protocol major versions differ',
  'Unable to negotiate with ',
  'Timeout before authentication ',
  'Timeout, client not responding',
  'Timeout, your session not responding',
  'User child is on pid ',
  'Starting session: ',
  'Close session: ',
  'Session closed for ',
  'Transferred: sent ',
  'Address ',
  'Nasty PTR record ',
  'reverse mapping checking getaddrinfo for ',
  'refused connect from ',
  'warning: /etc/hosts',
  'scanned from ',
  'subsystem request for ',
  'Authorized to ',
  'Authentication refused: bad ownership or modes ',
  'Authentication key ',
  'ssh_dispatch_run_fatal: ',
  'banner exchange: ',
  'drop connection ',
  'beginning MaxStartups throttling',
  'exited MaxStartups throttling',
  'srclimit_penalise: ',
  'penalty: ',
  'userauth_pubkey: ',
  'Could not get shadow information for ',
  'Corrupted MAC on input',
  'Connection to ',
  'lastlog_',
  'syslogin_perform_logout: ',
  'no matching ',
  'rexec line ',
  'dispatch_protocol_error: ',
  'packet_write_wait: ',
  'Read error from remote host ',
  'Write failed: ',
  'Set /proc/self/oom_score_adj ',
  'Changing from ',
  'debug<digits>: ',
  'error: ',
  'fatal: ',
  'info: ',
]

const chatter = [...openings.map(opening => none(`${opening}<rest>`))]

/** OpenSSH server, 3.x to 10.x (from 9.8 on its sessions are `sshd-session`), with the PAM lines of its own processes. */
export const sshd: LogKind = {
  name: 'sshd',
  title: 'OpenSSH server',
  service: 'ssh',
  found: ['/var/log/auth.log', '/var/log/secure', 'journal'],
  envelopes: ['rfc3164', 'rfc5424', 'iso', 'journal', 'untimed'],
  program: /^sshd(-session|-auth)?(\(pam_\w+\))?$/,
  attempt: { by: ['host', 'pid'], withinMs: 150_000 },
  heardBy: ['pam'],
  learns: 'source, name, and whether the account exists (an unknown one is called invalid)',
  blind: 'names that were tried by a method which the server does not log at its LogLevel',
  shapes: [...failures, ...grants, ...parts, ...pamFailures, ...pamParts, ...pamChatter, ...chatter],
}
