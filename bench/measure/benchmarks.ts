import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ScanResult } from '../../src/findings/finding.ts'
import type { GeneratedKind } from '../logs/log-kinds.ts'
import { wrongAnswers } from './answer.ts'
import { benchFolder } from './bench-folder.ts'
import { type GeneratedFile, generatedFile, packedFile } from './generated-file.ts'
import { figure } from './markdown-table.ts'
import type { Measurement } from './measurement.ts'
import { interleave } from './rounds.ts'
import { type Measured, runMeasured } from './run-measured.ts'

export interface Bench {
  /** The words that start the command. */
  readonly askance: readonly string[]
  /** Options that keep a scan to one thread. */
  readonly oneThread: readonly string[]
  readonly size: number
  readonly seed: string
  readonly rounds: number
}

type Commands = Readonly<Record<string, () => Measured>>
type Tell = (wrong: string) => void

export const benchmarks = {
  sshd: bench => scanLog('sshd', 'sshd', 'Invalid user', bench),
  web: bench => scanLog('web', 'web', 'POST /wp-login.php', bench),
  'ecs-nested': bench => scanLog('ecs-nested', 'ecs-nested', '"authentication"', bench),
  'ecs-flat': bench => scanLog('ecs-flat', 'ecs-flat', '"authentication"', bench),
  packed: scanPacked,
  start: startUp,
} as const satisfies Readonly<Record<string, (bench: Bench) => Measurement | Promise<Measurement>>>

export type BenchmarkName = 'sshd' | 'web' | 'ecs-nested' | 'ecs-flat' | 'packed' | 'start'

/** The whole command on a plain log, against `grep -c` of a word that stands in many lines, and `wc -l`. */
function scanLog(name: BenchmarkName, kind: GeneratedKind, word: string, bench: Bench): Measurement {
  const file = generatedFile(kind, bench.size, bench.seed)
  const { path } = file
  return measure(name, `${name}, ${sayFacts(file)}; grep -c '${word}'`, bench, tell => ({
    grep: () => runMeasured(['grep', '-c', word, path]),
    wc: () => runMeasured(['wc', '-l', path]),
    'scan, one thread': () => scan(bench, file, bench.oneThread, tell),
    scan: () => scan(bench, file, [], tell),
  }))
}

async function scanPacked(bench: Bench): Promise<Measurement> {
  const plain = generatedFile('sshd', bench.size, bench.seed)
  const gz = await packedFile(plain, 'gz')
  const zst = await packedFile(plain, 'zst')
  return measure('packed', `sshd packed, ${sayFacts(plain)}`, bench, tell => ({
    scan: () => scan(bench, plain, [], tell),
    'scan .gz': () => scan(bench, gz, [], tell),
    'scan .zst': () => scan(bench, zst, [], tell),
  }))
}

/** Too short to be measured once. */
const startsEach = 10

function startUp(bench: Bench): Measurement {
  const path = join(benchFolder(), 'one-line.log')
  writeFileSync(path, 'Mar  5 02:10:09 gate1 sshd[811]: Failed password for root from 192.0.2.7 port 50122 ssh2\n')
  return measure('start', `start-up, a log of one line, ${startsEach} runs a round`, bench, tell => ({
    node: () => runMeasured([process.execPath, '--eval', '0'], startsEach),
    scan: () => {
      const ran = runMeasured([...bench.askance, 'scan', '--json', path], startsEach)
      const { totals } = JSON.parse(ran.out) as ScanResult
      if (totals.asks !== 1) tell(`${totals.asks} asks in the one line`)
      return ran
    },
  }))
}

function measure(name: BenchmarkName, says: string, bench: Bench, commands: (tell: Tell) => Commands): Measurement {
  const wrong = new Set<string>()
  const rounds = interleave(
    commands(said => wrong.add(said)),
    bench.rounds,
  )
  return { name, says, rounds, wrong: [...wrong] }
}

function scan({ askance }: Bench, { path, facts }: GeneratedFile, options: readonly string[], tell: Tell): Measured {
  const ran = runMeasured([...askance, 'scan', '--json', '--timezone', 'UTC', ...options, path])
  // 1: alerts were found.
  if (ran.status !== 0 && ran.status !== 1) throw new Error(`scan ended with status ${ran.status}: ${ran.err}`)
  for (const wrong of wrongAnswers(ran.out, facts)) tell(`${path}: ${wrong}`)
  return ran
}

function sayFacts({ facts }: GeneratedFile): string {
  const { bytes, lines, asks, firstContacts, askers } = facts
  return `${figure(bytes / 2 ** 20)} MiB, ${figure(lines)} lines, ${figure(asks)} asks, ${figure(firstContacts)} first contacts, ${figure(askers)} askers`
}
