import type { RequestRule } from './log-kind.ts'

type Answers = RequestRule['status']

/** The page of a person is there, is there unchanged, or nobody is. */
const page: Answers = {
  '200': 'listed',
  '304': 'listed',
  '403': 'refused',
  '404': 'unknown-identity',
  '410': 'unknown-identity',
}

const folders = [
  ...[
    '/people',
    '/person',
    '/team',
    '/our-team',
    '/our-people',
    '/meet-the-team',
    '/staff',
    '/our-staff',
    '/employees',
    '/faculty',
    '/leadership',
  ],
  ...['/about', '/about-us', '/company'].flatMap(root => [
    `${root}/people`,
    `${root}/team`,
    `${root}/staff`,
    `${root}/leadership`,
  ]),
]

/** What stands beside the pages of people. */
const noNames = [
  'index.*',
  'login',
  'logout',
  'admin',
  'search',
  'feed',
  'rss',
  'page',
  'new',
  'all',
  'list',
  'contact',
  'jobs',
  'careers',
  'assets',
  'images',
  'img',
  'css',
  'js',
]
const noPages = [
  'css',
  'js',
  'mjs',
  'map',
  'json',
  'xml',
  'txt',
  'pdf',
  'vcf',
  'zip',
  'ico',
  'svg',
  'png',
  'jpg',
  'jpeg',
  'gif',
  'webp',
  'avif',
  'woff',
  'woff2',
  'ttf',
  'mp4',
  'env',
  'git',
  'sql',
  'bak',
]
const endings = ['.html', '.htm', '.php', '.aspx', '/', '']

function gets(status: Answers, path: string, more: Partial<RequestRule> = {}): RequestRule {
  return { surface: 'page', methods: ['GET', 'HEAD'], path, status, ...more }
}

const staffPages = folders.flatMap(folder => [
  ...noNames.flatMap(name => [gets({}, `${folder}/${name}`), gets({}, `${folder}/${name}/`)]),
  ...noPages.map(ending => gets({}, `${folder}/*.${ending}`)),
  gets({}, `${folder}/.*`),
  ...endings.map(ending => gets(page, `${folder}/*${ending}`, { identityInPath: true })),
])

/**
 * WordPress gives away log-in names: `?author=N` is sent on to a page whose path is the name, its interface lists authors. Whose number it
 * was, the log does not tell. Its editor asks for the same list, always with the context `edit`.
 */
const authorNumber: Answers = { '301': 'listed', '302': 'listed', '404': 'unknown-identity' }
const blogs = ['/', '/index.php', '/blog/', '/wordpress/', '/wp/', '/news/']
const listing: Answers = { '200': 'listed', '401': 'refused', '403': 'refused' }
const users = ['/wp-json/wp/v2/users', '/wp-json/wp/v2/users/', '/*/wp-json/wp/v2/users', '/*/wp-json/wp/v2/users/']

function listings(path: string, more: Partial<RequestRule> = {}): RequestRule {
  return { surface: 'directory', methods: ['GET', 'HEAD'], path, status: listing, ...more }
}

const wordpress = [
  ...blogs.map(path => gets(authorNumber, path, { query: { author: true } })),
  ...users.map(path => listings(path, { query: { context: 'edit' }, status: {} })),
  ...['search', 'slug'].flatMap(parameter =>
    users.map(path => listings(path, { parameter, status: { '200': 'refused' } })),
  ),
  ...users.map(path => listings(path)),
  listings('/wp-json/wp/v2/users/me', { status: {} }),
  listings('/wp-json/wp/v2/users/*', { status: { ...listing, '404': 'unknown-identity' } }),
  ...blogs.map(path => listings(path, { query: { rest_route: '/wp/v2/users' } })),
]

const directories = [
  // Joomla 4 before 4.2.8 hands out its users (CVE-2023-23752).
  listings('/api/index.php/v1/users'),
  listings('/jsonapi/user/user'),
  // Jira before 8.13.3 tells whether a name exists (CVE-2020-14181); the answer stands in the body.
  listings('/secure/viewuserhover.jspa', { parameter: 'username', status: { '200': 'refused' } }),
  // Web Key Directory: whose key is wanted stands in plain text beside its hash.
  listings('/.well-known/openpgpkey/hu/*', { parameter: 'l', status: { '200': 'listed', '404': 'unknown-identity' } }),
  listings('/.well-known/openpgpkey/*/hu/*', {
    parameter: 'l',
    status: { '200': 'listed', '404': 'unknown-identity' },
  }),
]

/**
 * The rules of a site for crawlers (RFC 9309) are about no person. Who reads them goes by them: an ask about nobody that is granted says so,
 * and nothing else does.
 */
const crawlerRules = gets({ '200': 'granted', '304': 'granted', '404': 'granted', '410': 'granted' }, '/robots.txt')

export const pageRequests: readonly RequestRule[] = [crawlerRules, ...staffPages, ...wordpress, ...directories]
