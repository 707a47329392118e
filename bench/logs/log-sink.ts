import { writeSync } from 'node:fs'

/** Takes the lines of a log and writes them in large pieces. */
export interface LogSink {
  /** Written so far, newlines included. */
  readonly bytes: number
  /** A line without its end; one character is one byte, so that any bytes can stand in a log. */
  line(text: string): void
  end(): void
}

const pieceLength = 1 << 20
/** Longest line, with room to spare: a piece is written when less than this is left of it. */
const lineRoom = 1 << 16

const newline = 10

export function createLogSink(fd: number): LogSink {
  const piece = Buffer.allocUnsafe(pieceLength)
  let filled = 0
  let written = 0

  function flush(): void {
    writeWhole(fd, piece.subarray(0, filled))
    written += filled
    filled = 0
  }

  return {
    get bytes() {
      return written + filled
    },
    line(text) {
      if (filled > pieceLength - lineRoom) flush()
      filled += piece.write(text, filled, 'latin1')
      piece[filled++] = newline
    },
    end: flush,
  }
}

/** A pipe whose reader is slower says EAGAIN. */
function writeWhole(fd: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(fd, bytes, at)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1)
    }
  }
}
