import { longestLine } from './split-lines.ts'

/** Whole lines in a buffer: the last byte of `[start, end)` is a newline, and 64 bytes more are behind it. */
export interface LineSpan {
  readonly bytes: Uint8Array
  readonly start: number
  readonly end: number
  /** Lines before them that were too long and are left out. */
  readonly tooLong: number
}

/** Turns a stream of chunks into spans of whole lines, in bounded memory whatever the chunks are. A span is valid until the next call. */
export interface LineWindow {
  /** The lines that come to their end with this chunk. */
  take(chunk: Uint8Array): LineSpan
  /** At the end of the stream: the last line, if it has no end. */
  finish(): LineSpan
}

const firstBytes = 1 << 15
const padding = 64
const newline = 0x0a
const carriageReturn = 0x0d

export function lineWindow(): LineWindow {
  let bytes = new Uint8Array(firstBytes)
  /** What is held stands at `[start, end)`; before `searched` it has no newline. */
  let start = 0
  let end = 0
  let searched = 0
  let skipping = false
  let tooLong = 0

  function append(chunk: Uint8Array): void {
    const held = end - start
    const needed = held + chunk.length + 1 + padding
    if (needed > bytes.length) {
      const larger = new Uint8Array(Math.max(2 * bytes.length, needed))
      larger.set(bytes.subarray(start, end))
      bytes = larger
    } else if (end + chunk.length + 1 + padding > bytes.length) bytes.copyWithin(0, start, end)
    else {
      bytes.set(chunk, end)
      end += chunk.length
      return
    }
    searched -= start
    start = 0
    end = held + chunk.length
    bytes.set(chunk, held)
  }

  function span(until: number): LineSpan {
    const told = { bytes, start, end: until, tooLong }
    tooLong = 0
    start = until
    searched = until
    return told
  }

  /** Drops what is held of a line that is too long, and with its newline the line itself. */
  function drop(): void {
    const found = bytes.subarray(searched, end).indexOf(newline)
    start = found < 0 ? end : searched + found + 1
    searched = start
    if (found < 0) return
    skipping = false
    tooLong += 1
  }

  return {
    take(chunk) {
      append(chunk)
      if (skipping) drop()
      const last = bytes.subarray(searched, end).lastIndexOf(newline)
      if (last >= 0) return span(searched + last + 1)
      searched = end
      skipping ||= end - start > longestLine + 1
      if (skipping) start = end
      return span(start)
    },
    finish() {
      const length = end - start - (bytes[end - 1] === carriageReturn ? 1 : 0)
      if (skipping || length > longestLine) {
        tooLong += 1
        start = end
        return span(end)
      }
      if (start === end) return span(end)
      bytes[end] = newline
      end += 1
      return span(end)
    },
  }
}
