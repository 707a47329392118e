import { ask, by, type LogKind, none } from './log-kind.ts'

/** Through syslog the line keeps the header that it has in a file. */
const header = '<?<word> <word> [<word>] <word> *<digits> ?>'

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
  ask(`${header}client logged in, client: <ip:address>, server: <ip>:<digits:port>`, 'granted', {
    service: mailService,
  }),
]

const chatter = [
  none('<word> <word> [<word>] <word> *<digits> <rest>'),
  none('no user/password was provided for basic authentication, <rest>'),
  none('invalid credentials format<rest>'),
  none('crypt_r() failed <rest>'),
  none('open() <rest>'),
  none('"<any>" is not found (<rest>'),
  none('"<any>" is forbidden (<rest>'),
  none('"<any>" failed (<rest>'),
  none('access forbidden by rule<rest>'),
  none('directory index of <rest>'),
  none('limiting <rest>'),
  none('delaying <rest>'),
  none('SSL_<rest>'),
  none('OCSP <rest>'),
  none('upstream <rest>'),
  none('connect() <rest>'),
  none('recv() <rest>'),
  none('send() <rest>'),
  none('sendfile() <rest>'),
  none('writev() <rest>'),
  none('readv() <rest>'),
  none('read() <rest>'),
  none('accept() <rest>'),
  none('accept4() <rest>'),
  none('bind() <rest>'),
  none('stat() <rest>'),
  none('lstat() <rest>'),
  none('unlink() <rest>'),
  none('rename() <rest>'),
  none('opendir() <rest>'),
  none('mkdir() <rest>'),
  none('kevent() <rest>'),
  none('epoll_wait() <rest>'),
  none('client <rest>'),
  none('peer closed <rest>'),
  none('no live upstreams <rest>'),
  none('no resolver <rest>'),
  none('could not be resolved <rest>'),
  none('rewrite or internal redirection cycle <rest>'),
  none('auth request unexpected status<rest>'),
  none('FastCGI sent in stderr: <rest>'),
  none('a client request body is buffered <rest>'),
  none('an upstream response is buffered <rest>'),
  none('ModSecurity: <rest>'),
  none('[client <rest>'),
  none('[lua] <rest>'),
  none('lua <rest>'),
  none('using <rest>'),
  none('nginx/<rest>'),
  none('openresty/<rest>'),
  none('built by <rest>'),
  none('OS: <rest>'),
  none('getrlimit(<rest>'),
  none('start <rest>'),
  none('worker <rest>'),
  none('signal <rest>'),
  none('gracefully shutting down<rest>'),
  none('exit<rest>'),
  none('reconfiguring<rest>'),
  none('reopening logs<rest>'),
  none('conflicting server name <rest>'),
  none('the "<rest>'),
  none('cache <rest>'),
  none('cannot load certificate <rest>'),
  none('open socket <rest>'),
  none('aborting<rest>'),
]

/** nginx error log: basic authentication (files and PAM) and the mail proxy. */
export const nginxError: LogKind = {
  name: 'nginx-error',
  title: 'nginx error log',
  service: 'web',
  found: ['/var/log/nginx/error.log'],
  envelopes: ['nginx-error', 'rfc3164', 'rfc5424', 'iso', 'journal'],
  program: /^(nginx|openresty)?$/,
  heardBy: ['web-access'],
  learns: 'source, name and whether it exists, where basic authentication fails; log-ins of the mail proxy',
  blind: 'who was let in over HTTP (the access log tells); lines in which a stranger forged a second address',
  shapes: [...basic, ...mail, ...chatter],
}
