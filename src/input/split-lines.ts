/** Lines of an input, as views on one buffer. The buffer is used again for the next batch. */
export interface LineBatch {
  readonly bytes: Uint8Array
  /** First byte of each line, and the byte behind its last (line ends are left out). */
  readonly starts: Int32Array
  readonly ends: Int32Array
  readonly count: number
  /** Number of each line in the input, from 1; lines that are too long count, too. */
  readonly numbers: Int32Array
}

/** Lines are read up to this length. What a service writes of one ask is far shorter; what is longer is counted and passed over. */
export const longestLine = 1 << 20

const newline = 0x0a
const carriageReturn = 0x0d

export interface LineSplitter {
  /** The lines that end in this chunk; the batch is valid until the next call. */
  take(chunk: Uint8Array): LineBatch
  /** The last line, if it has no end. */
  finish(): LineBatch
  /** Lines longer than `longestLine`, so far. */
  readonly tooLong: number
}

/** Splits a stream of chunks into lines in bounded memory, whatever the chunks are. */
export function lineSplitter(): LineSplitter {
  let bytes = new Uint8Array(1 << 14)
  /** What is left of the last chunk stands at `[consumed, consumed + kept)`. */
  let consumed = 0
  let kept = 0
  let skipping = false
  let tooLong = 0
  let line = 0
  let starts = new Int32Array(256)
  let ends = new Int32Array(256)
  let numbers = new Int32Array(256)
  let count = 0

  function add(start: number, end: number): void {
    line += 1
    const trimmed = end > start && bytes[end - 1] === carriageReturn ? end - 1 : end
    if (trimmed - start > longestLine) {
      tooLong += 1
      return
    }
    if (count === starts.length) grow()
    starts[count] = start
    ends[count] = trimmed
    numbers[count] = line
    count += 1
  }

  function grow(): void {
    starts = resized(starts)
    ends = resized(ends)
    numbers = resized(numbers)
  }

  function append(chunk: Uint8Array): void {
    if (kept + chunk.length > bytes.length) {
      const larger = new Uint8Array(Math.max(2 * bytes.length, kept + chunk.length))
      larger.set(bytes.subarray(0, kept))
      bytes = larger
    }
    bytes.set(chunk, kept)
  }

  function batch(): LineBatch {
    return { bytes, starts, ends, count, numbers }
  }

  return {
    get tooLong() {
      return tooLong
    },
    take(chunk) {
      if (kept > 0) bytes.copyWithin(0, consumed, consumed + kept)
      count = 0
      append(chunk)
      const end = kept + chunk.length
      // Behind it stands what is left of earlier chunks, which would be searched in vain for each small one.
      const fresh = bytes.subarray(0, end)
      let at = 0
      let from = kept
      for (;;) {
        const next = fresh.indexOf(newline, from)
        if (next < 0) break
        if (skipping) {
          skipping = false
          line += 1
          tooLong += 1
        } else add(at, next)
        at = next + 1
        from = at
      }
      consumed = at
      kept = end - at
      if (skipping || kept > longestLine + 1) {
        skipping = true
        kept = 0
      }
      return batch()
    },
    finish() {
      count = 0
      if (skipping) {
        line += 1
        tooLong += 1
      } else if (kept > 0) add(consumed, consumed + kept)
      kept = 0
      skipping = false
      return batch()
    },
  }
}

function resized(old: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(2 * old.length)
  larger.set(old)
  return larger
}
