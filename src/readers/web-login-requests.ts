import type { RequestRule } from './log-kind.ts'

type Answers = RequestRule['status']

/** What a log-in form and an interface agree on. 429 limits the asker and says nothing of the name. */
const refusals: Answers = { '401': 'refused', '403': 'refused', '422': 'refused', '423': 'locked', '429': 'refused' }

/** A form that let somebody in sends him on; otherwise it is shown again. */
const form: Answers = { ...refusals, '200': 'refused', '302': 'granted', '303': 'granted' }

/** An interface for programs answers with a session or a token. */
const api: Answers = { ...refusals, '200': 'granted', '201': 'granted', '204': 'granted', '400': 'refused' }

function posts(status: Answers, paths: readonly string[], more: Partial<RequestRule> = {}): RequestRule[] {
  return paths.map(path => ({ surface: 'login', methods: ['POST'], path, status, ...more }))
}

const wordpress = ['/wp-login.php', '/*/wp-login.php']

const products: RequestRule[] = [
  // The password of a protected post, a logout: no question about an identity.
  ...['postpass', 'logout', 'confirm_admin_email'].flatMap(action => posts({}, wordpress, { query: { action } })),
  ...posts(form, wordpress),
  // Joomla: saving anything posts to the same path, with an option.
  ...posts({}, ['/administrator/index.php'], { query: { option: true } }),
  ...posts(form, ['/administrator/index.php', '/*/administrator/index.php']),
  // Drupal's interface, then its form and Gitea's.
  ...posts(api, ['/user/login'], { query: { _format: 'json' } }),
  ...posts(form, ['/user/login']),
  // Rails with Devise, GitLab, Mastodon; Django with allauth.
  ...posts(form, [
    '/users/sign_in',
    '/admin/sign_in',
    '/auth/sign_in',
    '/accounts/login',
    '/accounts/login/',
    '/admin/login/',
  ]),
  // Keycloak: 400 is a page that was open too long.
  ...posts(form, ['/realms/*/login-actions/authenticate', '/auth/realms/*/login-actions/authenticate']),
  // Roundcube, in a folder of its own or not.
  ...posts(form, ['/', '/index.php', '/*/', '/*/index.php'], { query: { _task: 'login' } }),
  // phpMyAdmin: from 5.0 on each action has a route, the log-in none or the root.
  ...['phpmyadmin', 'pma'].flatMap(folder => [
    ...posts(form, [`/${folder}/index.php`, `/${folder}/`], { query: { route: '/' } }),
    ...posts({}, [`/${folder}/index.php`, `/${folder}/`], { query: { route: true } }),
    ...posts(form, [`/${folder}/index.php`]),
  ]),
  ...posts(form, ['/index.php', '/w/index.php', '/wiki/index.php'], { query: { title: 'special:userlogin' } }),
  ...posts(form, ['/ucp.php', '/*/ucp.php'], { query: { mode: 'login' } }),
  ...posts(api, ['/sogo/connect', '/so/connect', '/rest/auth/*/session']),
  ...posts(api, ['/_matrix/client/*/login']),
  ...posts(form, ['/session_login.cgi', '/dologin.action', '/login.jsp', '/adfs/ls', '/adfs/ls/', '/src/redirect.php']),
  ...posts(api, ['/microsoft-server-activesync'], { parameter: 'user', status: { '200': 'granted', ...refusals } }),
]

const words = ['login', 'log-in', 'log_in', 'logon', 'signin', 'sign-in', 'sign_in']
const folders = [
  '',
  '/auth',
  '/account',
  '/accounts',
  '/user',
  '/users',
  '/member',
  '/members',
  '/admin',
  '/identity/account',
]
const endings = ['.php', '.asp', '.aspx', '.do', '.action', '.cgi']

/** Frameworks' usual forms: Laravel, Spring, ASP.NET, Django, Rails, Express, Flask. */
const forms = [
  ...folders.flatMap(folder => words.flatMap(word => [`${folder}/${word}`, `${folder}/${word}/`])),
  ...endings.flatMap(ending => [`/login${ending}`, `/signin${ending}`, `/admin/login${ending}`]),
  '/session',
  '/sessions',
  '/login/index',
]

const interfaces = ['/api', '/api/*', '/rest', '/rest/*'].flatMap(root => [
  ...[
    'login',
    'auth/login',
    'auth/signin',
    'signin',
    'users/login',
    'user/login',
    'authenticate',
    'auth/authenticate',
  ].map(end => `${root}/${end}`),
])

const secondFactors = [
  '/two-factor-challenge',
  '/login/2fa',
  '/login/mfa',
  '/login/otp',
  '/login/totp',
  '/2fa',
  '/mfa/verify',
  '/users/two_factor',
]

export const loginRequests: readonly RequestRule[] = [
  ...products,
  ...posts(form, forms),
  ...posts(api, interfaces),
  ...posts({ ...form, '204': 'granted' }, secondFactors, { surface: 'mfa' }),
]
