import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { AskBooks, BookHolder } from '../asks/ask-books.ts'
import { type AskRows, askColumn, rowWords, sourceKind, sourceText } from '../asks/ask-rows.ts'
import { networkSet } from '../config/network.ts'
import { findInputs } from '../input/find-inputs.ts'
import type { InputFile, LogSet } from '../input/input-file.ts'
import type { InputProgress } from '../input/read-input.ts'
import type { Problem } from '../kit/problem.ts'
import { momentOf, zoneOffset } from '../kit/zone-offset.ts'
import type { InputTally } from '../readers/input-tally.ts'
import type { LogKind } from '../readers/log-kind.ts'
import { readAsks } from '../readers/read-asks.ts'
import { recordsReader } from '../readers/read-record.ts'
import { requestTable } from '../readers/request-table.ts'
import { type Moment, momentMs } from './moment.ts'
import { nothingFound, unknownKind } from './problems.ts'
import { progressLine, progressText } from './progress.ts'
import type { Settings } from './settings.ts'
import type { World } from './world.ts'

/** What is to be read, and how. */
export interface ReadingPlan {
  /** As typed; none: the logs of this machine. */
  readonly words: readonly string[]
  readonly settings: Settings
  readonly kinds: readonly LogKind[] | undefined
  /** undefined: as many as there are processors. */
  readonly threads: number | undefined
  readonly since: Moment | undefined
  readonly until: Moment | undefined
}

/** What was typed for reading (`inputOptions`). */
export interface ReadingOptions {
  readonly kind?: readonly LogKind[]
  readonly threads?: number
  readonly since?: Moment
  readonly until?: Moment
}

export function readingPlan(words: readonly string[], settings: Settings, options: ReadingOptions): ReadingPlan {
  const { kind: kinds, threads, since, until } = options
  return { words, settings, kinds, threads, since, until }
}

export interface ReadInputs {
  readonly tallies: readonly InputTally[]
  /** As stored. */
  readonly bytes: number
  /** What was asked for and could not be read, and what to know of it. */
  readonly problems: readonly Problem[]
  /** Files in folders that are of no known kind. */
  readonly passedOver: readonly Problem[]
  /** Files in folders that are no text. */
  readonly binary: number
  /** Something that was asked for could not be read. */
  readonly isIncomplete: boolean
}

/** Of the keys by which lines of one attempt are told. */
const secretLength = 16
/** Every so often others get their turn: without it, no interrupt would be heard while plain files are read. */
const breatheEveryMs = 100

/** Who takes the asks that were read. */
export interface AskTaker {
  /** What the numbers of rows stand for. */
  readonly books: AskBooks
  take(rows: AskRows, row: number): void
  /** Holds numbers of the books, too. */
  readonly markBooks?: BookHolder
  /** Between two pieces of input: for what takes time, such as writing. */
  pause?(): Promise<void>
}

/** Reads all inputs and gives their asks, in order of time, to the taker; ends early where the world stops. */
export async function readInputs(plan: ReadingPlan, world: World, taker: AskTaker): Promise<ReadInputs> {
  const { settings } = plan
  const found = findInputs(plan.words, world.now(), hasJournal)
  const sets = withoutLists(found.sets, listFiles(settings))
  const problems: Problem[] = [...found.problems]
  if (sets.length === 0 && problems.length === 0) problems.push(nothingFound(plan.words.length === 0))
  if (plan.words.length === 0) await world.err.write(foundText(sets))

  const reading: { input: InputFile; tally: InputTally; progress: InputProgress }[] = []
  const totalBytes = totalSize(sets)
  const line = progressLine(world)
  const isWanted = wantedRows(settings, taker.books)
  let failed = found.unread
  let breathedAt = performance.now()
  const steps = readAsks(sets, {
    reader: recordsReader({
      ...(plan.kinds === undefined ? {} : { kinds: plan.kinds }),
      requests: requestTable(settings.requests),
    }),
    books: taker.books,
    threads: plan.threads ?? availableParallelism(),
    secret: world.secret(secretLength),
    holders: taker.markBooks === undefined ? [] : [taker.markBooks],
    take(rows, row) {
      if (isWanted(rows, row)) taker.take(rows, row)
    },
    timeZone: settings.timezone,
    standardInput: world.input,
    ...span(plan, world),
    onInput: (input, tally, progress) => reading.push({ input, tally, progress }),
    onProblem(problem) {
      problems.push(problem)
      failed += 1
    },
  })
  const bytes = () => reading.reduce((sum, { progress }) => sum + progress.bytes, 0)

  for await (const _ of steps) {
    await taker.pause?.()
    if (performance.now() - breathedAt < breatheEveryMs) continue
    await setImmediate()
    if (world.stop.aborted) break
    await line.show((elapsedMs, columns) => {
      const lines = reading.reduce((sum, { tally }) => sum + tally.lines, 0)
      const path = reading.at(-1)?.input.path ?? ''
      return progressText({ path, bytes: bytes(), totalBytes, lines }, elapsedMs, columns)
    })
    breathedAt = performance.now()
  }
  await taker.pause?.()
  await line.clear()
  const tallies = reading.map(({ tally }) => tally)
  const strangers = tallies.filter(tally => tally.kinds.size === 0 && tally.lines > 0)
  const named = strangers.filter(tally => plan.words.includes(tally.path))
  return {
    tallies,
    bytes: bytes(),
    problems: [...problems, ...named.map(unknownKind)],
    passedOver: strangers.filter(tally => !named.includes(tally)).map(unknownKind),
    binary: found.binary,
    isIncomplete: failed > 0 || sets.length === 0 || named.length > 0,
  }
}

/** Whether the asker is none of those that the operator accepts. */
function wantedRows({ accepted }: Settings, books: AskBooks): (rows: AskRows, row: number) => boolean {
  if (accepted.length === 0) return () => true
  const isAccepted = networkSet(accepted)
  return ({ words }, row) => {
    const kind = words[row * rowWords + askColumn.sourceKind] as number
    if (kind !== sourceKind.version4 && kind !== sourceKind.version6) return true
    const address = sourceText(kind, words[row * rowWords + askColumn.source] as number, books)
    return address === null || !isAccepted(address)
  }
}

function span({ since, until, settings }: ReadingPlan, world: World): { since?: number; until?: number } {
  const zone = zoneOffset(settings.timezone)
  const ms = (moment: Moment) => momentMs(moment, world.now(), wall => momentOf(wall, zone, Number.NaN))
  return { ...(since === undefined ? {} : { since: ms(since) }), ...(until === undefined ? {} : { until: ms(until) }) }
}

/** Null where a pipe is among the inputs. */
function totalSize(sets: readonly LogSet[]): number | null {
  const files = sets.flatMap(set => set.files)
  if (files.some(file => file.is !== 'file')) return null
  return files.reduce((sum, file) => sum + file.size, 0)
}

/** Files that were named for something else than to be read as logs. */
function listFiles({ people, lists, threats, crawlers, mmdb }: Settings): string[] {
  return [...(people === null ? [] : [people]), ...lists, ...threats, ...crawlers, ...mmdb].map(({ path }) => path)
}

/** Lists often lie beside the logs, and are none. */
function withoutLists(sets: readonly LogSet[], paths: readonly string[]): LogSet[] {
  const lists = paths.flatMap(path => statSync(path, { throwIfNoEntry: false }) ?? [])
  if (lists.length === 0) return [...sets]
  const isList = ({ is, path }: InputFile) => {
    const stat = is === 'file' ? statSync(resolve(path), { throwIfNoEntry: false }) : undefined
    return stat !== undefined && lists.some(list => stat.ino === list.ino && stat.dev === list.dev)
  }
  return sets
    .map(set => ({ ...set, files: set.files.filter(file => !isList(file)) }))
    .filter(set => set.files.length > 0)
}

function foundText(sets: readonly LogSet[]): string {
  if (sets.length === 0) return ''
  const names = sets.map(({ name, files }) =>
    files.length > 1 ? `${name} (${files.length} files)` : (files[0]?.path ?? name),
  )
  return `askance: reading ${names.join(', ')}\n`
}

function hasJournal(): boolean {
  return spawnSync('journalctl', ['--lines=1', '--quiet', '--no-pager'], { stdio: 'ignore' }).status === 0
}
