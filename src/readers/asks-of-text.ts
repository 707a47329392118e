import { Readable } from 'node:stream'
import type { Ask } from '../asks/ask.ts'
import { findInputs } from '../input/find-inputs.ts'
import type { LogSet } from '../input/input-file.ts'
import { type ReadAsksOptions, readAsks } from './read-asks.ts'
import { recordsReader } from './read-record.ts'

const quiet: Omit<ReadAsksOptions, 'standardInput'> = {
  reader: recordsReader(),
  timeZone: 'UTC',
  onInput: () => {},
  onProblem: () => {},
}

/** The asks of some lines, read as one log; local stamps are taken as UTC. */
export async function asksOfText(text: string): Promise<Ask[]> {
  const sets: LogSet[] = [
    { name: '-', files: [{ path: '-', is: 'standard input', compression: null, size: 0, changed: Date.now() }] },
  ]
  return collect(sets, () => Readable.from([Buffer.from(text)]))
}

/** The asks of some files, read as one. */
export async function asksOfFiles(paths: readonly string[]): Promise<Ask[]> {
  return collect(findInputs(paths, Date.now(), () => false).sets, () => Readable.from([]))
}

async function collect(sets: readonly LogSet[], standardInput: () => Readable): Promise<Ask[]> {
  const all: Ask[] = []
  for await (const asks of readAsks(sets, { ...quiet, standardInput })) all.push(...asks)
  return all
}
