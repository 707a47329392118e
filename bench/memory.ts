/**
 * How much memory a scan takes of a log that is all addresses and pairs: 5 million and 50 million in 10 GiB. Ends with status 1 where the peak
 * is above `--most`, or an answer is wrong. Usage: node bench/memory.ts [--size 10g] [--memory 512m] [--most 1g] [--pipe]
 * `--memory` is passed on to the scan. With `--pipe` the log is never stored; one processor is then busy making it.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { ScanResult } from '../src/findings/finding.ts'
import type { LogFacts } from './logs/log-facts.ts'
import { wrongAnswers } from './measure/answer.ts'
import { benchFolder } from './measure/bench-folder.ts'
import { builtPackage } from './measure/built-package.ts'
import { generatedFile } from './measure/generated-file.ts'
import { machineText } from './measure/machine.ts'
import { figure } from './measure/markdown-table.ts'
import { type Ran, runMeasured } from './measure/run-measured.ts'
import { parseSize } from './size.ts'

const { values } = parseArgs({
  options: {
    size: { type: 'string', default: '10g' },
    seed: { type: 'string', default: '1' },
    memory: { type: 'string' },
    most: { type: 'string', default: '1g' },
    pipe: { type: 'boolean', default: false },
  },
})
const options = ['--json', '--timezone', 'UTC', ...(values.memory === undefined ? [] : ['--memory', values.memory])]
const mib = (bytes: number) => `${figure(bytes / 2 ** 20)} MiB`

const { ran, facts } = values.pipe ? scanPipe() : scanFile()
const wrong = ran.out === '' ? [`nothing was printed; status ${ran.status}: ${ran.err}`] : wrongAnswers(ran.out, facts)
console.log(machineText())
console.log(
  `${mib(facts.bytes)}, ${figure(facts.lines)} lines, ${figure(facts.askers)} addresses, ${figure(facts.firstContacts)} pairs`,
)
console.log(`peak ${mib(ran.peakBytes)}, CPU ${figure(ran.cpuMs / 1000)} s, wall ${figure(ran.wallMs / 1000)} s`)
for (const said of wrong) console.log(`WRONG ANSWER ${said}`)
if (ran.out !== '') {
  const { health } = JSON.parse(ran.out) as ScanResult
  console.log(
    health.length === 0 ? 'the report has nothing to note' : health.map(note => `noted: ${note.says}`).join('\n'),
  )
}
process.exitCode = wrong.length > 0 || ran.peakBytes > parseSize(values.most) ? 1 : 0

function scanFile(): { ran: Ran; facts: LogFacts } {
  const { path, facts } = generatedFile('crowd', parseSize(values.size), values.seed)
  return { ran: runMeasured([...builtPackage(), 'scan', ...options, path]), facts }
}

/** The peak is that of the larger process, which is the scan; CPU is that of both. */
function scanPipe(): { ran: Ran; facts: LogFacts } {
  const told = join(benchFolder(), 'crowd.facts.json')
  const generator = fileURLToPath(new URL('gen.ts', import.meta.url))
  const script = `"$1" "$2" crowd --size "$3" --seed "$4" - 2> "$5" | "\${@:6}"`
  const made = [process.execPath, generator, values.size, values.seed, told]
  const ran = runMeasured(['bash', '-c', script, 'bash', ...made, ...builtPackage(), 'scan', ...options, '-'])
  return { ran, facts: JSON.parse(readFileSync(told, 'utf8')) as LogFacts }
}
