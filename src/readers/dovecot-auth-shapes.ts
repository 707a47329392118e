import type { Outcome } from '../asks/ask.ts'
import type { TextShape } from '../matching/shape.ts'
import { ask, by, none, part } from './log-kind.ts'

interface Form {
  /** Between process and name, and between address and reason. */
  readonly before: string
  readonly after: string
  readonly by: readonly string[]
}

/** Two passdbs that look for one name in one log-in tell of one attempt. */
const bySession = ['host', 'session', 'identity']
const bySource = ['host', 'source', 'identity']

/**
 * Since 2.4 the request comes first, `auth(name,address,sasl:plain)<id>: pam: `; before, the passdb, `pam(name,address,<id>): `, with a log-in id since
 * 2.1.
 */
function formsOf(starts: readonly string[]): Form[] {
  return [
    ...['auth', 'auth-worker'].flatMap(process => [
      { before: `${process}(`, after: ',sasl:<label>)\\<<word:session>\\>: <?Info: ?><label>: ', by: bySession },
      { before: `${process}(`, after: ',sasl:<label>): <?Info: ?><label>: ', by: bySource },
    ]),
    ...starts.flatMap(start => [
      { before: `${start}<any>: <label>(`, after: '<?,master?>,\\<<word:session>\\>): ', by: bySession },
      { before: `${start}<any>: <label>(`, after: '<?,master?><?,?>): ', by: bySource },
    ]),
  ]
}

/** Reasons of passdbs and mechanisms, and what they tell (written with auth_verbose=yes, those of PAM always). */
const told = by<Outcome | null>(
  'reason',
  {
    'unknown user': 'unknown-identity',
    'Unknown user': 'unknown-identity',
    'User unknown': 'unknown-identity',
    'Password mismatch': 'wrong-secret',
    'password mismatch': 'wrong-secret',
    'Password mismatch (for LDAP bind)': 'wrong-secret',
    'invalid credentials': 'refused',
    'Invalid credentials': 'refused',
    'invalid credentials (given password)': 'refused',
    'Login failed (status=1)': 'refused',
    'pam_authenticate() failed: User not known to the underlying authentication module': 'unknown-identity',
    'pam_authenticate() failed: Authentication failure': 'wrong-secret',
    'pam_authenticate() failed: Authentication failure (password mismatch?)': 'wrong-secret',
    'pam_authenticate() failed: Authentication failure (Password mismatch?)': 'wrong-secret',
    'pam_authenticate() failed: Permission denied': 'refused',
    'pam_authenticate() failed: Conversation error': 'error',
    'pam_authenticate() failed: Error in service module': 'error',
    'pam_authenticate() failed: System error': 'error',
    'pam_authenticate() failed: Authentication service cannot retrieve authentication info': 'error',
    'pam_authenticate() failed: Have exhausted maximum number of retries for service': 'refused',
    'pam_acct_mgmt() failed: User not known to the underlying authentication module': 'unknown-identity',
    'pam_acct_mgmt() failed: Permission denied': 'locked',
    'pam_acct_mgmt() failed: User account has expired': 'locked',
    'pam_acct_mgmt() failed: Authentication token expired': 'locked',
    'pam_acct_mgmt() failed: Authentication token is no longer valid; new one required': 'locked',
    'user disabled': 'locked',
    'User is disabled': 'locked',
    'Password expired': 'locked',
    'allow_nets check failed: IP not in allowed networks': 'locked',
    'Authentication failure due to policy server refusal': 'refused',
  },
  null,
)

/** Without a password in the line only the name is a stranger's: it ends at the last address. */
function named({ before, after }: Form, reason: string): string {
  return `${before}<free:identity>,<ip:source>${after}${reason}`
}

/** With the password in clear behind it, which is never kept, the name ends where it first can. */
function namedBeforeSecret({ before, after }: Form): string {
  return `${before}<any:identity>,<ip:source>${after}<any:reason> (given password: <rest:secret>`
}

/** An address behind the password may be the client's, and what looks like the client part of the name: it counts for nobody. */
function eitherOfTwo(start: string): TextShape {
  return ask(`${start}<any>,<ip><any> (given password: <any:secret>,<ip><rest:secret>`, 'refused', { by: [] })
}

function verdicts(form: Form): TextShape[] {
  const more = { by: form.by, atOnce: true } as const
  return [
    part(namedBeforeSecret(form), told, more),
    part(named(form, '<any:reason> (SHA1 of given password: <hex>)'), told, more),
    part(named(form, '<any:reason>: <digits> Time(s)'), told, more),
    part(named(form, 'allow_nets check failed: IP <ip> not in allowed networks'), 'locked', more),
    part(named(form, 'Authentication failure due to policy server refusal: <rest>'), 'refused', more),
    part(named(form, 'oauth2 failed: <rest>'), 'refused', more),
    part(named(form, '<rest:reason>'), told, more),
  ]
}

/** Beginnings without any room for a name. */
const strictStarts = [
  'auth: <?Info: ?>',
  'auth(default): <?Info: ?>',
  'auth-worker(<label>): <?Info: ?>',
  'Info: auth(default): ',
  'dovecot: auth(default): ',
]

/** A name that cannot be one (auth_username_chars): the client stands before it. */
const malformed = strictStarts.flatMap(start =>
  [',\\<<word>\\>', ''].map(id =>
    ask(
      `${start}<label>(?,<ip:source>${id}): Username character disallowed by auth_username_chars: 0x<hex> (username: <free:identity>)`,
      'unknown-identity',
    ),
  ),
)

const levels = ['Error', 'Warning', 'Debug', 'Fatal', 'Panic']

/** A level stands before all that a stranger writes. */
const complaints = [
  ...levels.flatMap(level => [
    none(`auth: ${level}: <rest>`),
    none(`auth-worker: ${level}: <rest>`),
    none(`auth(default): ${level}: <rest>`),
    none(`auth-worker(default): ${level}: <rest>`),
    none(`auth-worker(<digits>): ${level}: <rest>`),
    none(`${level}: auth<rest>`),
  ]),
]

function chatter(start: string): TextShape[] {
  return [...levels.map(level => none(`${start}<any>: ${level}: <rest>`)), none(`${start}<any>: <label>(<rest>`)]
}

/** What the authentication processes say; `starts` is how their lines begin. */
export function authShapes(starts: readonly string[]): TextShape[] {
  return [
    ...complaints,
    ...malformed,
    ...starts.map(eitherOfTwo),
    ...formsOf(starts).flatMap(verdicts),
    ...starts.flatMap(chatter),
  ]
}
