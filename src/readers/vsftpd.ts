import { ask, type LogKind, none } from './log-kind.ts'

const connection = '<?[pid <digits>] ?>'
const ftp = { service: 'ftp' } as const

/** What users do once they are in; a name in brackets comes first. */
const deeds = ['UPLOAD', 'DOWNLOAD', 'DELETE', 'MKDIR', 'RMDIR', 'RENAME', 'CHMOD', 'APPEND'].flatMap(deed => [
  `OK ${deed}`,
  `FAIL ${deed}`,
])

/**
 * A guest's password ends the line and a failing name begins it, so the first two of these can be either of the two, and its source stands in what
 * the stranger wrote: it counts for nobody.
 */
const guestLogins = [
  ...['FAIL', 'OK'].map(verdict =>
    ask(
      `${connection}[<word>] OK LOGIN: Client "<ip>", anon password "<any:secret>] ${verdict} LOGIN: Client "<ip>"`,
      'refused',
      ftp,
    ),
  ),
  ask(`${connection}[<word:identity>] OK LOGIN: Client "<ip:source>", anon password "<rest:secret>`, 'granted', ftp),
]

const common = {
  service: 'ftp',
  learns: 'source and name; with PAM lines beside it, whether the account exists',
  blind: 'without PAM lines, whether a name that failed exists',
  shapes: [
    ...guestLogins,
    ask(`${connection}[<free:identity>] FAIL LOGIN: Client "<ip:source>"`, 'refused', ftp),
    ask(`${connection}[<free:identity>] OK LOGIN: Client "<ip:source>"`, 'granted', ftp),
    none(`${connection}CONNECT: Client "<ip>"<rest>`),
    none(`${connection}FTP command: <rest>`),
    none(`${connection}FTP response: <rest>`),
    none(`${connection}DEBUG: <rest>`),
    none(`${connection}[<any>] FTP command: <rest>`),
    none(`${connection}[<any>] FTP response: <rest>`),
    none(`${connection}[<any>] DEBUG: <rest>`),
    ...deeds.map(deed => none(`${connection}[<any>] ${deed}: Client <rest>`)),
    none('warning: <rest>'),
    none('OOPS: <rest>'),
  ],
} as const satisfies Partial<LogKind>

/** Very Secure FTP daemon, 1.x to 3.x, by syslog. */
export const vsftpd: LogKind = {
  ...common,
  name: 'vsftpd',
  title: 'vsftpd',
  found: ['/var/log/syslog', '/var/log/messages', 'journal'],
  envelopes: ['rfc3164', 'rfc5424', 'iso', 'journal', 'untimed'],
  program: /^vsftpd$/,
  heardBy: ['pam', 'vsftpd-log'],
}

/** The same lines in the log file that vsftpd writes itself. */
export const vsftpdLog: LogKind = {
  ...common,
  name: 'vsftpd-log',
  title: "vsftpd's own log file",
  found: ['/var/log/vsftpd.log'],
  envelopes: ['ctime'],
  heardBy: ['pam'],
}
