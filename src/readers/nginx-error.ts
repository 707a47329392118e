import { ask, by, type LogKind, none } from './log-kind.ts'

/** Level, process and, where there is one, connection. Through syslog the line keeps the header that it has in a file. */
const own = '[<word>] <word> <?*<digits> ?>'
const header = `<?<?<word> <word>: ?><word> <word> ?>${own}`

/** What follows the address: the request, the host and the referrer, all in a stranger's words. */
const client = 'client: <host:source>, server: <rest>'

/**
 * Basic authentication. nginx escapes nothing here: a request or a referrer can hold the text of another line. Of a line with more than one
 * address nobody is blamed; the access log tells of the attempt, too.
 */
const basic = [
  ...['user', 'PAM: user'].map(start =>
    none(`${header}${start} <any>, client: <host>, server: <any>, client: <host>, server: <rest>`),
  ),
  ask(`${header}user "<free:identity>": password mismatch, ${client}`, 'wrong-secret'),
  ask(`${header}user "<free:identity>" was not found in "<free>", ${client}`, 'unknown-identity'),
  ask(
    `${header}PAM: user '<free:identity>' - not authenticated: User not known to the underlying authentication module, ${client}`,
    'unknown-identity',
  ),
  ask(`${header}PAM: user '<free:identity>' - not authenticated: <any>, ${client}`, 'refused'),
  ask(`${header}PAM: user '<free:identity>' - invalid account: <any>, ${client}`, 'locked'),
]

const mailService = by(
  ['upstream', 'port'],
  {
    '25': 'smtp',
    '465': 'smtp',
    '587': 'smtp',
    '2525': 'smtp',
    '110': 'pop3',
    '995': 'pop3',
    '143': 'imap',
    '993': 'imap',
  },
  'mail',
)

/** The mail proxy: which protocol it was, the port tells. The name stands last, behind the address. */
const mail = [
  ask(
    `${header}client login failed: "<any>" while in http auth state, client: <ip:address>, server: <ip>:<digits:port>, login: "<free:identity>"<?, upstream: <ip>:<digits:upstream>?>`,
    'refused',
    {
      service: mailService,
    },
  ),
  ask(
    `${header}client logged in, client: <ip:address>, server: <ip>:<digits:port>, login: "<free:identity>"<?, upstream: <ip>:<digits:upstream>?>`,
    'granted',
    {
      service: mailService,
    },
  ),
  ask(
    `${header}upstream sent invalid response: "<any>" while reading response from upstream, client: <ip:address>, server: <ip>:<digits:port>, login: "<free:identity>", upstream: <ip>:<digits:upstream>`,
    'refused',
    { service: mailService },
  ),
  ask(`${header}client logged in, client: <ip:address>, server: <ip>:<digits:port>`, 'granted', {
    service: mailService,
  }),
]

const chatter = [
  none('<word> <word> [<word>] <word> <rest>'),
  none(`${own}no user/password was provided for basic authentication, <rest>`),
  none(`${own}invalid credentials format<rest>`),
  none(`${own}crypt_r() failed <rest>`),
  none(`${own}open() <rest>`),
  none(`${own}"<any>" is not found (<rest>`),
  none(`${own}"<any>" is forbidden (<rest>`),
  none(`${own}"<any>" failed (<rest>`),
  none(`${own}access forbidden by rule<rest>`),
  none(`${own}directory index of <rest>`),
  none(`${own}limiting <rest>`),
  none(`${own}delaying <rest>`),
  none(`${own}SSL_<rest>`),
  none(`${own}OCSP <rest>`),
  none(`${own}upstream <rest>`),
  none(`${own}connect() <rest>`),
  none(`${own}recv() <rest>`),
  none(`${own}send() <rest>`),
  none(`${own}sendfile() <rest>`),
  none(`${own}writev() <rest>`),
  none(`${own}readv() <rest>`),
  none(`${own}read() <rest>`),
  none(`${own}accept() <rest>`),
  none(`${own}accept4() <rest>`),
  none(`${own}bind() <rest>`),
  none(`${own}stat() <rest>`),
  none(`${own}lstat() <rest>`),
  none(`${own}unlink() <rest>`),
  none(`${own}rename() <rest>`),
  none(`${own}opendir() <rest>`),
  none(`${own}mkdir() <rest>`),
  none(`${own}kevent() <rest>`),
  none(`${own}epoll_wait() <rest>`),
  none(`${own}client <rest>`),
  none(`${own}peer closed <rest>`),
  none(`${own}no live upstreams <rest>`),
  none(`${own}no resolver <rest>`),
  none(`${own}could not be resolved <rest>`),
  none(`${own}rewrite or internal redirection cycle <rest>`),
  none(`${own}auth request unexpected status<rest>`),
  none(`${own}FastCGI sent in stderr: <rest>`),
  none(`${own}a client request body is buffered <rest>`),
  none(`${own}an upstream response is buffered <rest>`),
  none(`${own}ModSecurity: <rest>`),
  none(`${own}[client <rest>`),
  none(`${own}[lua] <rest>`),
  none(`${own}lua <rest>`),
  none(`${own}using <rest>`),
  none(`${own}nginx/<rest>`),
  none(`${own}openresty/<rest>`),
  none(`${own}built by <rest>`),
  none(`${own}OS: <rest>`),
  none(`${own}getrlimit(<rest>`),
  none(`${own}start <rest>`),
  none(`${own}worker <rest>`),
  none(`${own}signal <rest>`),
  none(`${own}gracefully shutting down<rest>`),
  none(`${own}exit<rest>`),
  none(`${own}reconfiguring<rest>`),
  none(`${own}reopening logs<rest>`),
  none(`${own}conflicting server name <rest>`),
  none(`${own}the "<rest>`),
  none(`${own}cache <rest>`),
  none(`${own}cannot load certificate <rest>`),
  none(`${own}open socket <rest>`),
  none(`${own}aborting<rest>`),
]

/** nginx error log: basic authentication (files and PAM) and the mail proxy. */
export const nginxError: LogKind = {
  name: 'nginx-error',
  title: 'nginx error log',
  service: 'web',
  found: ['/var/log/nginx/error.log'],
  envelopes: ['nginx-error', 'rfc3164', 'rfc5424', 'iso', 'journal', 'untimed'],
  program: /^(nginx|openresty)?$/,
  heardBy: ['web-access'],
  learns: 'source, name and whether it exists, where basic authentication fails; log-ins of the mail proxy',
  blind: 'who was let in over HTTP (the access log tells); lines in which a stranger forged a second address',
  shapes: [...basic, ...mail, ...chatter],
}
