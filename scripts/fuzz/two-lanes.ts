import { Readable } from 'node:stream'
import { createAskBooks } from '../../src/asks/ask-books.ts'
import { askOfRow } from '../../src/asks/ask-rows.ts'
import type { LogSet } from '../../src/input/input-file.ts'
import { type ReadAsksOptions, readAsks } from '../../src/readers/read-asks.ts'
import { recordsReader } from '../../src/readers/read-record.ts'
import { plainKernel } from '../../test/support/plain-kernel.ts'

/** Reads the same lines by the kernel and plainly, batch by batch, and compares all that comes out. */
export interface TwoLanes {
  take(line: Uint8Array): Promise<void>
  /** How many asks came out, and the first difference of each batch that had one. */
  finish(): Promise<{ readonly asks: number; readonly differences: readonly string[] }>
}

const batchLines = 20_000
const mostDifferences = 20
const lastMoment = Date.UTC(2026, 11, 31)
const newline = Uint8Array.of(0x0a)

export function twoLanes(): TwoLanes {
  const reader = recordsReader()
  const differences: string[] = []
  let lines: Uint8Array[] = []
  let asks = 0

  async function compare(): Promise<void> {
    const bytes = Buffer.concat(lines.flatMap(line => [line, newline]))
    lines = []
    const kernel = await told(bytes, {})
    const plain = await told(bytes, { makeKernel: plainKernel })
    asks += plain.length - 1
    const at = plain.findIndex((said, index) => said !== kernel[index])
    if ((at < 0 && plain.length === kernel.length) || differences.length >= mostDifferences) return
    differences.push(`the lanes differ:\n  plain  ${plain[at]}\n  kernel ${kernel[at]}`)
  }

  /** Each ask, then what became of the lines. */
  async function told(bytes: Uint8Array, lane: Pick<ReadAsksOptions, 'makeKernel'>): Promise<string[]> {
    const books = createAskBooks()
    const all: string[] = []
    let tally: object = {}
    const steps = readAsks(standardInput, {
      ...lane,
      frequentLines: 1,
      books,
      reader,
      secret: new Uint8Array(8),
      timeZone: 'UTC',
      standardInput: () => Readable.from([bytes]),
      onInput: (_, made) => {
        tally = made
      },
      onProblem: problem => {
        throw new Error(problem.code)
      },
      take: (rows, row) => all.push(JSON.stringify(askOfRow(rows, row, books))),
    })
    for (let step = await steps.next(); step.done !== true; step = await steps.next());
    all.push(JSON.stringify(tally, (_, value) => (value instanceof Set ? [...value].sort() : value)))
    return all
  }

  return {
    async take(line) {
      lines.push(line)
      if (lines.length >= batchLines) await compare()
    },
    async finish() {
      await compare()
      return { asks, differences }
    },
  }
}

const standardInput: readonly LogSet[] = [
  { name: '-', files: [{ path: '-', is: 'standard input', compression: null, size: 0, changed: lastMoment }] },
]
