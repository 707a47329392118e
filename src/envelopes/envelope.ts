import type { LogClock } from './log-clock.ts'
import type { LogRecord } from './record.ts'

/** One form of header, a file each. */
export interface Envelope {
  readonly name: string
  /** Under which name log kinds know it, where several forms are one to them; absent: its own. */
  readonly as?: string
  /** The characters with which a line of this form can begin; absent: any. */
  readonly begins?: string
  /**
   * Whether `bytes[start, end)` has this form. If so, the record's time, host, program, pid and message are set; all of them were emptied
   * before, and the message set to the whole line. A line has at least one byte.
   */
  read(bytes: Uint8Array, start: number, end: number, clock: LogClock, record: LogRecord): boolean
}

/** First characters of forms that begin with a digit, or with an English month or day of the week. */
export const digits = '0123456789'
export const monthInitials = 'JFMASOND'
export const weekdayInitials = 'MTWFS'
