/** A row of a delimited file; `line` is that of its first character. `open`: a quoted cell was never closed. */
export interface CsvRow {
  readonly line: number
  readonly cells: readonly string[]
  readonly open: boolean
}

/** A quoted cell may hold line ends, but no honest one holds more: a stray quote must not swallow the file. */
const longestQuoted = 8192

/**
 * Rows of RFC 4180, with any one-character delimiter, any line end and no word said about blank rows. A row with an open quote ends at
 * its line's end, and reading goes on with the next line, in time linear in the text.
 */
export function* parseCsv(text: string, delimiter: string): Generator<CsvRow> {
  let at = 0
  let line = 1
  while (at < text.length) {
    const row = readRow(text, at, delimiter)
    const end = row.open ? lineEnd(text, at) : row.end
    if (row.open || row.cells.some(cell => cell.trim() !== '')) {
      yield { line, cells: row.open ? [text.slice(at, end)] : row.cells, open: row.open }
    }
    const next = text.startsWith('\r\n', end) ? end + 2 : end + 1
    line += countLines(text, at, end) + 1
    at = next
  }
}

interface RawRow {
  readonly cells: string[]
  readonly end: number
  readonly open: boolean
}

function readRow(text: string, start: number, delimiter: string): RawRow {
  const cells: string[] = []
  let at = start
  for (;;) {
    const quoted = text[at] === '"'
    const close = quoted ? closingQuote(text, at + 1) : -1
    if (quoted && close < 0) return { cells, end: at, open: true }
    const end = cellEnd(text, quoted ? close + 1 : at, delimiter)
    const bare = text.slice(quoted ? close + 1 : at, end)
    cells.push(quoted ? text.slice(at + 1, close).replaceAll('""', '"') + bare : bare)
    if (text[end] !== delimiter) return { cells, end, open: false }
    at = end + 1
  }
}

/** Place of the quote that closes a cell; -1: none, or none near. */
function closingQuote(text: string, start: number): number {
  let at = start
  for (;;) {
    at = indexWithin(text, '"', at, start + longestQuoted)
    if (at < 0 || text[at + 1] !== '"') return at
    at += 2
  }
}

function indexWithin(text: string, sign: string, start: number, limit: number): number {
  const end = Math.min(limit, text.length)
  for (let at = start; at < end; at++) if (text[at] === sign) return at
  return -1
}

function cellEnd(text: string, start: number, delimiter: string): number {
  let at = start
  while (at < text.length && text[at] !== delimiter && text[at] !== '\n' && text[at] !== '\r') at++
  return at
}

function lineEnd(text: string, start: number): number {
  return cellEnd(text, start, '\n')
}

function countLines(text: string, start: number, end: number): number {
  let lines = 0
  for (let at = start; at < end; at++) {
    if (text[at] === '\n' || (text[at] === '\r' && text[at + 1] !== '\n')) lines++
  }
  return lines
}
