import type { TextShape } from '../matching/shape.ts'
import { by, type LogKind, none, part } from './log-kind.ts'
import { pamChatter, pamFailures, pamLocalFailures, pamParts } from './pam-shapes.ts'

/** Which service a line is about, by its PAM service, its terminal, or its program. */
const service = by(
  ['pamService', 'tty', 'program'],
  {
    sshd: 'ssh',
    ssh: 'ssh',
    dovecot: 'imap',
    imap: 'imap',
    'cyrus-imap': 'imap',
    pop3: 'pop3',
    pop: 'pop3',
    smtp: 'smtp',
    sieve: 'sieve',
    vsftpd: 'ftp',
    'vsftpd(pam_unix)': 'ftp',
    'ftpd(pam_unix)': 'ftp',
    'proftpd(pam_unix)': 'ftp',
    'imap(pam_unix)': 'imap',
    'pop(pam_unix)': 'pop3',
    ftp: 'ftp',
    proftpd: 'ftp',
    'pure-ftpd': 'ftp',
    ftpd: 'ftp',
  },
  'local',
)

/** A user at the machine itself who takes on another identity, or logs in at the console: nobody can say from where. */
const localFailures: TextShape[] = pamLocalFailures
  .filter(shape => shape.pattern.includes(' user='))
  .map(shape => ({ ...shape, outcome: 'wrong-secret' }))

const asked = [
  ...pamFailures,
  ...localFailures,
  part(
    'pam_tally<?2?>(<word:pamService>:auth): user <free:identity> (<digits>) tally <digits>, deny <digits>',
    'locked',
  ),
  ...pamParts,
]

const chatter = [
  ...pamChatter,
  none('password check failed for user (<rest>'),
  none('check pass; user unknown'),
  none('do_auth <rest>'),
  none('user <word> logged out.'),
  none('<any> : <any>TTY=<rest>'),
  none('<?pam_authenticate: ?>conversation failed'),
  none('FAILED SU (to <rest>'),
  none('FAILED su for <rest>'),
  none('Successful su for <rest>'),
  none('(to <word>) <rest>'),
  none('+ <rest>'),
  none('- <rest>'),
  none('FAILED LOGIN <rest>'),
  none('ROOT LOGIN <rest>'),
  none('LOGIN ON <rest>'),
]

/**
 * PAM modules in the processes of other services and their helpers. The service's own log leads where it tells of the same attempt
 * (`LogKind.heardBy`); a helper process that answers several attempts makes one ask of each name and moment.
 */
export const pam: LogKind = {
  name: 'pam',
  title: 'PAM modules',
  service: 'local',
  found: ['/var/log/auth.log', '/var/log/secure', 'journal'],
  envelopes: ['rfc3164', 'rfc5424', 'iso', 'journal', 'untimed', 'tai64n'],
  program:
    /^(auth|auth-worker|dovecot-auth|vsftpd|proftpd|pure-ftpd|ftpd|in\.ftpd|smtpd|saslauthd|imapd|pop3d|ipop3d|unix_chkpwd|su|sudo|login|gdm(-\w+)?\]?|lightdm|polkit-agent-helper-1|pam)$|\(pam_\w+\)$/,
  attempt: { by: ['host', 'program', 'pid', 'identity'], withinMs: 2_000 },
  learns: 'source and name, and from pam_unix whether the account exists',
  blind: 'attempts that are granted; for dovecot, whether mail was read or sent',
  shapes: [...asked.map(shape => ({ ...shape, service, atOnce: true })), ...chatter],
}
