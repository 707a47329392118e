import { spawnSync } from 'node:child_process'

export interface PeerFailure {
  readonly address: string
  /** Milliseconds since the epoch. */
  readonly time: number
}

const program = 'fail2ban-regex'
const timeoutMs = 120_000
const mostBytes = 256 * 2 ** 20

/** Its version where it is installed; null: it is not. Nothing is started but the tester of filters, which bans nobody. */
export function fail2banVersion(): string | null {
  const { status, stdout } = spawnSync(program, ['--version'], { encoding: 'utf8', timeout: 10_000 })
  return status === 0 ? (/\d+(\.\d+)+/.exec(stdout)?.[0] ?? null) : null
}

/** The failures that a filter as shipped finds in a log; null: it could not be run. */
export function fail2banFailures(log: string, filter: string): PeerFailure[] | null {
  const words = ['--usedns=no', '-o', '<ip> <time>', log, filter]
  const { status, stdout } = spawnSync(program, words, { encoding: 'utf8', timeout: timeoutMs, maxBuffer: mostBytes })
  if (status !== 0) return null
  return stdout.split('\n').flatMap(line => {
    const [address = '', seconds] = line.split(' ')
    const time = Number(seconds) * 1000
    return address !== '' && time > 0 ? [{ address, time }] : []
  })
}
