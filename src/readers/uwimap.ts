import { ask, by, type LogKind, none } from './log-kind.ts'

const service = by('program', { ipop3d: 'pop3', ipop2d: 'pop3' }, 'imap')

/** The client is told last, as `host=name [address]`, behind the name that a stranger gave. */
const client = 'host=<?<host> ?>[<ip:source>]'
const named = `user=<free:identity> auth=<any> ${client}`
const failures = [
  'Login failed',
  'Login failure',
  'Login excessive login failures',
  'Authentication failed',
  'Auth failed',
]
const grants = ['Login', 'Authenticated', 'Auth', 'Preauthenticated']

/** University of Washington IMAP toolkit: imapd and ipop3d. */
export const uwimap: LogKind = {
  name: 'uwimap',
  title: 'UW IMAP toolkit',
  service: 'imap',
  found: ['/var/log/mail.log', '/var/log/maillog'],
  envelopes: ['rfc3164', 'rfc5424', 'iso', 'journal', 'untimed'],
  program: /^(imapd|ipop[23]d)$/,
  heardBy: ['pam'],
  learns: 'source and name',
  blind: 'whether a name that failed exists',
  shapes: [
    ...failures.map(said => ask(`${said} ${named}`, 'refused', { service })),
    ...grants.map(said =>
      ask(`${said} user=<free:identity> <?auth=<word> ?>${client}<? nmsgs=<word>?>`, 'granted', { service }),
    ),
    none('Logout user=<rest>'),
    none('Autologout <rest>'),
    none('Command stream end of file<rest>'),
    none('Connection reset by peer<rest>'),
    none('Killed <rest>'),
    none('imap service init from <rest>'),
    none('imaps SSL service init from <rest>'),
    none('pop3 service init from <rest>'),
    none('pop3s SSL service init from <rest>'),
    none('Moved <rest>'),
    none('Trying to get mailbox lock <rest>'),
  ],
}
