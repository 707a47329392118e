import { writeCrowdLog } from './crowd-log.ts'
import { writeFlatEcsLog, writeNestedEcsLog } from './ecs-log.ts'
import type { LogFacts } from './log-facts.ts'
import type { LogSink } from './log-sink.ts'
import { writeSshdLog } from './sshd-log.ts'
import { writeWebLog } from './web-log.ts'

/** Writes a log of about `size` bytes that begins at `start` (ms); the same for the same seed. */
export type WriteLog = (sink: LogSink, size: number, seed: string, start: number) => LogFacts

export const logKinds = {
  sshd: writeSshdLog,
  web: writeWebLog,
  'ecs-nested': writeNestedEcsLog,
  'ecs-flat': writeFlatEcsLog,
  crowd: writeCrowdLog,
} as const satisfies Readonly<Record<string, WriteLog>>

export type GeneratedKind = keyof typeof logKinds

export function isGeneratedKind(word: string): word is GeneratedKind {
  return Object.hasOwn(logKinds, word)
}
