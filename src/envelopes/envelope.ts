import type { LogClock } from './log-clock.ts'
import type { LogRecord } from './record.ts'

/** One form of header, a file each. */
export interface Envelope {
  readonly name: string
  /**
   * Whether `bytes[start, end)` has this form. If so, the record's time, host, program, pid and message are set; all of them were emptied
   * before, and the message set to the whole line.
   */
  read(bytes: Uint8Array, start: number, end: number, clock: LogClock, record: LogRecord): boolean
}
