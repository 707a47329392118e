import { ask, type LogKind, none } from './log-kind.ts'

/** A request as all servers log it: quotes within the quoted fields are escaped, so that ` [time] "` cannot stand in them. */
const time = '[<word> <word>] '
const request = '"<quoted:request>" <digits:status> '
const tails = [`${request}<word> "<quoted>" "<quoted:userAgent>"<rest>`, `${request}<rest>`]

/**
 * Who asked and as whom, up to the time. The user of basic authentication is a stranger's text and may hold anything but a colon, also what
 * looks like another address; it stands behind the true one. Of a list (X-Forwarded-For) only the last address comes from the server's side.
 */
const lists = [1, 2, 3, 4].map(length => '<host>, '.repeat(length))
const askers = [
  '<host:source> - - ',
  '<host:source> - <word:identity> ',
  // With the number of the request before the user.
  '<host:site> <host:source> - <hex> <word:identity> ',
  ...lists.map(list => `${list}<host:source> - <any:identity> `),
  ...lists.map(list => `<host:site> ${list}<host:source> - <any:identity> `),
  ...lists.map(list => `${list}<host> <host:source> - <any:identity> `),
]

/** A forged list, or a user whose name looks like one: nobody can say which address is true. */
const ambiguous = none(`<host> <any>, <ip> - <any> ${time}${request}<rest>`)

const namedAskers = ['<host:source> - <any:identity> ', '<host:site> <host:source> - <any:identity> ']

/** lighttpd writes the site where the others write what identd said. */
const siteSecond = ['<ip:address> <host:site> <any:identity> ']

/** What the request asks and how it was answered is looked up in the table of requests. */
function requests(heads: readonly string[]): ReturnType<typeof ask>[] {
  return heads.flatMap(head => tails.map(tail => ask(`${head}${time}${tail}`, null)))
}

/** Access logs of nginx, Apache and all that write the same form: common, combined, with the virtual host in front, with more behind. */
export const webAccess: LogKind = {
  name: 'web-access',
  title: 'web access log (common, combined, vhost)',
  service: 'web',
  found: [
    '/var/log/nginx/access.log',
    '/var/log/apache2/access.log',
    '/var/log/apache2/other_vhosts_access.log',
    '/var/log/httpd/access_log',
  ],
  envelopes: ['clf', 'rfc3164', 'rfc5424', 'iso', 'journal'],
  program: /^(nginx|apache2?|httpd|lighttpd|haproxy|traefik)?(\/[\w.-]+)?$/,
  requests: true,
  learns:
    'source, client, names in basic authentication, in parameters and in paths; how log-in, recovery and registration forms answered',
  blind:
    'names and secrets in the body of a form; nginx logs the name that a client sends even where the page asks for none',
  shapes: [...requests(askers), ambiguous, ...requests(namedAskers), ...requests(siteSecond)],
}
