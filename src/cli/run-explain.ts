import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { Readable } from 'node:stream'
import { logClock } from '../envelopes/log-clock.ts'
import { recordReader } from '../envelopes/record-reader.ts'
import { findInputs } from '../input/find-inputs.ts'
import type { InputFile } from '../input/input-file.ts'
import { type InputProgress, readInput } from '../input/read-input.ts'
import type { Problem } from '../kit/problem.ts'
import { asksOfText } from '../readers/asks-of-text.ts'
import { type RecordsReader, recordsReader } from '../readers/read-record.ts'
import { requestTable } from '../readers/request-table.ts'
import { type Exit, exits } from './command.ts'
import type { ExplainOptions } from './explain.ts'
import { type Explained, explainRecord } from './explain-record.ts'
import { sayProblems } from './say-problems.ts'
import { isSettled, type Settings, settle } from './settings.ts'
import { explainedLines, fileLines } from './show-explained.ts'
import { type World, wantsColour } from './world.ts'

/** Of a file, so many lines are looked at: enough for all sorts, and soon done. */
const mostLines = 100_000

export async function runExplain(word: string, options: ExplainOptions, world: World): Promise<Exit> {
  const settings = await settle(options, world.directory)
  if (!isSettled(settings)) {
    await sayProblems(settings, world)
    return exits.wrongUse
  }
  const kinds = options.kind === undefined ? {} : { kinds: options.kind }
  const reader = recordsReader({ ...kinds, requests: requestTable(settings.requests) })
  const colour = wantsColour(world, options.color === false)
  const isFile = statSync(resolve(world.directory, word), { throwIfNoEntry: false })?.isFile() === true
  if (!isFile) {
    const [explained] = await explainInput(lineInput(world), () => Readable.from([Buffer.from(word)]), reader, settings)
    const asks = await asksOfText(word)
    await world.out.write(`${explainedLines(explained ?? null, asks, colour).join('\n')}\n`)
    return exits.nothing
  }
  const problems: Problem[] = []
  const [input] = findInputs([word], world.now(), () => false).sets.flatMap(set => set.files)
  const explained = input === undefined ? [] : await explainInput(input, world.input, reader, settings, problems)
  await sayProblems(problems, world)
  await world.out.write(`${fileLines(explained, explained.length >= mostLines, colour).join('\n')}\n`)
  return problems.length > 0 || input === undefined ? exits.unread : exits.nothing
}

function lineInput(world: World): InputFile {
  return { path: '-', is: 'standard input', compression: null, size: 0, changed: world.now() }
}

async function explainInput(
  input: InputFile,
  standardInput: () => Readable,
  reader: RecordsReader,
  settings: Settings,
  problems: Problem[] = [],
): Promise<Explained[]> {
  const records = recordReader(logClock({ timeZone: settings.timezone, latest: input.changed }))
  const progress: InputProgress = { bytes: 0, tooLong: 0, problem: null }
  const explained: Explained[] = []
  for await (const { bytes, starts, ends, numbers, count } of readInput(input, standardInput, progress)) {
    for (let at = 0; at < count && explained.length < mostLines; at++) {
      const [start, end, line] = [starts[at] ?? 0, ends[at] ?? 0, numbers[at] ?? 0]
      if (start !== end)
        explained.push(explainRecord(records.read(bytes, start, end, line), { bytes, start, end, line }, reader))
    }
    if (explained.length >= mostLines) break
  }
  if (progress.problem !== null) problems.push(progress.problem)
  return explained
}
