import { closeSync, openSync, readSync } from 'node:fs'
import { Readable } from 'node:stream'
import type { InputFile } from './input-file.ts'
import { readInput } from './read-input.ts'
import { type LineBatch, lineSplitter } from './split-lines.ts'
import { encodingOf, toUtf8 } from './utf16.ts'

/** Whole lines that follow each other in an input. */
export type Sample = readonly Uint8Array[]

export interface InputSamples {
  readonly samples: readonly Sample[]
  /** The last of these lines is the last of the input. */
  readonly hasEnd: boolean
}

const endBytes = 1 << 16
const middleBytes = 1 << 12
/** Each month of a log of ten years is seen, if it was written evenly. */
const middles = 120
/** To look at all of a compressed file it has to be inflated once more: larger ones are looked at at their start. */
const mostInflated = 1 << 26
const mostStartLines = 1000
/** Of all of a compressed file every line of the first chunk is taken, then one in so many. */
const oneIn = 256

const nothing: InputSamples = { samples: [], hasEnd: false }

/**
 * Lines from places all over a file, in their order, the first and the last ones among them; of a compressed file only from its start, unless
 * `all` of it is to be looked at and it is not too large; of what can be read but once none. It says nothing of what cannot be read: reading
 * it will.
 */
export async function sampleInput(input: InputFile, all: boolean): Promise<InputSamples> {
  if (input.is !== 'file' || input.size === 0) return nothing
  if (input.compression !== null) return inflatedSamples(input, all && input.size <= mostInflated)
  try {
    return { samples: samplesOf(input), hasEnd: true }
  } catch {
    return nothing
  }
}

async function inflatedSamples(input: InputFile, all: boolean): Promise<InputSamples> {
  const progress = { bytes: 0, tooLong: 0, problem: null }
  const samples: Sample[] = []
  for await (const batch of readInput(input, () => Readable.from([]), progress)) {
    if (batch.count === 0) continue
    if (!all) return { samples: [linesOf(batch, 1, mostStartLines)], hasEnd: false }
    samples.push(linesOf(batch, samples.length === 0 ? 1 : oneIn))
  }
  return { samples, hasEnd: true }
}

function samplesOf({ path, size }: InputFile): Sample[] {
  const file = openSync(path, 'r')
  try {
    const head = readAt(file, 0, endBytes)
    const encoding = encodingOf(head)
    return [0, ...placesBehind(size)].map(at => {
      const bytes = at === 0 ? head : readAt(file, at, at + endBytes >= size ? endBytes : middleBytes)
      const splitter = lineSplitter()
      const lines = linesOf(splitter.take(toUtf8(encoding)(bytes, false)))
      if (at + bytes.length >= size) lines.push(...linesOf(splitter.finish()))
      return at === 0 ? lines : lines.slice(1)
    })
  } finally {
    closeSync(file)
  }
}

/** Where samples begin behind the first one; even, so that no unit of UTF-16 is cut. */
function placesBehind(size: number): number[] {
  if (size <= endBytes) return []
  const last = Math.max(endBytes, size - endBytes)
  const step = (last - endBytes) / (middles + 1)
  const between = Array.from({ length: middles }, (_, index) => endBytes + (index + 1) * step)
  return [...(step > middleBytes ? between : []), last].map(at => Math.floor(at / 2) * 2)
}

function readAt(file: number, at: number, length: number): Uint8Array {
  const bytes = Buffer.alloc(length)
  return bytes.subarray(0, readSync(file, bytes, 0, length, at))
}

/** One in `each` lines and the last one, of the first `most`; copies, for the batch is used again. */
function linesOf({ bytes, starts, ends, count }: LineBatch, each = 1, most = count): Uint8Array[] {
  const lines: Uint8Array[] = []
  const end = Math.min(count, most)
  for (let at = 0; at < end; at++) {
    if (at % each === 0 || at === end - 1) lines.push(bytes.slice(starts[at], ends[at]))
  }
  return lines
}
