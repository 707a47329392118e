import expected from '../expect.json' with { type: 'json' }
import type { BenchmarkName } from './benchmarks.ts'
import type { Measurement } from './measurement.ts'
import { type Cost, medianRatio } from './rounds.ts'

/** A ceiling of performance.md, section 4: what a command costs, as a multiple of another's cost in the same rounds. */
interface Gate {
  readonly says: string
  readonly in: BenchmarkName
  readonly command: string
  readonly cost: Cost
  readonly over: string
}

const gates: Readonly<Record<keyof typeof expected, Gate>> = {
  'sshd-cpu': cpuOverGrep('sshd'),
  'sshd-wall': {
    says: 'sshd, all processors, wall, over grep',
    in: 'sshd',
    command: 'scan',
    cost: 'wallMs',
    over: 'grep',
  },
  'web-cpu': cpuOverGrep('web'),
  'ecs-nested-cpu': cpuOverGrep('ecs-nested'),
  'ecs-flat-cpu': cpuOverGrep('ecs-flat'),
  'gz-wall': wallOverPlain('.gz'),
  'zst-wall': wallOverPlain('.zst'),
  'start-cpu': { says: 'one line, CPU, over node itself', in: 'start', command: 'scan', cost: 'cpuMs', over: 'node' },
}

function cpuOverGrep(name: BenchmarkName): Gate {
  return {
    says: `${name}, one thread, CPU, over grep`,
    in: name,
    command: 'scan, one thread',
    cost: 'cpuMs',
    over: 'grep',
  }
}

function wallOverPlain(ending: string): Gate {
  return {
    says: `sshd ${ending}, wall, over the plain file`,
    in: 'packed',
    command: `scan ${ending}`,
    cost: 'wallMs',
    over: 'scan',
  }
}

export interface JudgedGate {
  readonly says: string
  readonly ratio: number
  readonly atMost: number
}

/** Of those gates whose benchmark ran. */
export function judgeGates(measured: readonly Measurement[]): JudgedGate[] {
  return Object.entries(gates).flatMap(([name, gate]) => {
    const rounds = measured.find(one => one.name === gate.in)?.rounds
    const [command, over] = [rounds?.[gate.command], rounds?.[gate.over]]
    if (command === undefined || over === undefined) return []
    const ratio = medianRatio(command, over, gate.cost)
    return [{ says: gate.says, ratio, atMost: expected[name as keyof typeof expected] }]
  })
}
