import type { LogClock } from './log-clock.ts'

/** The line inside of a container runtime's own; `bytes` may be another buffer. */
export interface InnerLine {
  readonly bytes: Uint8Array
  readonly start: number
  readonly end: number
  /** ms since the epoch, UTC; NaN where it is not told. */
  readonly time: number
  /** `stdout` or `stderr`: the parts of a line are of one stream, and those of the other may stand between them. */
  readonly stream: string
  /** The line goes on in the next one of its stream. */
  readonly partial: boolean
}

/** A form that holds another line, with a header of its own or none. */
export interface Wrapper {
  readonly name: string
  /** The characters with which a line of this form begins. */
  readonly begins: string
  /** null: the line is not of this form. */
  unwrap(bytes: Uint8Array, start: number, end: number, clock: LogClock): InnerLine | null
}
