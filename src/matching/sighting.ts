import type { Outcome, Surface } from '../asks/ask.ts'
import type { SightingRule } from './sighting-rows.ts'

/** What one line tells of an attempt. Joined with the attempt's other lines it becomes an ask. */
export interface Sighting {
  readonly rule: SightingRule
  /** ms since the epoch, UTC; NaN: the line has no time. */
  readonly time: number
  readonly path: string
  readonly line: number
  /** Key of the attempt: the kind and the names of fields, then what each of them holds; empty: the line stands for itself. */
  readonly attempt: readonly string[]
  /** Key of the context that completes the line, or that a context line sets; empty: none. */
  readonly context: readonly string[]
  readonly address: string | null
  readonly hostName: string | null
  /** As the log writes it; null: not told. */
  identity: string | null
  readonly outcome: Outcome | null
  readonly surface: Surface
  /** null: the line does not tell which service was asked. */
  readonly service: string | null
  readonly site: string | null
  readonly userAgent: string | null
  readonly ja4: string | null
  readonly asn: number | null
  readonly country: string | null
  readonly senderDomain: string | null
  /** How many attempts the line sums up; null: it tells of one. */
  readonly times: number | null
  /** How often the line was repeated; 1: once. */
  readonly repeated: number
  /** How long the attempts took that a summary tells of, in ms. */
  readonly lastedMs: number
}
