import { spawn } from 'node:child_process'
import { closeSync, createReadStream, openSync, readSync } from 'node:fs'
import type { Readable } from 'node:stream'
import type { Problem } from '../kit/problem.ts'
import { compressionOf } from './compression.ts'
import type { InputFile } from './input-file.ts'
import { brokenCompression, journalFailed, notReadable } from './problems.ts'
import { type LineBatch, lineSplitter } from './split-lines.ts'
import { encodingOf, toUtf8 } from './utf16.ts'

const chunkLength = 1 << 18

/** How far an input has been read. */
export interface InputProgress {
  /** Bytes of the input as it is stored. */
  bytes: number
  tooLong: number
  problem: Problem | null
}

/**
 * The lines of an input, batch by batch; each batch is valid until the next is asked for. What cannot be read ends the lines and is told in
 * `progress.problem`; what was read before it stands.
 */
export async function* readInput(
  input: InputFile,
  standardInput: () => Readable,
  progress: InputProgress,
): AsyncGenerator<LineBatch> {
  const splitter = lineSplitter()
  let convert: ReturnType<typeof toUtf8> | null = null
  try {
    for await (const chunk of chunksOf(input, standardInput, progress)) {
      convert ??= toUtf8(encodingOf(chunk))
      yield splitter.take(convert(chunk, false))
    }
    if (convert !== null) yield splitter.take(convert(new Uint8Array(0), true))
  } catch (error) {
    progress.problem = problemOf(input, progress, error as Error)
  }
  yield splitter.finish()
  progress.tooLong = splitter.tooLong
}

function problemOf(input: InputFile, progress: InputProgress, error: NodeJS.ErrnoException): Problem {
  if (input.is === 'journal') return journalFailed(error.message)
  if (
    error.code?.startsWith('Z_') === true ||
    error.code?.startsWith('ZSTD') === true ||
    /unexpected end|zstd/i.test(error.message)
  ) {
    return brokenCompression(input.path, progress.bytes, error.message)
  }
  return notReadable(input.path, error.message)
}

async function* chunksOf(
  input: InputFile,
  standardInput: () => Readable,
  progress: InputProgress,
): AsyncGenerator<Uint8Array> {
  if (input.is === 'journal') yield* counted(journal(), progress)
  else if (input.is === 'standard input') yield* inflated(standardInput(), progress)
  else if (input.compression === null) yield* plainChunks(input.path, progress)
  else yield* inflatedFile(input, progress)
}

/** Plain files are read in place: one buffer, no stream. */
function* plainChunks(path: string, progress: InputProgress): Generator<Uint8Array> {
  const file = openSync(path, 'r')
  try {
    const buffer = new Uint8Array(chunkLength)
    for (;;) {
      const length = readSync(file, buffer, 0, chunkLength, null)
      if (length === 0) return
      progress.bytes += length
      yield buffer.subarray(0, length)
    }
  } finally {
    closeSync(file)
  }
}

async function* inflatedFile(input: InputFile, progress: InputProgress): AsyncGenerator<Uint8Array> {
  const source = createReadStream(input.path, { highWaterMark: chunkLength })
  source.on('data', chunk => {
    progress.bytes += chunk.length
  })
  yield* throughInflate(source, input.compression?.inflate)
}

async function* throughInflate(
  source: Readable,
  inflate: (() => NodeJS.ReadWriteStream & AsyncIterable<unknown>) | undefined,
): AsyncGenerator<Uint8Array> {
  if (inflate === undefined) return
  const stream = inflate()
  source.on('error', error => (stream as unknown as Readable).destroy(error))
  source.pipe(stream)
  for await (const chunk of stream) yield chunk as Uint8Array
}

/** Standard input may be compressed, too: its first bytes tell. */
async function* inflated(source: Readable, progress: InputProgress): AsyncGenerator<Uint8Array> {
  const chunks = counted(source, progress)
  const first = await chunks.next()
  if (first.done === true) return
  const compression = compressionOf(first.value)
  const all = chained(first.value, chunks)
  if (compression?.inflate === undefined) yield* all
  else yield* throughInflate((await import('node:stream')).Readable.from(all), compression.inflate)
}

async function* chained(first: Uint8Array, rest: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first
  yield* rest
}

async function* counted(source: AsyncIterable<unknown>, progress: InputProgress): AsyncGenerator<Uint8Array> {
  for await (const piece of source) {
    const chunk = typeof piece === 'string' ? Buffer.from(piece) : (piece as Uint8Array)
    progress.bytes += chunk.length
    yield chunk
  }
}

async function* journal(): AsyncGenerator<Uint8Array> {
  const reader = spawn('journalctl', ['-o', 'json', '--no-pager', '--quiet'], { stdio: ['ignore', 'pipe', 'ignore'] })
  const ended = new Promise<number | null>((resolve, reject) => {
    reader.on('error', reject)
    reader.on('close', resolve)
  })
  ended.catch(() => {})
  for await (const chunk of reader.stdout) yield chunk as Uint8Array
  const status = await ended
  if (status !== 0) throw new Error(`journalctl ended with status ${status}`)
}
