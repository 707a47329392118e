import type { Outcome } from '../asks/ask.ts'
import type { TextShape } from '../matching/shape.ts'
import { none, part } from './log-kind.ts'

const unixModules = ['pam_unix(<word:pamService>:auth): ', '(pam_unix) ', 'pam_unix: ', '']
const otherModules = ['pam_<label>(<word:pamService>:auth): ', '(pam_<label>) ']
const caller = 'logname=<any> uid=<digits> euid=<digits> tty'

/**
 * Where the same name stands in `ruser=` and in `user=`, one that holds ` rhost=` could pass for the source; where it stands in `ruser=` only, it
 * could only by holding both.
 */
const forged = { never: ' rhost=' } as const
const forgedWhole = { never: ' user=' } as const

/**
 * What a module says of an account: `known` in lines that end with ` user=`, `unknown` in those that do not. A stranger's name stands in
 * `ruser=`, or with sshd, which leaves that empty, at the very end.
 */
interface ModuleWords {
  readonly known: Outcome | null
  readonly unknown: Outcome | null
  /** It writes ` user=` only for accounts that exist. */
  readonly sparesStrangers: boolean
}

function failures(said: string, { known, unknown, sparesStrangers }: ModuleWords): TextShape[] {
  const line = `${said}; ${caller}`
  return [
    part(`${line}=<?NODEV?>ssh ruser= rhost=<host:source><? ?> user=<rest:identity>`, known),
    part(
      `${line}=<any:tty> ruser=<free:identity> rhost=<host:source><? ?>`,
      unknown,
      sparesStrangers ? forgedWhole : forged,
    ),
    part(`${line}=<any:tty> ruser=<free:caller> rhost=<host:source><? ?> user=<free:identity>`, known, forged),
  ]
}

const unixWords: ModuleWords = { known: 'wrong-secret', unknown: 'unknown-identity', sparesStrangers: true }
const otherWords: ModuleWords = { known: 'refused', unknown: 'refused', sparesStrangers: false }
const summedWords: ModuleWords = { known: 'wrong-secret', unknown: null, sparesStrangers: true }

/**
 * Failures that name their source (Linux-PAM 0.7x to 1.6, sssd, winbind, Kerberos). pam_unix ends its line with ` user=` only where the account
 * exists, so its line without it is about an unknown name; other modules do not tell.
 */
export const pamFailures = [
  ...unixModules.flatMap(module => failures(`${module}authentication failure`, unixWords)),
  part(
    `pam_krb5(<word:pamService>:auth): authentication failure; logname=<any:identity> uid=<digits> euid=<digits> tty=<any:tty> ruser=<any> rhost=<host:source><? ?>`,
    'refused',
  ),
  ...otherModules.flatMap(module => failures(`${module}authentication failure`, otherWords)),
  ...failures('PAM <digits:times> more authentication failure<?s?>', summedWords),
]

/** The same without a source: a local user, or a helper that does not know who asks. */
export const pamLocalFailures = [...unixModules, ...otherModules].flatMap(module => [
  part(`${module}authentication failure; ${caller}=<any:tty> ruser=<any> rhost=<? ?> user=<rest:identity>`, null),
  part(`${module}authentication failure; ${caller}=<any:tty> ruser=<any> rhost=<? ?>`, null),
])

const withSource = { needs: ['source'] } as const
const module = 'pam_<label>(<word:pamService>:auth): '
const account = 'pam_<label>(<word:pamService>:account): '
const unixModule = '<?pam_unix(<word:pamService>:auth): ?><?(pam_unix) ?>'

/** Return codes of Linux-PAM (_pam_types.h) as pam_sss writes them, and what they tell. */
const returnCodes: readonly (readonly [string, Outcome])[] = [
  ['6', 'locked'],
  ['7', 'wrong-secret'],
  ['10', 'unknown-identity'],
  ['12', 'locked'],
  ['13', 'locked'],
]

/** Lines that leave the source to another line of the attempt. */
export const pamParts = [
  part(`${unixModule}check pass; user unknown`, 'unknown-identity', withSource),
  part(`${unixModule}could not identify user (from getpwnam(<free:identity>))`, 'unknown-identity', withSource),
  part(`${unixModule}auth could not identify password for [<free:identity>]`, 'refused', withSource),
  part(`${module}bad username [<free:identity>]`, 'unknown-identity', withSource),
  ...returnCodes.map(([code, outcome]) =>
    part(`${module}received for user <free:identity>: ${code} (<rest>`, outcome, withSource),
  ),
  part(
    `${module}user '<free:identity>' denied access (incorrect password or invalid membership)`,
    'refused',
    withSource,
  ),
  part(`${module}user <free:identity> (<digits>) tally <digits>, deny <digits>`, 'locked', withSource),
  part(`${module}Consecutive login failures for user <free:identity> account temporarily locked`, 'locked', withSource),
  part(`${module}Refused user <free:identity> for service <word>`, 'locked', withSource),
  part(`${module}Authentication failure; user=<rest:identity>`, 'refused', withSource),
  part(`${account}access denied for user \`<free:identity>' from \`<host:source>'`, 'locked'),
  part(`${account}account <free:identity> has expired (account expired)`, 'locked', withSource),
  part(`${account}Access denied for user <free:identity>: <digits> (<rest>`, 'locked', withSource),
  part('Invalid verification code for <rest:identity>', 'refused', { surface: 'mfa', ...withSource }),
]

export const pamChatter = [
  none('pam_<label>(<word>:session): <rest>'),
  none('pam_<label>(<word>:account): <rest>'),
  none('pam_<label>(<word>:setcred): <rest>'),
  none('pam_<label>(<word>:chauthtok): <rest>'),
  none('pam_<label>(<word>:auth): authentication success; <rest>'),
  none('pam_<label>(<word>:auth): requirement <rest>'),
  none('pam_<label>(<word>:auth): getting password (<rest>'),
  none('pam_<label>(<word>:auth): pam_get_item <rest>'),
  none('pam_<label>(<word>:auth): request wbcLogonUser failed: <rest>'),
  none(`pam_<label>(<word>:auth): user '<any>' granted access`),
  none('pam_<label>(<word>:auth): conversation failed'),
  none('pam_<label>(<word>:auth): auth could not identify password for <rest>'),
  none('pam_<label>(<word>:auth): received for user <rest>'),
  none('pam_<label>(<word>:auth): Cannot open <rest>'),
  none('pam_<label>(<word>:auth): failed to get password: <rest>'),
  none('pam_<label>(<word>): <rest>'),
  none('(pam_<label>) session <rest>'),
  none('PAM service(<word>) ignoring max retries; <rest>'),
  none('session opened for <?local ?>user <rest>'),
  none('session closed for <?local ?>user <rest>'),
  none('PAM unable to <rest>'),
  none('PAM adding faulty module: <rest>'),
  none('PAM [<rest>'),
  none('PAM _pam_<rest>'),
  none('PAM pam_<rest>'),
  none('PAM <any>: <rest>'),
  none('Accepted google_authenticator for <rest>'),
]
