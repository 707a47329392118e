import type { Outcome } from '../asks/ask.ts'
import type { AttemptRule, Lookup, Meaning, Role, TextShape } from '../matching/shape.ts'

/**
 * A shape of a JSON log: which records it is for, where their fields stand, and what it means. A path is keys joined by dots, `a.0.b` goes
 * into arrays; of several paths, the first that holds a value counts. Names in `Meaning.by`, `from` and `Lookup.by` are paths, too.
 */
export interface JsonShape extends Meaning {
  /** Paths and the values that they must hold, a list at least one of them; `true`: any value. */
  readonly when: Readonly<Record<string, readonly (string | number)[] | true>>
  readonly take: {
    readonly time: readonly string[]
    readonly source: readonly string[]
    readonly identity: readonly string[]
    readonly domain?: readonly string[]
    /** The service in the log's own word, where `Meaning.service` names none. */
    readonly service?: readonly string[]
    readonly site?: readonly string[]
    readonly userAgent?: readonly string[]
    readonly ja4?: readonly string[]
    readonly asn?: readonly string[]
    readonly country?: readonly string[]
    readonly times?: readonly string[]
    /** Address or domain of the sender of a message. */
    readonly sender?: readonly string[]
  }
}

/**
 * Which request of a web log is an ask; the shipped rows stand in `web-requests.ts`, `askance.yaml` adds to them. The first rule that fits a
 * request decides, also when its status table is empty: then the request is no ask.
 */
export interface RequestRule {
  readonly surface: 'login' | 'mfa' | 'recovery' | 'registration' | 'directory' | 'page'
  readonly methods: readonly string[]
  /** Path as it is asked for, without the query; `*` stands for one segment or a part of it, `**` for any number of segments. */
  readonly path: string
  /** Parameters of the query that must have this value (`true`: any), in lower case. */
  readonly query?: Readonly<Record<string, string | true>>
  /** Parameter of the query that holds the identity; it must be there. */
  readonly parameter?: string
  /** The identity stands in the path, where `*` is (the last one). */
  readonly identityInPath?: boolean
  /** What each status says: exact (`409`) before class (`4xx`); a status that is not named is no ask. */
  readonly status: Readonly<Record<string, Outcome>>
}

/** A kind of log, as a table: no kind has code of its own (house.md, section 3). */
export interface LogKind {
  /** The name that users type. */
  readonly name: string
  readonly title: string
  readonly service: string
  /** Where such a log is found. */
  readonly found: readonly string[]
  /** Envelopes that it comes in (names of the envelopes room), and programs whose lines are its own. */
  readonly envelopes: readonly string[]
  readonly program?: RegExp
  /** The shapes begin with what stands where syslog has host and program: a service's own log has its processes there. */
  readonly fromHeader?: boolean
  readonly attempt?: AttemptRule
  /** Kinds whose lines may tell of the same attempt: they add what is missing and are not counted again. */
  readonly heardBy?: readonly string[]
  readonly shapes: readonly TextShape[] | readonly JsonShape[]
  /** Web kinds: the fields `request` and `status` are looked up in the table of requests. */
  readonly requests?: boolean
  /** What can be learned from it, and what cannot: shown by `askance readers`. */
  readonly learns: string
  readonly blind: string
}

type More = Partial<Omit<TextShape, 'role' | 'outcome' | 'pattern'>>
type ShapeOutcome = Outcome | Lookup<Outcome | null> | null

function shape(role: Role, pattern: string, outcome: ShapeOutcome, more: More): TextShape {
  return { role, pattern, outcome, ...more }
}

/** A line that is an ask by itself. */
export function ask(pattern: string, outcome: ShapeOutcome, more: More = {}): TextShape {
  return shape('ask', pattern, outcome, more)
}

/** A line of an attempt; it counts only if no other line of the attempt did. */
export function part(pattern: string, outcome: ShapeOutcome, more: More = {}): TextShape {
  return shape('part', pattern, outcome, more)
}

/** A line that sums up several attempts of one source. */
export function summary(pattern: string, outcome: ShapeOutcome, more: More = {}): TextShape {
  return shape('summary', pattern, outcome, more)
}

/** A line that tells what later lines of the connection leave out. */
export function context(pattern: string, more: More = {}): TextShape {
  return shape('context', pattern, null, more)
}

/** A known line that is no ask. */
export function none(pattern: string, more: More = {}): TextShape {
  return shape('none', pattern, null, more)
}

/** A value from a table, by the value of a field. */
export function by<T>(fields: string | readonly string[], is: Readonly<Record<string, T>>, otherwise: T): Lookup<T> {
  return { by: typeof fields === 'string' ? [fields] : fields, is, otherwise }
}
