import type { TimedLines } from './timed-lines.ts'

/** One connection to sshd, as its lines tell of it. */
export interface Connection {
  readonly pid: number
  readonly address: string
  readonly port: number
  readonly name: string
}

type Add = TimedLines['add']

const longWait = 2
const caller = 'logname= uid=0 euid=0 tty=ssh ruser= rhost='

/** sshd gives up after this many failures (MaxAuthTries). */
export const mostPasswords = 6

/** Wrong passwords for an account that exists; `folded`: syslog writes repeats as one line. */
export function wrongPasswords(add: Add, connection: Connection, passwords: number, folded: boolean): void {
  const { pid, address, port, name } = connection
  const tag = `sshd[${pid}]: `
  const failed = `Failed password for ${name} from ${address} port ${port} ssh2`
  add(0, `${tag}pam_unix(sshd:auth): authentication failure; ${caller}${address}  user=${name}`)
  add(longWait, tag + failed)
  if (folded && passwords > 1) add(longWait * passwords, `${tag}message repeated ${passwords - 1} times: [ ${failed}]`)
  else for (let nth = 2; nth <= passwords; nth++) add(longWait * nth, tag + failed)
  const end = longWait * passwords
  if (passwords >= mostPasswords) {
    add(
      end,
      `${tag}error: maximum authentication attempts exceeded for ${name} from ${address} port ${port} ssh2 [preauth]`,
    )
    add(
      end,
      `${tag}Disconnecting authenticating user ${name} ${address} port ${port}: Too many authentication failures [preauth]`,
    )
  } else {
    leave(add, tag, end, `authenticating user ${name} ${address} port ${port}`, connection)
  }
  if (passwords === 1) return
  const plural = passwords > 2 ? 's' : ''
  add(end, `${tag}PAM ${passwords - 1} more authentication failure${plural}; ${caller}${address}  user=${name}`)
  if (passwords > 3) add(end, `${tag}PAM service(sshd) ignoring max retries; ${passwords} > 3`)
}

/** A name that no account has, with one password. */
export function unknownName(add: Add, connection: Connection): void {
  const { pid, address, port, name } = connection
  const tag = `sshd[${pid}]: `
  add(0, `${tag}Invalid user ${name} from ${address} port ${port}`)
  add(0, `${tag}pam_unix(sshd:auth): check pass; user unknown`)
  add(0, `${tag}pam_unix(sshd:auth): authentication failure; ${caller}${address} `)
  add(longWait, `${tag}Failed password for invalid user ${name} from ${address} port ${port} ssh2`)
  leave(add, tag, longWait + 1, `invalid user ${name} ${address} port ${port}`, connection)
}

/** A client that sends a name and no password. */
export function nameOnly(add: Add, connection: Connection, exists: boolean): void {
  const { pid, address, port, name } = connection
  const tag = `sshd[${pid}]: `
  if (!exists) add(0, `${tag}Invalid user ${name} from ${address} port ${port}`)
  const who = exists ? 'authenticating user' : 'invalid user'
  add(1, `${tag}Connection closed by ${who} ${name} ${address} port ${port} [preauth]`)
}

/** Two ways to end: most tools just close, libraries say good-bye. */
function leave(add: Add, tag: string, delay: number, who: string, { address, port, pid }: Connection): void {
  if (pid % 3 !== 0) {
    add(delay, `${tag}Connection closed by ${who} [preauth]`)
    return
  }
  add(delay, `${tag}Received disconnect from ${address} port ${port}:11: Bye Bye [preauth]`)
  add(delay, `${tag}Disconnected from ${who} [preauth]`)
}

export interface Session {
  readonly fingerprint: string
  readonly uid: number
  readonly number: number
  /** Seconds from log-in to log-out. */
  readonly lasts: number
  /** A wrong password before the right one; null: logs in with a key. */
  readonly slips: boolean | null
}

/** A user's log-in and what follows it. */
export function login(add: Add, { pid, address, port, name }: Connection, session: Session): void {
  const tag = `sshd[${pid}]: `
  const { slips, fingerprint, uid, number, lasts } = session
  const start = slips === true ? longWait + 3 : 0
  if (slips === true) {
    add(0, `${tag}pam_unix(sshd:auth): authentication failure; ${caller}${address}  user=${name}`)
    add(longWait, `${tag}Failed password for ${name} from ${address} port ${port} ssh2`)
  }
  const [method, key] = slips === null ? ['publickey', `: ED25519 SHA256:${fingerprint}`] : ['password', '']
  add(start, `${tag}Accepted ${method} for ${name} from ${address} port ${port} ssh2${key}`)
  add(start, `${tag}pam_unix(sshd:session): session opened for user ${name}(uid=${uid}) by (uid=0)`)
  add(start, `systemd-logind[612]: New session ${number} of user ${name}.`)
  const end = start + lasts
  add(end, `sshd[${pid + 1}]: Received disconnect from ${address} port ${port}:11: disconnected by user`)
  add(end, `sshd[${pid + 1}]: Disconnected from user ${name} ${address} port ${port}`)
  add(end, `${tag}pam_unix(sshd:session): session closed for user ${name}`)
  add(end, `systemd-logind[612]: Session ${number} logged out. Waiting for processes to exit.`)
  add(end, `systemd-logind[612]: Removed session ${number}.`)
}
