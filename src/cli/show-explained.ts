import { styleText } from 'node:util'
import type { Ask } from '../asks/ask.ts'
import { escapeTerminal } from '../kit/escape-terminal.ts'
import { figure, many } from '../kit/wording.ts'
import type { Role } from '../matching/shape.ts'
import { kinds } from '../readers/index.ts'
import { sampleText } from '../readers/samples.ts'
import type { Explained, Piece } from './explain-record.ts'

const roleWords: Readonly<Record<Role, string>> = {
  ask: 'an ask by itself',
  part: 'a line of an attempt; it counts if no other line of it does',
  summary: 'sums up attempts of one source; it counts for those that no other line told of',
  context: 'tells what later lines of the connection leave out; no ask by itself',
  none: 'known, and no ask',
}

/** Of lines that nothing reads, so many are shown. */
const mostUnread = 5

/** How one line is read; its asks in the form of the samples. */
export function explainedLines(explained: Explained | null, asks: readonly Ask[], colour: boolean): string[] {
  if (explained === null) return ['the line is empty']
  return [...lineRows(explained, true, colour), ...asks.map(askText)]
}

/** The sorts of lines of a file: how many of each shape, and the first that nothing reads. */
export function fileLines(all: readonly Explained[], isCut: boolean, colour: boolean): string[] {
  const fitting = all.filter(one => one.fits)
  const shapes = [...Map.groupBy(fitting, one => `${one.kind}  ${(one.role ?? '').padEnd(7)}  ${one.shape}`)]
  const unread = all.filter(one => !one.fits)
  const sorts = [...Map.groupBy(unread, sortOf).values()].sort((a, b) => b.length - a.length)
  return [
    ...(isCut ? [`the first ${many(all.length, 'line')}:`] : []),
    ...shapes
      .sort(([, a], [, b]) => b.length - a.length)
      .map(([shape, lines]) => `${figure(lines.length).padStart(9)}  ${shape}`),
    `${figure(unread.length).padStart(9)}  not read${unread.length > 0 ? ', such as' : ''}`,
    ...sorts
      .slice(0, mostUnread)
      .flatMap(([first]) => (first === undefined ? [] : ['', ...lineRows(first, false, colour)])),
  ]
}

/** Lines that fail alike: of one program, or near the same shape. */
function sortOf({ header, kind, shape }: Explained): string {
  const program = header?.parts.find(([name]) => name === 'program')?.[1] ?? ''
  return `${header?.form ?? ''} ${program} ${kind ?? ''} ${shape ?? ''}`
}

function lineRows(explained: Explained, isOnly: boolean, colour: boolean): string[] {
  const { line, header, kind, shape, role, fits, share, pieces } = explained
  const parts = header?.parts.map(([name, value]) => `${name} ${escapeTerminal(value)}`) ?? []
  return [
    `${isOnly ? '' : `line ${figure(line)}: `}${pieces.map(piece => pieceText(piece, colour)).join('')}`,
    row('header', header === null ? 'none of the known forms' : [header.form, ...parts].join(' · ')),
    row('kind', kind ?? noKind(explained)),
    ...(shape === null
      ? []
      : [row(fits ? 'shape' : 'closest', `${shape}${fits ? '' : ` (${Math.round(100 * share)} % of it)`}`)]),
    ...(shape === null && kind !== null ? [row('closest', 'no shape of this kind is like it')] : []),
    ...(fits && role !== null ? [row('is', roleWords[role])] : []),
  ]
}

function noKind({ header, closestKind }: Explained): string {
  const program = header?.parts.find(([name]) => name === 'program')?.[1]
  const nobody = program === undefined ? 'no kind reads it' : `no kind reads lines of ${escapeTerminal(program)}`
  return closestKind === null ? nobody : `${nobody}; it looks most like ${closestKind}`
}

/** `‹identity jdoe›`: brackets that no log has, so that the marks show without colour, too. */
function pieceText({ name, text }: Piece, colour: boolean): string {
  const shown = escapeTerminal(text)
  if (name === '') return shown
  const marked = `‹${name} ${shown}›`
  return colour ? styleText('cyan', marked, { validateStream: false }) : marked
}

function askText(ask: Ask): string {
  const usual = kinds.find(kind => kind.name === ask.origin.via)?.service ?? ''
  return `> ${escapeTerminal(sampleText(ask, usual))}`
}

function row(label: string, text: string): string {
  return `  ${label.padEnd(8)}${text}`
}
