import type { Note, ScanResult } from '../findings/finding.ts'
import { escapeTerminal } from '../kit/escape-terminal.ts'
import { byteSize, enumerate, figure, lengthWords, many, roundFigure } from '../kit/wording.ts'
import type { Look, Output } from './output.ts'
import { alertLines } from './terminal/alert-lines.ts'
import { beside, labelColumns, sides, usedColumns } from './terminal/layout.ts'
import { makePaint, type Paint } from './terminal/paint.ts'
import { alertLabels } from './told/alert-labels.ts'
import { peopleWords } from './told/told-people.ts'

/** More would scroll away what comes first and matters most; the other outputs are complete. */
const mostAlerts = 20
const mostNotes = 6

interface Sheet {
  readonly columns: number
  readonly paint: Paint
}

/** The report for people at a terminal. */
export const terminal = {
  name: 'terminal',
  summary: 'the report for people, at the terminal',
  mediaType: 'text/plain',
  *write(result, look) {
    const sheet = { columns: usedColumns(look.columns), paint: makePaint(look.colour) }
    yield `${headline(result, look, sheet)}\n\n`
    const labels = alertLabels(result.findings)
    for (const finding of result.findings.slice(0, mostAlerts)) {
      yield `${alertLines(finding, labels, sheet.columns, sheet.paint).join('\n')}\n\n`
    }
    yield* digest(result, sheet)
  },
} as const satisfies Output

function headline({ totals, span }: ScanResult, { elapsedMs }: Look, { columns, paint }: Sheet): string {
  const length = span.first && span.last ? [lengthWords(Date.parse(span.last) - Date.parse(span.first))] : []
  const read = [
    many(totals.files, 'file'),
    byteSize(totals.bytes),
    `${roundFigure(totals.lines)} lines`,
    ...length,
    `${roundFigure(totals.asks)} asks`,
    many(totals.askers, 'asker'),
  ]
  const elapsed = elapsedMs === undefined ? '' : `${(elapsedMs / 1000).toFixed(1)} s`
  const { left, right } = sides(read.join(' · '), elapsed, columns)
  return left.join('\n') + paint('quiet', right)
}

function* digest(result: ScanResult, sheet: Sheet): Iterable<string> {
  const { findings } = result
  if (findings.length === 0) yield section('calm', 'QUIET', [quiet(result)], sheet)
  if (findings.length > mostAlerts) yield section('alert', 'MORE', [moreAlerts(findings.length - mostAlerts)], sheet)
  const people = peopleWords(result.peopleAsked)
  if (people !== null) yield section('label', 'PEOPLE', [people], sheet)
  yield section('label', 'NOISE', [noise(result)], sheet)
  yield section('warning', 'BLIND', notes(result.blind), sheet)
  yield section('warning', 'HEALTH', notes(result.health), sheet)
  yield section('label', 'BUDGET', [budget(result)], sheet)
}

function quiet({ totals }: ScanResult): string {
  return totals.asks === 0
    ? 'no asks were read: there is nothing to judge'
    : 'nothing to alert: no asker showed a list of your people'
}

function moreAlerts(count: number): string {
  return `${many(count, 'alert')} more, each weaker than these: --html or --json shows all`
}

function section(
  part: 'calm' | 'alert' | 'label' | 'warning',
  name: string,
  texts: readonly string[],
  sheet: Sheet,
): string {
  const lines = beside(texts.map(escapeTerminal), labelColumns, sheet.columns)
  return lines
    .map((line, at) => `${at === 0 ? sheet.paint(part, name.padEnd(labelColumns)) : ' '.repeat(labelColumns)}${line}\n`)
    .join('')
}

function noise({ noise: { askers, lists } }: ScanResult): string {
  if (askers === 0) return 'no asker tried generic word lists'
  const names = lists.flatMap(list => (list.kind === 'circulating' ? [] : list.names.slice(0, 3)))
  const examples = names.length > 0 ? ` (${names.slice(0, 4).join(', ')} …)` : ''
  return `${many(askers, 'asker')} tried generic word lists${examples}: nothing about your people`
}

function notes(all: readonly Note[]): string[] {
  const shown = all.slice(0, mostNotes).map(({ says, remedy }) => (remedy === null ? says : `${says} (${remedy})`))
  const rest = all.length - shown.length
  return rest > 0 ? [...shown, `and ${figure(rest)} more: --html or --json shows all`] : shown
}

function budget({ budget: { perDay, expectedFalseAlerts }, people }: ScanResult): string {
  const a = perDay === 1 ? '1 false alert' : `${perDay} false alerts`
  const whose = enumerate([
    many(people.current, 'person', 'people'),
    ...(people.left > 0 ? [`${figure(people.left)} who left`] : []),
  ])
  return `${a} a day · at most ${expectedFalseAlerts.toPrecision(2)} expected over these logs · ${whose} from ${people.source}`
}
