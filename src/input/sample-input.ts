import { closeSync, openSync, readSync } from 'node:fs'
import { Readable } from 'node:stream'
import type { InputFile } from './input-file.ts'
import { readInput } from './read-input.ts'
import { type LineBatch, lineSplitter } from './split-lines.ts'
import { encodingOf, toUtf8 } from './utf16.ts'

/** Whole lines that follow each other in an input. */
export type Sample = readonly Uint8Array[]

const endBytes = 1 << 16
const middleBytes = 1 << 12
/** Enough to see every turn of the year in a log of ten years and more, if it was written evenly. */
const middles = 30
/** Of a compressed file only the start is looked at: the rest would have to be inflated. */
const mostLines = 1000

/**
 * Lines from places all over a file, in their order, the first and the last ones among them; of a compressed file from its start only, of
 * what can be read but once none. It says nothing of what cannot be read: reading it will.
 */
export async function sampleInput(input: InputFile): Promise<Sample[]> {
  if (input.is !== 'file' || input.size === 0) return []
  if (input.compression !== null) return [await startOf(input)]
  try {
    return samplesOf(input)
  } catch {
    return []
  }
}

async function startOf(input: InputFile): Promise<Sample> {
  const progress = { bytes: 0, tooLong: 0, problem: null }
  for await (const batch of readInput(input, () => Readable.from([]), progress)) {
    if (batch.count > 0) return linesOf(batch).slice(0, mostLines)
  }
  return []
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

/** Copies: the batch is used again. */
function linesOf({ bytes, starts, ends, count }: LineBatch): Uint8Array[] {
  return Array.from({ length: count }, (_, at) => bytes.slice(starts[at], ends[at]))
}
