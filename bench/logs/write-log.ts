import { closeSync, openSync, utimesSync } from 'node:fs'
import type { LogFacts } from './log-facts.ts'
import { type GeneratedKind, logKinds } from './log-kinds.ts'
import { createLogSink } from './log-sink.ts'

/** When generated logs begin. They span less than 30 days, the memory of pairs, at the sizes that the benchmarks use. */
const start = Date.UTC(2026, 1, 9)

/** To standard output where the path is `-`. The file's time is that of its last line, since stamps of syslog have no year. */
export function writeLog(kind: GeneratedKind, path: string, size: number, seed: string): LogFacts {
  const fd = path === '-' ? 1 : openSync(path, 'w')
  const facts = logKinds[kind](createLogSink(fd), size, seed, start)
  if (path === '-') return facts
  closeSync(fd)
  utimesSync(path, facts.last / 1000, facts.last / 1000)
  return facts
}
