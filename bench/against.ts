/**
 * What a scan costs against the same scan of an older revision, in rounds that take turns: so it is seen what a feature costs.
 * Usage: node bench/against.ts REVISION [--size 256m] [--rounds 5] [--only sshd,crowd] [--most 1.25]
 * Ends with status 1 where the CPU time of any log is more than `--most` times that of the revision, or its memory is.
 */
import { parseArgs } from 'node:util'
import { type GeneratedKind, logKinds } from './logs/log-kinds.ts'
import { builtPackage, packageOfRevision } from './measure/built-package.ts'
import { generatedFile } from './measure/generated-file.ts'
import { machineText } from './measure/machine.ts'
import { figure, markdownTable } from './measure/markdown-table.ts'
import { interleave, medianCost, medianRatio } from './measure/rounds.ts'
import { runMeasured } from './measure/run-measured.ts'
import { parseSize } from './size.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    size: { type: 'string', default: '256m' },
    rounds: { type: 'string', default: '5' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string', default: 'sshd,crowd' },
    most: { type: 'string', default: '1.25' },
  },
})
const [revision] = positionals
const [size, rounds, most] = [parseSize(values.size), Number(values.rounds), Number(values.most)]
const kinds = values.only.split(',') as GeneratedKind[]

if (revision === undefined || !(size > 0) || !(rounds > 0) || kinds.some(kind => !(kind in logKinds))) {
  console.error('usage: node bench/against.ts REVISION [--size 256m] [--rounds 5] [--only sshd,crowd] [--most 1.25]')
  process.exitCode = 2
} else {
  console.log(`${machineText()}\nmedians of ${rounds} rounds, one thread; CPU: user + system\n`)
  const rows = compare(packageOfRevision(revision), builtPackage())
  const heads = ['log', 'CPU ms', 'of the revision', 'ratio', 'peak MiB', 'of the revision', 'ratio']
  console.log(
    markdownTable(
      heads,
      rows.map(({ shown }) => shown),
    ),
  )
  process.exitCode = rows.every(({ ratios }) => ratios.every(ratio => ratio <= most)) ? 0 : 1
}

function compare(before: readonly string[], now: readonly string[]) {
  return kinds.map(kind => {
    const { path } = generatedFile(kind, size, values.seed)
    const scan = (command: readonly string[]) => () =>
      runMeasured([...command, 'scan', '--json', '--timezone', 'UTC', '--threads', '1', path])
    const measured = interleave({ before: scan(before), now: scan(now) }, rounds)
    const ratio = (cost: 'cpuMs' | 'peakBytes') => medianRatio(measured.now, measured.before, cost)
    const cpu = [measured.now, measured.before].map(each => figure(medianCost(each, 'cpuMs')))
    const peak = [measured.now, measured.before].map(each => figure(medianCost(each, 'peakBytes') / 2 ** 20))
    const ratios = [ratio('cpuMs'), ratio('peakBytes')]
    return { ratios, shown: [kind, ...cpu, figure(ratio('cpuMs')), ...peak, figure(ratio('peakBytes'))] }
  })
}
