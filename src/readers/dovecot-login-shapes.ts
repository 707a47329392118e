import type { Outcome } from '../asks/ask.ts'
import type { TextShape } from '../matching/shape.ts'
import { ask, none, summary } from './log-kind.ts'

/** Processes that a client talks to before it is logged in, and the service that each one guards. */
const processes = [
  ['imap-login', 'imap'],
  ['pop3-login', 'pop3'],
  ['submission-login', 'smtp'],
  ['managesieve-login', 'sieve'],
] as const

/** How a line begins; 1.x wrote the level first. */
const starts = ['', 'Info: ']

/**
 * The fields that follow the reason (`login_log_format_elements`): only the name is a stranger's, so the last `rip=` is the client, and the
 * name ends at the last `>, ` before it.
 */
const named = 'user=\\<<free:identity>\\>, <any>rip=<ip:source><?, <rest>?>'
const nameless = '<free>rip=<ip:source><?, <rest>?>'

const takes = ' attempts<? in <digits:seconds> secs?>'

/**
 * Why a connection ended before a log-in. `auth failed` sums up all attempts of the connection and names only the last; what an
 * authentication process wrote of each of them counts before it.
 */
const ends: readonly (readonly [string, Outcome])[] = [
  [`(auth failed, <digits:times>${takes})`, 'refused'],
  [`(authorization failed, <digits:times>${takes})`, 'refused'],
  [`(user disabled, <digits:times>${takes})`, 'locked'],
  [`(password expired, <digits:times>${takes})`, 'locked'],
  [`(temporary authentication failure, <digits:times>${takes})`, 'error'],
  [`(auth service reported temporary failure, <digits:times>${takes})`, 'error'],
]

/** Connections that ended on the way: only a name makes them a question. */
const unfinished: readonly (readonly [string, Outcome])[] = [
  ['(<digits:times> authentication attempts)', 'refused'],
  ['(tried to use disallowed plaintext auth)', 'refused'],
  ['(tried to use disabled plaintext auth)', 'refused'],
  ['(cleartext authentication disabled)', 'refused'],
  ['(aborted authentication)', 'refused'],
  ['(proxy dest auth failed)', 'refused'],
  ['(anonymous logins disabled)', 'refused'],
  ['(login disabled)', 'locked'],
  ['(auth process communication failure)', 'error'],
  ['(internal failure, <digits> successful auth<?s?>)', 'error'],
]

/** Dovecot 1.x gave no reason. */
const bare = ['Aborted login', 'Disconnected', 'Disconnected: Inactivity', 'Disconnected: Disconnected']

function askedOf(process: string, service: string): TextShape[] {
  return starts.flatMap(start => askedAfter(`${start}${process}: <?Info: ?>`, service))
}

function askedAfter(line: string, service: string): TextShape[] {
  const asNamed = { service, needs: ['identity'] } as const
  return [
    ask(`${line}Login: ${named}`, 'granted', { service }),
    ask(`${line}Logged in: ${named}`, 'granted', { service }),
    ...['started', 'Started'].map(verb =>
      ask(`${line}proxy(<any>): ${verb} proxying to <any>: ${named}`, 'granted', { service }),
    ),
    ...ends.flatMap(([reason, outcome]) => [
      summary(`${line}<any>${reason}<any>: ${named}`, outcome, { service }),
      summary(`${line}<any>${reason}<any>: ${nameless}`, outcome, { service }),
    ]),
    ...unfinished.map(([reason, outcome]) => summary(`${line}<any>${reason}<any>: ${named}`, outcome, asNamed)),
    ...bare.map(reason => summary(`${line}${reason}: ${named}`, 'refused', asNamed)),
  ]
}

const chatter = ['', 'Info: ', 'Warning: ', 'Error: ', 'Fatal: ', 'Debug: ', 'Panic: '].flatMap(level => [
  ...(level === '' || level === 'Info: '
    ? ['Disconnected', 'Aborted login', 'Login aborted', 'proxy', 'Maximum number of connections', 'ssl']
    : ['']
  ).map(text => `${level}${text}<rest>`),
])

/** What the log-in processes say. */
export const loginShapes: readonly TextShape[] = [
  ...processes.flatMap(([process, service]) => askedOf(process, service)),
  ...processes.flatMap(([process]) => chatter.map(text => none(`${process}: ${text}`))),
]
