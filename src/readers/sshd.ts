import { ask, type LogKind, none, part } from './log-kind.ts'
import { pamChatter, pamFailures, pamParts } from './pam-shapes.ts'

/** How messages end: since OpenSSH 2 with the protocol, before authentication with a mark; very old ones say neither. */
const source = '<host:source>'
const portOf = ' port <digits>'
const maybePort = `<?${portOf}?>`
const protocol = '<? ssh<digits>?>'
const preauth = '<? [preauth]?>'

/** Who never was: "illegal" before OpenSSH 3.9, "invalid" since. */
const unknownUser = '<?invalid?><?illegal?> user'

/** A failure for a name that is not called invalid tells that the account exists, whatever the method. */
const failures = [
  ask(`Failed <word:method> for \\<invalid username\\> from ${source}${portOf}${protocol}<rest>`, 'unknown-identity'),
  ...[`${portOf}${protocol}`, `${portOf} ssh1: ruser <rest>`, `${portOf} ssh<digits>: <word> <word>`, hostbased()].flatMap(end => [
    part(`Failed none for invalid user <free:identity> from ${source}${end}`, 'unknown-identity'),
    part(`Failed none for <free:identity> from ${source}${end}`, 'refused'),
    ask(`Failed <word:method> for invalid user <free:identity> from ${source}${end}`, 'unknown-identity'),
    ask(`Failed <word:method> for illegal user <free:identity> from ${source}${end}`, 'unknown-identity'),
    ask(`Failed <word:method> for <free:identity> from ${source}${end}`, 'wrong-secret'),
  ]),
]

function hostbased(): string {
  return `${portOf} ssh<digits>: <word> <word>, client user "<any>", client host "<any>"`
}

const grants = ['Accepted', 'Partial'].flatMap(verb => {
  const outcome = verb === 'Accepted' ? ('granted' as const) : ('challenged' as const)
  return [
    ask(`${verb} <word:method> for <free:identity> from ${source}${portOf}${protocol}`, outcome),
    ask(`${verb} <word:method> for <free:identity> from ${source}${portOf} ssh<digits>: <rest>`, outcome),
    ask(`${verb} <word:method> for <free:identity> from ${source}${protocol}`, outcome),
  ]
})

const parts = [
  part(`Invalid user <free:identity> from ${source}${maybePort}`, 'unknown-identity'),
  part(`Illegal user <free:identity> from ${source}${maybePort}`, 'unknown-identity'),
  part(`input_userauth_request: ${unknownUser} <free:identity>${preauth}`, 'unknown-identity'),
  ...['Connection closed by', 'Connection reset by', 'Disconnected from', 'Disconnecting'].flatMap(what => [
    part(`${what} invalid user <free:identity> <ip:source>${portOf}${preauth}`, 'unknown-identity', { ends: true }),
    part(`${what} authenticating user <free:identity> <ip:source>${portOf}${preauth}`, 'wrong-secret', { ends: true }),
    part(`${what} invalid user <free:identity> <ip:source>${portOf}: <rest>`, 'unknown-identity', { ends: true }),
    part(`${what} authenticating user <free:identity> <ip:source>${portOf}: <rest>`, 'wrong-secret', { ends: true }),
  ]),
  ...['', 'error: '].flatMap(level => [
    part(`${level}maximum authentication attempts exceeded for invalid user <free:identity> from ${source}${portOf}${protocol}${preauth}`, 'unknown-identity'),
    part(`${level}maximum authentication attempts exceeded for <free:identity> from ${source}${portOf}${protocol}${preauth}`, 'wrong-secret'),
    part(`${level}PAM: User not known to the underlying authentication module for <?illegal user ?><?invalid user ?><free:identity> from ${source}`, 'unknown-identity'),
    part(`${level}PAM: <any> for illegal user <free:identity> from ${source}`, 'unknown-identity'),
    part(`${level}PAM: <any> for invalid user <free:identity> from ${source}`, 'unknown-identity'),
    part(`${level}PAM: User account has expired for <free:identity> from ${source}`, 'locked'),
    part(`${level}PAM: <any> for <free:identity> from ${source}`, 'wrong-secret'),
  ]),
  part(`User <free:identity> from ${source} not allowed because <any:reason>`, 'locked'),
  part('User <free:identity> not allowed because <any:reason>', 'locked', { needs: ['source'] }),
  part(`Login restricted for <free:identity>: <any>`, 'locked', { needs: ['source'] }),
  part(`<any:identity> LOGIN REFUSED FROM ${source}${maybePort}${preauth}`, 'locked'),
  part('<?fatal: ?>Access denied for user <free:identity> by PAM account configuration<any>', 'locked', { needs: ['source'] }),
  part('<?Disconnecting: ?>Too many authentication failures for <?invalid user ?><free:identity><? from ?><?<ip:source> port <digits> ssh<digits>?>' + preauth, null),
  part('Authentication tried for <free:identity> with correct key but not from a permitted host (host=<any>, ip=<ip:source>)<any>', 'refused'),
]

const chatter = [
  none('Accepted key <rest>'),
  none('Accepted certificate <rest>'),
  none('Postponed <rest>'),
  none(`Connection closed by <rest>`),
  none('Connection reset by <rest>'),
  none('Connection from <rest>'),
  none('Disconnected from <rest>'),
  none('Disconnecting <rest>'),
  none('Disconnecting: <rest>'),
  none('Received disconnect from <rest>'),
  none('Received signal <rest>'),
  none('Server listening on <rest>'),
  none('Exiting on signal <rest>'),
  none('Did not receive identification string<rest>'),
  none('Bad protocol version identification <rest>'),
  none('Bad packet length <rest>'),
  none('Bad remote protocol version identification: <rest>'),
  none('Protocol major versions differ<rest>'),
  none('Unable to negotiate with <rest>'),
  none('Timeout before authentication <rest>'),
  none('Timeout, client not responding<rest>'),
  none('Timeout, your session not responding<rest>'),
  none('User child is on pid <rest>'),
  none('Starting session: <rest>'),
  none('Close session: <rest>'),
  none('Session closed for <rest>'),
  none('Transferred: sent <rest>'),
  none('Address <rest>'),
  none('Nasty PTR record <rest>'),
  none('reverse mapping checking getaddrinfo for <rest>'),
  none('refused connect from <rest>'),
  none('warning: /etc/hosts<rest>'),
  none('scanned from <rest>'),
  none('subsystem request for <rest>'),
  none('Authorized to <rest>'),
  none('Authentication refused: bad ownership or modes <rest>'),
  none('Authentication key <rest>'),
  none('ssh_dispatch_run_fatal: <rest>'),
  none('banner exchange: <rest>'),
  none('drop connection <rest>'),
  none('beginning MaxStartups throttling<rest>'),
  none('exited MaxStartups throttling<rest>'),
  none('srclimit_penalise: <rest>'),
  none('penalty: <rest>'),
  none('userauth_pubkey: <rest>'),
  none('Could not get shadow information for <rest>'),
  none('Corrupted MAC on input<rest>'),
  none('Connection to <rest>'),
  none('lastlog_<rest>'),
  none('syslogin_perform_logout: <rest>'),
  none('no matching <rest>'),
  none('rexec line <rest>'),
  none('dispatch_protocol_error: <rest>'),
  none('packet_write_wait: <rest>'),
  none('Read error from remote host <rest>'),
  none('Write failed: <rest>'),
  none('Set /proc/self/oom_score_adj <rest>'),
  none('Changing from <rest>'),
  none('debug<digits>: <rest>'),
  none('error: <rest>'),
  none('fatal: <rest>'),
  none('info: <rest>'),
]

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
