import type { Ask } from '../asks/ask.ts'
import { isoTime } from '../kit/iso-time.ts'

/** Where a line of a simulated service goes. */
export const logFiles = ['auth.log', 'mail.log', 'access.log', 'asks.ndjson'] as const
export type LogFile = (typeof logFiles)[number]

interface LogLine {
  readonly file: LogFile
  readonly text: string
}

/** An ask as its service would log it; `serial` is its number in the world, from which process and queue ids follow. */
type Writer = (ask: Ask, serial: number) => LogLine

const host = 'gate1'
const syslog = (file: LogFile, ask: Ask, message: string): LogLine => ({
  file,
  text: `${isoTime(ask.time).replace('Z', '000+00:00')} ${host} ${message}`,
})
/** Of all attempts within minutes apart. */
const process = (serial: number) => 1000 + (serial % 4_000_000)
const port = (serial: number) => 32_768 + (serial % 28_000)
const written = ({ identity }: Ask) => identity?.written ?? ''

function sshd(words: string, end = ' ssh2'): Writer {
  return (ask, serial) => {
    const asker = `${written(ask)} from ${ask.source.address} port ${port(serial)}${end}`
    return syslog('auth.log', ask, `sshd[${process(serial)}]: ${words}${asker}`)
  }
}

function dovecot(words: string): Writer {
  return (ask, serial) => {
    const more = `method=PLAIN, rip=${ask.source.address}, lip=198.51.100.1, TLS, session=<s${serial.toString(36)}>`
    return syslog('mail.log', ask, `dovecot: imap-login: ${words}: user=<${written(ask)}>, ${more}`)
  }
}

const postfixRefusal: Writer = (ask, serial) => {
  const reason = `SASL LOGIN authentication failed: (reason unavailable), sasl_username=${written(ask)}`
  return syslog(
    'mail.log',
    ask,
    `postfix/submission/smtpd[${process(serial)}]: warning: unknown[${ask.source.address}]: ${reason}`,
  )
}

/** One log-in, one message. */
const postfixGrant: Writer = (ask, serial) => {
  const client = `${(serial + 0x10_0000).toString(16).toUpperCase()}: client=unknown[${ask.source.address}]`
  const login = `sasl_method=LOGIN, sasl_username=${written(ask)}`
  return syslog('mail.log', ask, `postfix/submission/smtpd[${process(serial)}]: ${client}, ${login}`)
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** nginx and Apache write whole seconds. */
function access(user: (ask: Ask) => string, request: (ask: Ask) => string, status: number): Writer {
  return ask => {
    const [, year, month, day, time] = /^(\d+)-(\d+)-(\d+)T([\d:]+)/.exec(isoTime(ask.time)) as unknown as string[]
    const stamp = `${day}/${months[Number(month) - 1]}/${year}:${time} +0000`
    const line = `"${request(ask)} HTTP/1.1" ${status} 612 "-" "${ask.source.userAgent ?? '-'}"`
    return { file: 'access.log', text: `${ask.source.address} - ${user(ask)} [${stamp}] ${line}` }
  }
}

const intranet = (status: number) => access(written, () => 'GET /intranet/', status)
const signUpCheck = (status: number) => {
  return access(
    () => '-',
    ask => `GET /signup/check?user=${encodeURIComponent(written(ask))}`,
    status,
  )
}

/** What no server's own log tells whole, such as second factors: in the form in which a site's own software writes asks. */
const ownForm: Writer = ask => {
  const { time, source, service, surface, identity, outcome } = ask
  const { name, domain } = identity ?? {}
  const told = { time: isoTime(time), ip: source.address, service: service.kind, surface, identity: name, domain }
  return { file: 'asks.ndjson', text: JSON.stringify({ ...told, outcome, ua: source.userAgent }) }
}

/** By service, surface and outcome. Secrets and bodies of forms stand in no log, so forms that hold the name there are basic authentication here. */
const writers: Readonly<Record<string, Writer>> = {
  'ssh login granted': sshd('Accepted password for '),
  'ssh login wrong-secret': sshd('Failed password for '),
  'ssh login unknown-identity': sshd('Failed password for invalid user '),
  'imap login granted': dovecot('Login'),
  'imap login refused': dovecot('Disconnected: Connection closed (auth failed, 1 attempts in 2 secs)'),
  'smtp login granted': postfixGrant,
  'smtp login refused': postfixRefusal,
  'web login granted': intranet(200),
  'web login refused': intranet(401),
  'web registration listed': signUpCheck(409),
  'web registration unknown-identity': signUpCheck(204),
}

/** The line that tells of the ask. What it cannot tell (the operator of the network, parts of a second) is lost, as it is in real logs. */
export function logLine(ask: Ask, serial: number): LogLine {
  const write = writers[`${ask.service.kind} ${ask.surface} ${ask.outcome}`] ?? ownForm
  return write(ask, serial)
}
