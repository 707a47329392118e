/**
 * How fast other tools read the same logs, as a multiple of the CPU time a byte that `askance scan` takes. Only those that are installed; of the
 * slow ones on a slice of about 100,000 lines. Usage: node bench/peers.ts [--size 256m] [--rounds 3] [--only sshguard,goaccess]
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { GeneratedKind } from './logs/log-kinds.ts'
import { benchFolder } from './measure/bench-folder.ts'
import { builtPackage } from './measure/built-package.ts'
import { generatedFile } from './measure/generated-file.ts'
import { machineText } from './measure/machine.ts'
import { figure, markdownTable } from './measure/markdown-table.ts'
import { interleave, median, medianCost, type Rounds } from './measure/rounds.ts'
import { runMeasured } from './measure/run-measured.ts'
import { parseSize } from './size.ts'

interface Peer {
  readonly program: string
  readonly package: string
  readonly log: GeneratedKind
  /** Bytes of about 100,000 lines; none: it reads the whole log. */
  readonly slice?: number
  readonly words: (path: string) => readonly string[]
  /** How many times as slow it was when the design was made (performance.md, section 4). */
  readonly was: string
}

const peers: Readonly<Record<string, Peer>> = {
  ripgrep: {
    program: '/usr/bin/rg',
    package: 'ripgrep',
    log: 'sshd',
    words: path => ['rg', '--count', 'Invalid user', path],
    was: '',
  },
  sshguard: {
    program: '/usr/libexec/sshguard/sshg-parser',
    package: 'sshguard',
    log: 'sshd',
    slice: 11_000_000,
    words: path => ['bash', '-c', 'exec /usr/libexec/sshguard/sshg-parser < "$1"', 'bash', path],
    was: '9 to 26',
  },
  'fail2ban-regex': {
    program: '/usr/bin/fail2ban-regex',
    package: 'fail2ban',
    log: 'sshd',
    slice: 11_000_000,
    words: path => ['fail2ban-regex', path, 'sshd'],
    was: '310',
  },
  goaccess: {
    program: '/usr/bin/goaccess',
    package: 'goaccess',
    log: 'web',
    slice: 24_000_000,
    words: path => ['goaccess', path, '--log-format=COMBINED', `--output=${join(benchFolder(), 'goaccess.json')}`],
    was: '65 to 110',
  },
}

const { values } = parseArgs({
  options: {
    size: { type: 'string', default: '256m' },
    rounds: { type: 'string', default: '3' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string', default: Object.keys(peers).join(',') },
  },
})
const wanted = Object.entries(peers).filter(([name]) => values.only.split(',').includes(name))
const installed = wanted.filter(([, { program }]) => existsSync(program))
const missing = wanted.filter(([, { program }]) => !existsSync(program))

console.log(`${machineText()}\nmedians of ${values.rounds} rounds\n`)
if (installed.length > 0) compare()
if (missing.length > 0) console.log(`not installed: apt install ${missing.map(([, peer]) => peer.package).join(' ')}`)

function compare(): void {
  const askance = builtPackage()
  const logs = [...new Set(installed.map(([, { log }]) => log))]
  const whole = (log: GeneratedKind) => generatedFile(log, parseSize(values.size), values.seed)
  const fileOf = ({ log, slice }: Peer) => (slice === undefined ? whole(log) : generatedFile(log, slice, values.seed))
  const commands = [
    ...logs.map(log => {
      const { path, facts } = whole(log)
      return { name: `askance, ${log}`, log, bytes: facts.bytes, words: [...askance, 'scan', '--json', path], was: '' }
    }),
    ...installed.map(([name, peer]) => {
      const { path, facts } = fileOf(peer)
      return { name: `${name}, ${peer.log}`, log: peer.log, bytes: facts.bytes, words: peer.words(path), was: peer.was }
    }),
  ]
  const runs = Object.fromEntries(commands.map(({ name, words }) => [name, () => runMeasured(words)]))
  const rounds = interleave(runs, Number(values.rounds))

  const rows = commands.map(({ name, log, bytes, was }) => {
    const own = rounds[name] as Rounds
    const base = rounds[`askance, ${log}`] as Rounds
    const cost = (round: number) => (own[round]?.cpuMs ?? Number.NaN) / bytes
    const baseCost = (round: number) => (base[round]?.cpuMs ?? Number.NaN) / whole(log).facts.bytes
    const rate = bytes / 2 ** 20 / (medianCost(own, 'cpuMs') / 1000)
    return [
      name,
      figure(bytes / 2 ** 20),
      figure(rate),
      figure(median(own.map((_, at) => cost(at) / baseCost(at)))),
      was,
    ]
  })
  console.log(`${markdownTable(['', 'MiB', 'MiB / CPU s', 'times slower', 'when designed'], rows)}\n`)
}
