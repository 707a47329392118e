import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { benchFolder } from './bench-folder.ts'

/** What one run of a command cost. */
export interface Measured {
  /** User and system time of the whole process with its threads and children, ms. */
  readonly cpuMs: number
  readonly wallMs: number
  /** Most resident memory at one time, bytes; NaN where GNU time is not installed. */
  readonly peakBytes: number
}

export interface Ran extends Measured {
  readonly status: number
  readonly out: string
  readonly err: string
}

const gnuTime = '/usr/bin/time'

/**
 * Bash gives ms, GNU time the memory. Output goes to a file: to /dev/null `grep` would stop at the first match. `$1` is how often the
 * command runs, for those that are over too soon to be measured once.
 */
const script = `
  TIMEFORMAT='%3R %3U %3S'
  times=$1 out=$2 err=$3; shift 3
  time for ((nth = 0; nth < times; nth++)); do "$@" > "$out" 2> "$err" || status=$?; done
  exit \${status:-0}`

/** Runs a command and says what it cost, for one run where it ran several `times`. */
export function runMeasured(words: readonly string[], times = 1): Ran {
  const [out, err, peak] = ['out', 'err', 'peak'].map(name => join(benchFolder(), `command.${name}`)) as [
    string,
    string,
    string,
  ]
  const timed = existsSync(gnuTime) ? [gnuTime, '--quiet', '--format=%M', `--output=${peak}`, ...words] : words
  const environment = { ...process.env, LC_ALL: 'C', NO_COLOR: '1' }
  const { status, stderr } = spawnSync('bash', ['-c', script, 'bash', `${times}`, out, err, ...timed], {
    encoding: 'utf8',
    env: environment,
  })
  const [wall, user, system] = stderr.trim().split('\n').at(-1)?.split(' ').map(Number) ?? []
  if (wall === undefined || user === undefined || system === undefined) throw new Error(`${words[0]}: ${stderr}`)
  return {
    cpuMs: ((user + system) * 1000) / times,
    wallMs: (wall * 1000) / times,
    peakBytes: existsSync(gnuTime) ? Number(readFileSync(peak, 'utf8')) * 1024 : Number.NaN,
    status: status ?? Number.NaN,
    out: readFileSync(out, 'utf8'),
    err: readFileSync(err, 'utf8'),
  }
}
