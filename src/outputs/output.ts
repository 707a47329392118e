import type { ScanResult } from '../findings/finding.ts'

/** How a report may look where it goes. */
export interface Look {
  readonly colour: boolean
  /** Width in columns to which text is broken. */
  readonly columns: number
  /** Time that the scan took; shown where given, and never part of a result. */
  readonly elapsedMs?: number
}

/** A form in which a result goes out. Every output escapes for itself what comes from logs. */
export interface Output {
  /** The name that users type. */
  readonly name: string
  readonly summary: string
  readonly mediaType: string
  /** The text in pieces, each ready to be written. */
  write(result: ScanResult, look: Look): Iterable<string>
}
