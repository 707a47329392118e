import { type Chunks, peek } from '../input/chunks.ts'
import { compressionOf, magicBytes } from '../input/compression.ts'
import { grainOf } from '../input/inflate.ts'
import type { Problem } from '../kit/problem.ts'
import { decodeText } from '../people/decode-text.ts'
import { listFormats } from './formats/index.ts'
import type { ListFormat } from './formats/list-format.ts'
import { type ListBuilder, mostNames } from './list-builder.ts'
import { holdsNobody, isCompressed, tooLarge, tooManyNames, unreadLines } from './problems.ts'

/** By so much of it the form of a list is told. */
const headBytes = 65_536
/** More than any page or staff list. */
const mostWhole = 64 * 1024 * 1024
/** A longer line is cut here: it names nobody. */
const longestLine = 65_536

/** A list whose form is known, none of it read yet. */
export interface Opened {
  readonly format: ListFormat
  readonly encoding: string
  readonly chunks: Chunks
}

/** Looks at the first bytes. Throws what the system or the compression says of a file that cannot be read. */
export async function openList(stored: Chunks, path: string): Promise<Opened | Problem> {
  const { head: magic, all } = await peek(stored, magicBytes)
  const compression = compressionOf(magic)
  if (compression !== null && compression.inflate === undefined) return isCompressed(path, compression.command)
  const plain = compression?.inflate === undefined ? all : compression.inflate(all, grainOf(1 << 20))
  const { head, all: chunks } = await peek(plain, headBytes)
  // A letter may be cut in two at the end of the head.
  const whole = head.length < headBytes ? head : head.subarray(0, head.lastIndexOf(0x0a) + 1 || head.length)
  const { text, encoding } = decodeText(whole)
  return { format: listFormats.find(format => format.looksLike(text)) as ListFormat, encoding, chunks }
}

/** Gives all names of a list to the builder. Throws as `openList` does. */
export async function readNames(
  { format, encoding, chunks }: Opened,
  path: string,
  builder: ListBuilder,
): Promise<Problem[]> {
  const problems = format.line
    ? await readLines(chunks, encoding, format.line, path, builder)
    : await readWhole(chunks, encoding, format, path, builder)
  return problems.length === 0 && builder.size === 0 ? [holdsNobody(path, format.name)] : problems
}

async function readLines(
  chunks: Chunks,
  encoding: string,
  mentionsOf: NonNullable<ListFormat['line']>,
  path: string,
  builder: ListBuilder,
): Promise<Problem[]> {
  let number = 0
  let unread = 0
  let firstUnread = 0
  for await (const line of linesOf(chunks, encoding)) {
    number++
    const mentions = mentionsOf(line)
    if (mentions === null && unread++ === 0) firstUnread = number
    if (mentions?.every(mention => builder.add(mention)) === false) return [tooManyNames(path, mostNames)]
  }
  if (builder.size === 0) return []
  return unread === 0 ? [] : [unreadLines({ path, line: firstUnread }, unread)]
}

async function readWhole(
  chunks: Chunks,
  encoding: string,
  format: ListFormat,
  path: string,
  builder: ListBuilder,
): Promise<Problem[]> {
  const parts: Buffer[] = []
  let bytes = 0
  for await (const chunk of chunks) {
    bytes += chunk.length
    if (bytes > mostWhole) return [tooLarge(path, format.name, mostWhole)]
    parts.push(Buffer.from(chunk))
  }
  const text = new TextDecoder(encoding).decode(Buffer.concat(parts))
  const { mentions, problems } = format.whole?.(text, path) ?? { mentions: [], problems: [] }
  for (const mention of mentions) if (!builder.add(mention)) return [...problems, tooManyNames(path, mostNames)]
  return [...problems]
}

async function* linesOf(chunks: Chunks, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding)
  let open = ''
  for await (const chunk of chunks) {
    const pieces = (open + decoder.decode(chunk, { stream: true })).split(/\r\n|\n|\r/)
    open = (pieces.pop() ?? '').slice(0, longestLine)
    yield* pieces
  }
  open += decoder.decode()
  if (open !== '') yield open
}
