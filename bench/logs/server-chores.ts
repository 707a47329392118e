import type { Random } from '../../src/kit/random.ts'
import type { TimedLines } from './timed-lines.ts'

/** Lines of a server's authentication log that ask about nobody: jobs, administrators at work, connections that name no one. */
export interface Chore {
  readonly pid: number
  readonly address: string
  readonly port: number
  readonly user: string
}

type Write = (add: TimedLines['add'], chore: Chore) => void

const commands = ['/usr/bin/apt-get update', '/usr/bin/systemctl restart nginx', '/usr/bin/tail -n 100 /var/log/syslog']

const chores: readonly Write[] = [
  cronJob,
  cronJob,
  cronJob,
  cronJob,
  administrator,
  (add, { pid, address, port }) => {
    add(0, `sshd[${pid}]: error: kex_exchange_identification: Connection closed by remote host`)
    add(0, `sshd[${pid}]: Connection closed by ${address} port ${port}`)
  },
  (add, { pid, address, port }) => add(0, `sshd[${pid}]: Connection reset by ${address} port ${port} [preauth]`),
  (add, { pid, address, port }) =>
    add(0, `sshd[${pid}]: banner exchange: Connection from ${address} port ${port}: invalid format`),
  (add, { pid, address, port }) =>
    add(
      0,
      `sshd[${pid}]: Unable to negotiate with ${address} port ${port}: no matching key exchange method found. Their offer: diffie-hellman-group14-sha1,diffie-hellman-group-exchange-sha1 [preauth]`,
    ),
  (add, { pid, address }) => add(0, `sshd[${pid}]: Did not receive identification string from ${address}`),
]

export function doChore(add: TimedLines['add'], chore: Chore, random: Random): void {
  random.pick(chores)(add, chore)
}

function cronJob(add: TimedLines['add'], { pid }: Chore): void {
  add(0, `CRON[${pid}]: pam_unix(cron:session): session opened for user root(uid=0) by (uid=0)`)
  add(1, `CRON[${pid}]: pam_unix(cron:session): session closed for user root`)
}

function administrator(add: TimedLines['add'], { pid, user }: Chore): void {
  const command = commands[pid % commands.length]
  add(0, `sudo:   ${user} : TTY=pts/0 ; PWD=/home/${user} ; USER=root ; COMMAND=${command}`)
  add(0, `sudo: pam_unix(sudo:session): session opened for user root(uid=0) by ${user}(uid=1000)`)
  add(3, 'sudo: pam_unix(sudo:session): session closed for user root')
}
