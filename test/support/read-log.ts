import { Readable } from 'node:stream'
import { createAskBooks } from '../../src/asks/ask-books.ts'
import { askOfRow } from '../../src/asks/ask-rows.ts'
import { findInputs } from '../../src/input/find-inputs.ts'
import { type ReadAsksOptions, readAsks } from '../../src/readers/read-asks.ts'
import { recordsReader } from '../../src/readers/read-record.ts'

export type Reading = Pick<
  ReadAsksOptions,
  'threads' | 'pieceBytes' | 'frequentLines' | 'smallestShared' | 'makeKernel'
>

/** All that reading says of some logs, a line each: the asks, then what became of the lines of each input. */
export async function readLog(words: readonly string[], timeZone: string, reading: Reading): Promise<string[]> {
  const books = createAskBooks()
  const told: string[] = []
  const tallies: object[] = []
  const steps = readAsks(findInputs(words, Date.now(), () => false).sets, {
    frequentLines: 1,
    ...reading,
    books,
    secret: new Uint8Array(8),
    reader: recordsReader(),
    timeZone,
    standardInput: () => Readable.from([]),
    onInput: (_, tally) => tallies.push(tally),
    onProblem: problem => told.push(JSON.stringify(problem)),
    take: (rows, row) => told.push(JSON.stringify(askOfRow(rows, row, books))),
  })
  for (let step = await steps.next(); step.done !== true; step = await steps.next());
  return [
    ...told,
    ...tallies.map(tally => JSON.stringify(tally, (_, value) => (value instanceof Set ? [...value].sort() : value))),
  ]
}
