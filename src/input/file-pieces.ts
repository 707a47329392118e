import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { isArchive } from './archive.ts'
import { compressionOf } from './compression.ts'
import type { InputFile } from './input-file.ts'
import { longestLine } from './split-lines.ts'
import { encodingBytes, encodingOf } from './utf16.ts'

/** A plain file that is read in pieces of `pieceBytes`, by any number of readers in any order. */
export interface PiecedFile {
  readonly descriptor: number
  readonly size: number
  readonly pieceBytes: number
}

/** The whole lines of a piece, in `[start, end)` of the buffer; the last byte is a newline, written there where the file ends without one. */
export interface Piece {
  readonly start: number
  readonly end: number
  /** Bytes of the piece itself. */
  readonly bytes: number
  /** The last line of the piece was longer than any that is read; it is left out, and counts as a line. */
  readonly isTooLong: boolean
}

/** Room behind a piece for the end of its last line, for the newline that the file lacks, and for reads past the end. */
export const roomBehindPiece = longestLine + 8192

const newline = 0x0a
const carriageReturn = 0x0d
/** So much is read at a time behind a piece, where most lines end. */
const smallRead = 4096

export const pieceCount = ({ size, pieceBytes }: PiecedFile): number => Math.ceil(size / pieceBytes)

/**
 * Reads piece `number` into `buffer` at `at`, which has room for `pieceBytes + roomBehindPiece`. A line belongs to the piece that holds the
 * newline before it, the first line to the first: so that pieces can be cut without looking, and each line is read once, whatever their size.
 */
export function readPiece(file: PiecedFile, number: number, buffer: Uint8Array, at: number): Piece {
  const from = number * file.pieceBytes
  const bytes = readFully(file, buffer, at, from, Math.min(file.pieceBytes, file.size - from))
  const end = at + bytes
  const start = number === 0 ? afterMark(buffer, at, end) : afterFirstNewline(buffer, at, end)
  if (start < 0) return { start: at, end: at, bytes, isTooLong: false }
  const lastLine = Math.max(start, buffer.subarray(start, end).lastIndexOf(newline) + 1 + start)
  const lineEnd = endOfLine(file, buffer, lastLine, end, from + bytes)
  if (lineEnd === lastLine) return { start, end: lastLine, bytes, isTooLong: false }
  const length = lineEnd - lastLine - (buffer[lineEnd - 1] === carriageReturn ? 1 : 0)
  if (length > longestLine) return { start, end: lastLine, bytes, isTooLong: true }
  buffer[lineEnd] = newline
  return { start, end: lineEnd + 1, bytes, isTooLong: false }
}

/** Where the line ends that begins at `line`: at its newline, at the end of the file, or where it is too long. */
function endOfLine(file: PiecedFile, buffer: Uint8Array, line: number, read: number, offset: number): number {
  let end = read
  let next = offset
  while (end - line <= longestLine + 1) {
    const more = readFully(file, buffer, end, next, Math.min(smallRead, file.size - next))
    if (more === 0) return end
    const found = buffer.subarray(end, end + more).indexOf(newline)
    if (found >= 0) return end + found
    end += more
    next += more
  }
  return end
}

/** Fewer bytes only where the file has become shorter. */
function readFully(file: PiecedFile, buffer: Uint8Array, at: number, from: number, count: number): number {
  let read = 0
  while (read < count) {
    const length = readSync(file.descriptor, buffer, at + read, count - read, from + read)
    if (length === 0) return read
    read += length
  }
  return Math.max(0, read)
}

function afterFirstNewline(buffer: Uint8Array, at: number, end: number): number {
  const found = buffer.subarray(at, end).indexOf(newline)
  return found < 0 ? -1 : at + found + 1
}

/** Behind the byte order mark of UTF-8. */
function afterMark(buffer: Uint8Array, at: number, end: number): number {
  return end - at >= 3 && buffer[at] === 0xef && buffer[at + 1] === 0xbb && buffer[at + 2] === 0xbf ? at + 3 : at
}

/** The file, where its lines can be read as they stand: a regular file that is neither compressed nor an archive, in UTF-8. The caller closes it. */
export function openPieces(input: InputFile, pieceBytes: number): PiecedFile | null {
  if (input.is !== 'file') return null
  let descriptor: number
  try {
    descriptor = openSync(input.path, 'r')
  } catch {
    // Whoever reads it as a stream says why.
    return null
  }
  const status = fstatSync(descriptor)
  const head = new Uint8Array(encodingBytes)
  const length = status.isFile() ? readSync(descriptor, head, 0, head.length, 0) : 0
  if (length > 0 && status.size > 0 && isPlainText(head.subarray(0, length)))
    return { descriptor, size: status.size, pieceBytes }
  closeSync(descriptor)
  return null
}

function isPlainText(head: Uint8Array): boolean {
  return compressionOf(head) === null && !isArchive(head) && encodingOf(head) === 'utf-8'
}
