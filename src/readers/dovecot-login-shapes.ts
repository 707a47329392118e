import type { Outcome } from '../asks/ask.ts'
import type { TextShape } from '../matching/shape.ts'
import { ask, by, none, summary } from './log-kind.ts'

/** Processes that a client talks to before it is logged in, and the service that each one guards. */
const processes = [
  ['imap-login', 'imap'],
  ['pop3-login', 'pop3'],
  ['submission-login', 'smtp'],
  ['managesieve-login', 'sieve'],
] as const

/**
 * The fields that follow the reason (`login_log_format_elements`): only the name is a stranger's, so the last `rip=` is the client, and the
 * name ends at the last `>, ` before it.
 */
const named = 'user=\\<<free:identity>\\>, <any>rip=<ip:source><?, <rest>?>'
const nameless = '<free>rip=<ip:source><?, <rest>?>'

/**
 * Why a connection ended before a log-in. `auth failed` sums up all attempts of the connection and names only the last; what an
 * authentication process wrote of each of them counts before it.
 */
const attempts = '<digits:times> attempts<? in <digits:seconds> secs?>)'
const verdict = by<Outcome>(
  'verdict',
  { failed: 'refused', disabled: 'locked', expired: 'locked', failure: 'error' },
  'refused',
)
const ends = [
  `(<word> <word:verdict>, ${attempts}`,
  `(temporary authentication <word:verdict>, ${attempts}`,
  `(auth service reported temporary <word:verdict>, ${attempts}`,
]

/** Connections that ended on the way: only a name makes them a question. */
const unfinished = [
  '(<digits:times> authentication attempts)',
  '(tried to use <word> plaintext auth)',
  '(cleartext authentication disabled)',
  '(aborted authentication)',
  '(proxy dest auth failed)',
  '(login disabled)',
]

/** Dovecot 1.x gave no reason. */
const bare = ['Aborted login', 'Disconnected', 'Disconnected: Inactivity']

function askedAfter(line: string, service: string): TextShape[] {
  const asNamed = { service, needs: ['identity'] } as const
  return [
    ask(`${line}Login: ${named}`, 'granted', { service }),
    ask(`${line}Logged in: ${named}`, 'granted', { service }),
    ...['started', 'Started'].map(verb =>
      ask(`${line}proxy(<any>): ${verb} proxying to <any>: ${named}`, 'granted', { service }),
    ),
    ...ends.flatMap(end => [
      summary(`${line}<any>${end}<any>: ${named}`, verdict, { service }),
      summary(`${line}<any>${end}<any>: ${nameless}`, verdict, { service }),
    ]),
    ...unfinished.map(end => summary(`${line}<any>${end}<any>: ${named}`, 'refused', asNamed)),
    ...bare.map(end => summary(`${line}${end}: ${named}`, 'refused', asNamed)),
  ]
}

const chatter = ['', 'Info: ', 'Warning: ', 'Error: ', 'Fatal: ', 'Debug: ', 'Panic: '].flatMap(level => [
  ...(level === '' || level === 'Info: '
    ? [
        'Disconnected',
        'Aborted login',
        'Login aborted',
        'proxy',
        'Maximum number of connections',
        'Internal login failure',
        'ssl',
      ]
    : ['']
  ).map(text => `${level}${text}<rest>`),
])

/** What the log-in processes say; `starts` is what may stand before the process. */
export function loginShapes(starts: readonly string[]): TextShape[] {
  return [
    ...starts.flatMap(start =>
      processes.flatMap(([process, service]) => askedAfter(`${start}${process}: <?Info: ?>`, service)),
    ),
    ...starts.flatMap(start =>
      processes.flatMap(([process]) => chatter.map(text => none(`${start}${process}: ${text}`))),
    ),
  ]
}
