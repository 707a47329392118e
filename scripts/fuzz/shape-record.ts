import type { LogRecord } from '../../src/envelopes/record.ts'
import type { LogKind } from '../../src/readers/log-kind.ts'

const programs = [
  'sshd',
  'dovecot',
  'postfix/smtpd',
  'vsftpd',
  'proftpd',
  'slapd',
  'krb5kdc',
  'auth',
  'imap-login',
  'httpd',
  'nginx',
  '',
]

const utf8 = new TextEncoder()

/** A record that holds the message as a record of this kind. */
export function shapeRecord(kind: LogKind, message: string, line: number): LogRecord {
  const bytes = utf8.encode(message)
  const program = programs.find(each => kind.program?.test(each) ?? true) ?? ''
  return {
    time: 1_700_000_000_000 + line,
    host: 'host.example.com',
    program,
    pid: String(line % 30_000),
    envelope: kind.envelopes[0] ?? '',
    bytes,
    messageStart: 0,
    messageEnd: bytes.length,
    repeated: 1,
    line,
  }
}

/** The record as the line of a log, where the kernel may read it: with a header of syslog, or as it stands. */
export function shapeLine({ envelope, time, host, program, pid }: LogRecord, message: string): Uint8Array {
  if (envelope !== 'rfc3164' || program === '') return utf8.encode(message)
  const stamp = new Date(time).toUTCString()
  const day = `${stamp.slice(8, 11)} ${stamp.slice(5, 7).replace(/^0/, ' ')} ${stamp.slice(17, 25)}`
  return utf8.encode(`${day} ${host} ${program}[${pid}]: ${message}`)
}
