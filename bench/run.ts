/**
 * Measures the whole command as a user runs it (`askance scan --json`, built and packed) against `grep -c` and `wc -l` of the same rounds, on
 * generated logs. Usage: npm run bench -- [--size 256m] [--rounds 5] [--only sshd,web] [--check]
 * `--askance "node bin/askance.js"` measures another command, as of an older release.
 * `--check` measures at 1 GiB unless a size is given, and ends with status 1 above a ceiling of expect.json; a wrong answer always does.
 */
import { parseArgs } from 'node:util'
import { type BenchmarkName, benchmarks } from './measure/benchmarks.ts'
import { builtPackage } from './measure/built-package.ts'
import { judgeGates } from './measure/gates.ts'
import { loadText, machineText } from './measure/machine.ts'
import { figure, markdownTable } from './measure/markdown-table.ts'
import type { Measurement } from './measure/measurement.ts'
import { medianCost, medianRatio, type Rounds } from './measure/rounds.ts'
import { runMeasured } from './measure/run-measured.ts'
import { parseSize } from './size.ts'

const { values } = parseArgs({
  options: {
    size: { type: 'string' },
    rounds: { type: 'string', default: '5' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
    check: { type: 'boolean', default: false },
    askance: { type: 'string' },
  },
})
const names = Object.keys(benchmarks) as BenchmarkName[]
const wanted = values.only?.split(',') ?? names
const unknown = wanted.filter(name => !names.includes(name as BenchmarkName))
const size = parseSize(values.size ?? (values.check ? '1g' : '256m'))
const rounds = Number(values.rounds)

if (unknown.length > 0 || !(size > 0) || !(rounds > 0)) {
  console.error(
    `usage: npm run bench -- [--size 256m] [--rounds 5] [--seed 1] [--only ${names.join(',')}] [--check] [--askance COMMAND]`,
  )
  process.exitCode = 2
} else {
  process.exitCode = await main()
}

async function main(): Promise<number> {
  console.log(`${machineText()}\nmedians of ${rounds} rounds; CPU: user + system\n`)
  const askance = values.askance?.split(' ') ?? builtPackage()
  const bench = { askance, oneThread: oneThread(askance), size, seed: values.seed, rounds }
  const measured: Measurement[] = []
  for (const name of names.filter(one => wanted.includes(one))) {
    const measurement = await benchmarks[name](bench)
    measured.push(measurement)
    show(measurement)
  }
  const right = measured.filter(measurement => measurement.wrong.length === 0)
  const gates = judgeGates(right)
  const isHigh = gates.filter(gate => !(gate.ratio <= gate.atMost))
  const rows = gates.map(gate => [
    gate.says,
    figure(gate.ratio),
    `${gate.atMost}`,
    isHigh.includes(gate) ? 'ABOVE' : 'held',
  ])
  console.log(`${markdownTable(['ceilings', 'ratio', 'at most', ''], rows)}\n\nload at the end ${loadText()}`)
  return right.length < measured.length || (values.check && isHigh.length > 0) ? 1 : 0
}

/** A release without the option has one thread anyway; so older ones can be compared. */
function oneThread(askance: readonly string[]): readonly string[] {
  return runMeasured([...askance, 'scan', '--help']).out.includes('--threads') ? ['--threads', '1'] : []
}

/** Times of a wrong answer are not worth telling. */
function show({ says, rounds: costs, wrong }: Measurement): void {
  console.log(`${says}\n`)
  if (wrong.length > 0) console.log(`${wrong.map(said => `WRONG ANSWER ${said}`).join('\n')}\n`)
  else console.log(`${table(costs)}\n`)
}

/** Against the first command, and against `wc` where it ran. */
function table(costs: Measurement['rounds']): string {
  const [first = ''] = Object.keys(costs)
  const { [first]: base, wc } = costs
  const over = (command: Rounds, other: Rounds | undefined, cost: 'cpuMs' | 'wallMs') =>
    other === undefined ? '' : figure(medianRatio(command, other, cost))
  const rows = Object.entries(costs).map(([name, command]) => [
    name,
    figure(medianCost(command, 'cpuMs')),
    figure(medianCost(command, 'wallMs')),
    figure(medianCost(command, 'peakBytes') / 2 ** 20),
    over(command, base, 'cpuMs'),
    over(command, base, 'wallMs'),
    ...(wc === undefined ? [] : [over(command, wc, 'cpuMs')]),
  ])
  const heads = ['', 'CPU ms', 'wall ms', 'peak MiB', `CPU / ${first}`, `wall / ${first}`]
  return markdownTable(wc === undefined ? heads : [...heads, 'CPU / wc'], rows)
}
