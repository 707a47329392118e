import { none, part } from './log-kind.ts'

/**
 * Lines of PAM modules, as the service's own process or a helper of it writes them. `user=` ends the line only where the account exists, so a
 * line without it is about an unknown name; a stranger's name stands in `ruser=` and is matched from the right.
 */
const module = '<?<?pam_<word>(<word:pamService>:auth): ?><?(pam_unix) ?><?pam_unix: ?>?>'
const caller = 'logname=<any> uid=<digits> euid=<digits> tty=<any:tty>'
const wholeModule = 'pam_<word>(<word:pamService>:auth): '

export const pamFailures = [
  part(`${module}authentication failure; ${caller} ruser=<free:identity> rhost=<host:source><? ?>`, 'unknown-identity'),
  part(`${module}authentication failure; ${caller} ruser=<free:remoteUser> rhost=<host:source><? ?> user=<free:identity>`, 'wrong-secret'),
  part(`${module}authentication failure; ${caller} ruser=<free:remoteUser> rhost=<? ?>`, null),
  part(`${module}authentication failure; ${caller} ruser=<free:remoteUser> rhost=<? ?> user=<free:identity>`, null),
  part(`PAM <digits:times> more authentication failure<?s?>; ${caller} ruser=<free:identity> rhost=<host:source><? ?>`, null),
  part(
    `PAM <digits:times> more authentication failure<?s?>; ${caller} ruser=<free:remoteUser> rhost=<host:source><? ?> user=<free:identity>`,
    'wrong-secret',
  ),
]

export const pamParts = [
  part(`${module}check pass; user unknown`, 'unknown-identity', { needs: ['source'] }),
  part(`${module}could not identify user (from getpwnam(<free:identity>))`, 'unknown-identity', { needs: ['source'] }),
  part(`${wholeModule}bad username [<free:identity>]`, 'unknown-identity', { needs: ['source'] }),
  part(`${wholeModule}received for user <free:identity>: 10 (User not known to the underlying authentication module)`, 'unknown-identity', {
    needs: ['source'],
  }),
  part(`${wholeModule}received for user <free:identity>: <digits> (<rest>`, 'refused', { needs: ['source'] }),
  part(`pam_tally<?2?>(<word:pamService>:auth): user <free:identity> (<digits>) tally <rest>`, 'locked'),
  part('pam_faillock(<word:pamService>:auth): Consecutive login failures for user <free:identity> account temporarily locked', 'locked', {
    needs: ['source'],
  }),
  part('pam_listfile(<word:pamService>:auth): Refused user <free:identity> for service <word>', 'locked', { needs: ['source'] }),
]

export const pamChatter = [
  none('pam_<word>(<word>:session): <rest>'),
  none('pam_<word>(<word>:account): <rest>'),
  none('pam_<word>(<word>:setcred): <rest>'),
  none('pam_succeed_if(<word>:auth): <rest>'),
  none('pam_<word>(<word>:auth): authentication success; <rest>'),
  none('PAM service(<word>) ignoring max retries; <rest>'),
  none('session opened for user <rest>'),
  none('session closed for user <rest>'),
  none('PAM <any>: <rest>'),
]
