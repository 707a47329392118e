import type { RequestRule } from './log-kind.ts'

type Answers = RequestRule['status']

/**
 * A form for a lost password that accepts the name. Most say the same for every name; 404 is left out, since it is also what a site says
 * that has no such form.
 */
const accepts: Answers = {
  '200': 'granted',
  '202': 'granted',
  '204': 'granted',
  '302': 'granted',
  '303': 'granted',
  '422': 'unknown-identity',
  '429': 'refused',
}

/** Forms that send the asker on for a name that exists, and are shown again for one that does not. */
const tells: Answers = {
  '200': 'unknown-identity',
  '302': 'granted',
  '303': 'granted',
  '422': 'unknown-identity',
  '429': 'refused',
}

function recovery(status: Answers, paths: readonly string[], more: Partial<RequestRule> = {}): RequestRule[] {
  return paths.map(path => ({ surface: 'recovery', methods: ['POST'], path, status, ...more }))
}

const recoveryForms = [
  'forgot',
  'forgot-password',
  'forgot_password',
  'forgotpassword',
  'lost-password',
  'lost_password',
  'lostpassword',
]
const resetForms = [
  'password/email',
  'password/forgot',
  'password/reset',
  'password_reset',
  'password-reset',
  'reset-password',
  'reset_password',
  'recover',
]
const recoveryFolders = ['', '/account', '/accounts', '/user', '/users', '/auth', '/api', '/api/auth']

export const recoveryRequests: readonly RequestRule[] = [
  ...['lostpassword', 'retrievepassword'].flatMap(action =>
    recovery(tells, ['/wp-login.php', '/*/wp-login.php'], { query: { action } }),
  ),
  ...recovery(tells, ['/user/password', '/users/password', '/auth/password', '/account/lost_password']),
  ...recovery(accepts, ['/realms/*/login-actions/reset-credentials', '/auth/realms/*/login-actions/reset-credentials']),
  ...recovery(accepts, [
    '/session/forgot_password',
    '/lostpassword/email',
    '/index.php/lostpassword/email',
    '/admin/password_reset/',
  ]),
  ...recoveryFolders.flatMap(folder =>
    recovery(
      accepts,
      [...recoveryForms, ...resetForms].flatMap(form => [`${folder}/${form}`, `${folder}/${form}/`]),
    ),
  ),
]

function registration(
  methods: readonly string[],
  status: Answers,
  paths: readonly string[],
  more: Partial<RequestRule> = {},
): RequestRule[] {
  return paths.map(path => ({ surface: 'registration', methods, path, status, ...more }))
}

/** A form that took the name sends the newcomer on; it is shown again where something was wrong, and does not say what. */
const takesIn: Answers = {
  '200': 'refused',
  '201': 'unknown-identity',
  '302': 'unknown-identity',
  '303': 'unknown-identity',
  '409': 'listed',
  '422': 'refused',
  '429': 'refused',
}

/** Is the name taken? By its status the answer is plain, or it stands in the body, which no log tells. */
const isTaken: Answers = {
  '200': 'refused',
  '204': 'unknown-identity',
  '409': 'listed',
  '422': 'listed',
  '429': 'refused',
}
const checks = [
  'check',
  'exists',
  'available',
  'check-username',
  'check_username',
  'check-email',
  'check_email',
  'validate',
]
const checkFolders = [
  '/signup',
  '/sign-up',
  '/register',
  '/registration',
  '/users',
  '/user',
  '/account',
  '/accounts',
  '/api/users',
  '/api/signup',
  '/api/register',
]
const nameParameters = ['user', 'username', 'login', 'name', 'email', 'mail', 'value']

const registrationChecks = [
  ...checkFolders.flatMap(folder => checks.map(check => `${folder}/${check}`)),
  '/signup_check/username',
  '/signup_check/email',
  '/check-username',
  '/check_username',
  '/check-email',
  '/check_email',
  '/api/check-username',
  '/api/check-email',
  '/u/check_username.json',
  '/users/check_username',
]

export const registrationRequests: readonly RequestRule[] = [
  ...nameParameters.flatMap(parameter =>
    registration(['GET', 'HEAD', 'POST'], isTaken, registrationChecks, { parameter }),
  ),
  // GitLab; the answer stands in the body.
  ...registration(['GET'], { '200': 'refused', '429': 'refused' }, ['/users/*/exists'], { identityInPath: true }),
  // Matrix: 400 is M_USER_IN_USE, or a name that no user may have.
  ...registration(
    ['GET'],
    { '200': 'unknown-identity', '400': 'listed', '429': 'refused' },
    ['/_matrix/client/*/register/available'],
    {
      parameter: 'username',
    },
  ),
  ...registration(['POST'], takesIn, ['/wp-login.php', '/*/wp-login.php'], { query: { action: 'register' } }),
  ...registration(['POST'], takesIn, [
    '/realms/*/login-actions/registration',
    '/auth/realms/*/login-actions/registration',
  ]),
  ...registration(
    ['POST'],
    takesIn,
    [
      '/signup',
      '/sign-up',
      '/sign_up',
      '/register',
      '/user/register',
      '/user/sign_up',
      '/users/sign_up',
      '/accounts/signup',
      '/account/register',
    ].flatMap(path => [path, `${path}/`]),
  ),
]
