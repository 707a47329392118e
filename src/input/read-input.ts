import type { Readable } from 'node:stream'
import type { Problem } from '../kit/problem.ts'
import { isArchive } from './archive.ts'
import { after, type Chunks, peek, type Rereadable, remembered } from './chunks.ts'
import { compressionOf, magicBytes } from './compression.ts'
import { fine, type Grain, grainOf } from './inflate.ts'
import type { InputFile } from './input-file.ts'
import { journalChunks } from './journal.ts'
import { brokenCompression, holdsFiles, journalFailed, notReadable, wantsPipe } from './problems.ts'
import { counted, fileChunks } from './raw-chunks.ts'
import { type LineBatch, lineSplitter } from './split-lines.ts'
import { systemReason } from './system-reason.ts'
import { encodingBytes, encodingOf, toUtf8 } from './utf16.ts'

/** Of a stream so much is kept, for the case that it is broken. */
const mostRemembered = 1 << 22

/** A read of so many bytes of a plain file is as fast as it gets. */
const mostRead = 1 << 18
/** The usual bytes of a batch, about. */
const usualBatchBytes = 1 << 20

/** How far an input has been read. */
export interface InputProgress {
  /** Bytes of the input as it is stored. */
  bytes: number
  tooLong: number
  problem: Problem | null
}

/**
 * The lines of an input, batch by batch; each batch is valid until the next is asked for. What cannot be read ends the lines and is told in
 * `progress.problem`; what was read before it stands. A batch holds no more than about `batchBytes`, but for a line that is longer: where
 * many inputs are read side by side, memory is theirs in all.
 */
export async function* readInput(
  input: InputFile,
  standardInput: () => Readable,
  progress: InputProgress,
  batchBytes = usualBatchBytes,
): AsyncGenerator<LineBatch, void> {
  const splitter = lineSplitter()
  for await (const chunk of readText(input, standardInput, progress, batchBytes)) {
    yield splitter.take(chunk)
    progress.tooLong = splitter.tooLong
  }
  yield splitter.finish()
  progress.tooLong = splitter.tooLong
}

/** The text of an input in UTF-8, in chunks; the rest as `readInput`. */
export async function* readText(
  input: InputFile,
  standardInput: () => Readable,
  progress: InputProgress,
  batchBytes = usualBatchBytes,
): AsyncGenerator<Uint8Array, void> {
  try {
    yield* text(plain(input, standardInput, progress, batchBytes), input, progress)
  } catch (error) {
    progress.problem = readProblem(input, progress, error)
  }
}

/** In UTF-8. */
async function* text(chunks: Chunks, input: InputFile, progress: InputProgress): AsyncGenerator<Uint8Array, void> {
  const { head, all } = await peek(chunks, encodingBytes)
  if (isArchive(head)) {
    progress.problem = holdsFiles(input.path)
    return
  }
  const convert = toUtf8(encodingOf(head))
  for await (const chunk of all) yield convert(chunk, false)
  yield convert(new Uint8Array(0), true)
}

/**
 * Not compressed. What turns out to be broken is read once more, in small grains, for what stands before the fault; of a stream, if no more than
 * its first bytes have come by.
 */
async function* plain(
  input: InputFile,
  standardInput: () => Readable,
  progress: InputProgress,
  batchBytes: number,
): AsyncGenerator<Uint8Array, void> {
  const count = (bytes: number): void => {
    progress.bytes += bytes
  }
  const source = rereadable(input, standardInput, Math.min(batchBytes, mostRead))
  let given = 0
  try {
    for await (const chunk of inflated(input, counted(source.chunks, count), progress, grainOf(batchBytes))) {
      given += chunk.length
      yield chunk
    }
  } catch (error) {
    const again = isBroken(error) ? source.again() : null
    if (again === null) throw error
    progress.bytes = 0
    yield* after(given, inflated(input, counted(again, count), progress, fine))
  }
}

/** As it is stored; `again` is null where it cannot be read twice. */
function rereadable(input: InputFile, standardInput: () => Readable, chunkBytes: number): Rereadable {
  const sources: Readonly<Record<InputFile['is'], () => Rereadable>> = {
    file: () => ({ chunks: fileChunks(input.path, chunkBytes), again: () => fileChunks(input.path, chunkBytes) }),
    pipe: () => remembered(fileChunks(input.path, chunkBytes), mostRemembered),
    'standard input': () => remembered(standardInput(), mostRemembered),
    journal: () => ({ chunks: journalChunks(), again: () => null }),
  }
  return sources[input.is]()
}

/** The first bytes tell whether it is compressed, of files, pipes and standard input alike. */
async function* inflated(
  input: InputFile,
  chunks: Chunks,
  progress: InputProgress,
  grain: Grain,
): AsyncGenerator<Uint8Array, void> {
  const { head, all } = await peek(chunks, magicBytes)
  const compression = compressionOf(head)
  if (compression === null) yield* all
  else if (compression.inflate !== undefined) yield* compression.inflate(all, grain)
  else progress.problem = wantsPipe(input.path, compression.name, compression.command)
}

/** Codes of zlib: `Z_DATA_ERROR`, `ZSTD_error_corruption_detected`. */
function isBroken(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && /^(Z_|ZSTD_)/.test(String(error.code))
}

/** What the system, zlib or `journalctl` say is about the input; anything else is a fault of the program. */
export function readProblem(input: InputFile, progress: InputProgress, error: unknown): Problem {
  if (input.is === 'journal' && error instanceof Error) return journalFailed(error.message)
  if (isBroken(error)) return brokenCompression(input.path, progress.bytes, error.message)
  const reason = systemReason(error)
  if (reason === null) throw error
  return notReadable(input.path, reason)
}
