import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import process from 'node:process'
import type { ReadStream, WriteStream } from 'node:tty'
import { systemReason } from '../input/system-reason.ts'
import type { Output, World } from './world.ts'

/** The world of the running process. `interrupted` tells why `stop` fired. */
export interface ProcessWorld extends World {
  interrupted(): boolean
  /** To be called when done: resolves when all is written. Why standard output could not be written to its end; null: it was. */
  leave(): Promise<string | null>
}

/**
 * The first interrupt asks the command to end, the second, being no longer handled, ends the process. A reader of standard output that
 * went away (`askance asks | head`) is no fault: the command is asked to end, and nothing more is written; so where the disk is full.
 */
export function processWorld(): ProcessWorld {
  const stop = new AbortController()
  let interrupted = false
  let input: ReadStream | null = null
  let lost: string | null = null
  const onInterrupt = () => {
    interrupted = true
    stop.abort()
    // A read that waits for a pipe or a keyboard would wait on.
    input?.destroy()
  }
  process.once('SIGINT', onInterrupt)
  process.once('SIGTERM', onInterrupt)
  return {
    out: output(process.stdout, reason => {
      lost = reason
      stop.abort()
    }),
    err: output(process.stderr, () => {}),
    input() {
      input = process.stdin
      return input
    },
    environment: process.env,
    now: Date.now,
    directory: process.cwd(),
    secret: randomBytes,
    stop: stop.signal,
    interrupted: () => interrupted,
    async leave() {
      process.removeListener('SIGINT', onInterrupt)
      process.removeListener('SIGTERM', onInterrupt)
      await Promise.all([process.stdout, process.stderr].map(written))
      return lost
    },
  }
}

/** What comes after nothing else is called back when all before it is written, or can't be. */
const written = (stream: WriteStream) => new Promise<void>(resolve => stream.write('', () => resolve()))

/** `gone` is told why nothing more can be written; null: the reader went away. */
function output(stream: WriteStream, gone: (reason: string | null) => void): Output {
  let open = true
  stream.on('error', (error: NodeJS.ErrnoException) => {
    const isReaderGone = error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED'
    const reason = isReaderGone ? null : systemReason(error)
    if (!isReaderGone && reason === null) throw error
    open = false
    gone(reason)
  })
  return {
    isTerminal: stream.isTTY === true,
    get columns() {
      return stream.isTTY ? stream.columns : 80
    },
    async write(text) {
      if (!open || stream.write(text)) return
      // `close` comes instead of `drain` where the reader goes away.
      const waited = new AbortController()
      await Promise.race(['drain', 'close'].map(event => once(stream, event, { signal: waited.signal }))).catch(
        () => {},
      )
      waited.abort()
    },
  }
}
