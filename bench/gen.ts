/**
 * Writes a log for the benchmarks and says, as JSON on standard error, what it holds: lines, asks, first contacts, askers. The same for the
 * same seed. Usage: node bench/gen.ts KIND [--size 100m] [--seed 1] FILE|-
 */
import { parseArgs } from 'node:util'
import { isGeneratedKind, logKinds } from './logs/log-kinds.ts'
import { writeLog } from './logs/write-log.ts'
import { parseSize } from './size.ts'

const { values, positionals } = parseArgs({
  options: { size: { type: 'string', default: '100m' }, seed: { type: 'string', default: '1' } },
  allowPositionals: true,
})
const [kind = '', path] = positionals
const size = parseSize(values.size)

if (!isGeneratedKind(kind) || path === undefined || !(size > 0)) {
  console.error(`usage: node bench/gen.ts ${Object.keys(logKinds).join('|')} [--size 100m] [--seed 1] FILE|-`)
  process.exitCode = 2
} else {
  const started = performance.now()
  const facts = writeLog(kind, path, size, values.seed)
  const seconds = (performance.now() - started) / 1000
  console.error(JSON.stringify({ kind, seed: values.seed, ...facts, seconds: Number(seconds.toFixed(2)) }))
}
