/**
 * One event of a log: its header read, its message a span of `bytes`. The object is reused for the next line: keep nothing of it
 * but copies.
 */
export interface LogRecord {
  /** Name of the form in which the header was read; empty: none yet. */
  envelope: string
  /** Milliseconds since the epoch, UTC; NaN where the line tells no time. */
  time: number
  /** Empty where the line does not tell. */
  host: string
  /** Program without path and pid: `sshd`, `postfix/smtpd`; empty where the line does not tell. */
  program: string
  /** Process id, as text; empty where the line does not tell. */
  pid: string
  /** Holds the message; may be another buffer than the line's (a JSON envelope unescapes). */
  bytes: Uint8Array
  messageStart: number
  messageEnd: number
  /** N of `message repeated N times`, else 1. */
  repeated: number
  /** Line of the input, from 1. */
  line: number
}

export function emptyRecord(): LogRecord {
  return {
    envelope: '',
    time: Number.NaN,
    host: '',
    program: '',
    pid: '',
    bytes: new Uint8Array(0),
    messageStart: 0,
    messageEnd: 0,
    repeated: 1,
    line: 0,
  }
}
