import { existsSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import type { InputReport, Note, ScanResult } from '../findings/finding.ts'
import { makeScanResult } from '../findings/scan-result.ts'
import type { Problem } from '../kit/problem.ts'
import { many } from '../kit/wording.ts'
import type { Look, Output } from '../outputs/output.ts'
import type { InputTally } from '../readers/input-tally.ts'
import { type Exit, exits } from './command.ts'
import { isJudged, type Judged, judgeInputs } from './judge-inputs.ts'
import { packageVersion } from './package-version.ts'
import { exists, notWritable } from './problems.ts'
import { problemNotes, sayProblems } from './say-problems.ts'
import type { ScanOptions } from './scan.ts'
import { type UsedLists, useLists } from './use-lists.ts'
import { type World, wantsColour } from './world.ts'
import { writeWhole } from './write-file.ts'

/** Forms that are printed instead of the report for people. Only the one that is wanted is loaded: schemas are slow to make. */
const printed: Readonly<Record<'json' | 'ndjson' | 'markdown' | 'csv', () => Promise<Output>>> = {
  json: async () => (await import('../outputs/json.ts')).json,
  ndjson: async () => (await import('../outputs/ndjson.ts')).ndjson,
  markdown: async () => (await import('../outputs/markdown.ts')).markdown,
  csv: async () => (await import('../outputs/csv.ts')).csv,
}

export async function runScan(words: readonly string[], options: ScanOptions, world: World): Promise<Exit> {
  const page = options.html === undefined ? null : resolve(world.directory, options.html)
  const hindrance = page === null ? null : whyNotWritten(page, options)
  if (hindrance !== null) {
    await sayProblems([hindrance], world)
    return exits.wrongUse
  }
  const started = performance.now()
  const judged = await judgeInputs(words, options, world)
  if (!isJudged(judged)) return judged
  const lists = await useLists(judged.report, judged.used, judged.settings.lists, world.secret)
  const result = resultOf(judged, lists)
  await sayProblems([...judged.read.problems, ...lists.problems], world)
  await print(result, options, performance.now() - started, world)
  if (page !== null) {
    const { html } = await import('../outputs/html.ts')
    const problem = await writeWhole(page, html.write(result), options.force === true)
    if (problem !== null) await sayProblems([problem], world)
    if (problem !== null) return exits.wrongUse
  }
  if (result.findings.length > 0) return exits.alerts
  return judged.read.isIncomplete ? exits.unread : exits.nothing
}

/** Looked for before the scan: a long one must not end with a page that cannot be written. */
function whyNotWritten(page: string, { html = '', force }: ScanOptions): Problem | null {
  if (!existsSync(dirname(page))) return notWritable(html, 'its folder does not exist')
  return force !== true && existsSync(page) ? exists(html) : null
}

async function print(result: ScanResult, options: ScanOptions, elapsedMs: number, world: World): Promise<void> {
  const chosen = Object.entries(printed).find(([name]) => options[name as keyof typeof printed] === true)
  const output = await (chosen === undefined ? terminal() : chosen[1]())
  for (const piece of output.write(result, { ...look(options, world), elapsedMs })) await world.out.write(piece)
}

async function terminal(): Promise<Output> {
  return (await import('../outputs/terminal.ts')).terminal
}

function look(options: ScanOptions, world: World): Look {
  return { colour: wantsColour(world, options.color === false), columns: world.out.columns }
}

/** What is published of a scan; without `lists`, nothing is said of where names came from. */
export function resultOf({ report, used, known, read, counts }: Judged, lists?: UsedLists): ScanResult {
  return makeScanResult({
    version: packageVersion(),
    report,
    people: used.people,
    peopleListed: used.isListed,
    inputs: read.tallies.map(inputReport),
    bytes: read.bytes,
    counts,
    tellsNetworks: known.registry !== null,
    ...(lists && { lists: lists.knowledge }),
    health: [
      ...problemNotes([
        ...used.problems,
        ...known.problems,
        ...read.problems,
        ...(lists?.problems ?? []),
        ...read.passedOver,
      ]),
      ...binaryNote(read.binary),
    ],
  })
}

function inputReport({ path, kinds, lines, asks, matched, notAsk, notUnderstood, skipped }: InputTally): InputReport {
  const kind = kinds.size === 0 ? null : [...kinds].sort().join('+')
  return { path, kind, lines, asks, matched, notAsk, notUnderstood, skipped }
}

function binaryNote(binary: number): Note[] {
  if (binary === 0) return []
  const says = `${many(binary, 'file')} in the folders ${binary === 1 ? 'is' : 'are'} no text and ${binary === 1 ? 'was' : 'were'} passed over`
  return [{ code: 'health/no-text', says, remedy: null }]
}
