import { Readable } from 'node:stream'
import type { Ask } from '../asks/ask.ts'
import { createAskBooks } from '../asks/ask-books.ts'
import { type AskRows, askOfRow, isAboutNobody, rowWords } from '../asks/ask-rows.ts'
import { findInputs } from '../input/find-inputs.ts'
import type { LogSet } from '../input/input-file.ts'
import { type ReadAsksOptions, readAsks } from './read-asks.ts'
import { recordsReader } from './read-record.ts'

const secret = new Uint8Array(8)
const quiet: Omit<ReadAsksOptions, 'standardInput' | 'books' | 'take'> = {
  reader: recordsReader(),
  timeZone: 'UTC',
  secret,
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
  const books = createAskBooks()
  const take = (rows: AskRows, row: number) => {
    if (!isAboutNobody(rows.words, row * rowWords)) all.push(askOfRow(rows, row, books))
  }
  await toEnd(readAsks(sets, { ...quiet, standardInput, books, take }))
  return all
}

async function toEnd(steps: AsyncIterable<void>): Promise<void> {
  for await (const _ of steps) {
    // Asks are taken as they come.
  }
}
