import { longestLine } from './split-lines.ts'

/** Whole lines in a buffer: the last byte of `[start, end)` is a newline. */
export interface LineSpan {
  readonly start: number
  readonly end: number
  /** Lines before them that were too long and are left out. */
  readonly tooLong: number
}

/**
 * Turns a stream of chunks into spans of whole lines in `buffer[from, to)`, in bounded memory whatever the chunks are. A span is valid until
 * the next call. The buffer has room for two of the longest lines at least, and 64 bytes behind `to`.
 */
export interface LineWindow {
  /** Takes what fits of `chunk` from `at` on; how many bytes it took. */
  put(chunk: Uint8Array, at: number): number
  /** The lines that have come to their end since the last call. */
  lines(): LineSpan
  /** At the end of the stream: the last line, if it has no end. */
  finish(): LineSpan
}

export const windowBytes = 2 * longestLine + 8192

const newline = 0x0a
const carriageReturn = 0x0d

export function lineWindow(buffer: Uint8Array, from: number, to: number): LineWindow {
  /** What is held stands at `[start, end)`; up to `searched` it holds no newline. */
  let start = from
  let end = from
  let searched = from
  let skipping = false
  let tooLong = 0

  function span(until: number): LineSpan {
    const told = { start, end: until, tooLong }
    tooLong = 0
    start = until
    searched = until
    return told
  }

  function dropStart(): void {
    const found = buffer.subarray(searched, end).indexOf(newline)
    if (found < 0) {
      end = start
      searched = start
      return
    }
    start = searched + found + 1
    searched = start
    skipping = false
    tooLong += 1
  }

  return {
    put(chunk, at) {
      if (start > from && to - end < chunk.length - at) {
        buffer.copyWithin(from, start, end)
        searched -= start - from
        end -= start - from
        start = from
      }
      const count = Math.min(chunk.length - at, to - end)
      buffer.set(at === 0 && count === chunk.length ? chunk : chunk.subarray(at, at + count), end)
      end += count
      return count
    },
    lines() {
      if (skipping) dropStart()
      const last = buffer.subarray(searched, end).lastIndexOf(newline)
      if (last >= 0) return span(searched + last + 1)
      searched = end
      if (end - start > longestLine + 1) {
        skipping = true
        end = start
        searched = start
      }
      return span(start)
    },
    finish() {
      if (skipping) {
        tooLong += 1
        return span(start)
      }
      if (start === end) return span(start)
      const length = end - start - (buffer[end - 1] === carriageReturn ? 1 : 0)
      if (length > longestLine) {
        tooLong += 1
        end = start
        return span(start)
      }
      buffer[end] = newline
      return span(end + 1)
    },
  }
}
