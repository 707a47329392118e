import { canonicalAddress } from '../asks/address.ts'
import type { LogRecord } from '../envelopes/record.ts'
import type { Lookup, Meaning } from '../matching/shape.ts'
import type { Sighting } from '../matching/sighting.ts'
import { identityIn } from './identity-form.ts'
import type { LogKind } from './log-kind.ts'
import { senderDomainOf } from './sender-domain.ts'
import { keyHead, sightingRule } from './sighting-rule.ts'

/** Gives the value of a field of the line, or undefined; `host`, `program` and `pid` are the record's. */
export type FieldValues = (field: string) => string | undefined

/** Where the fields with a meaning of their own stand: by name in text, by path in JSON. */
export interface FieldPlaces {
  /** Addresses with a port. */
  readonly peer: readonly string[]
  readonly source: readonly string[]
  readonly identity: readonly string[]
  readonly service: readonly string[]
  readonly site: readonly string[]
  readonly userAgent: readonly string[]
  readonly ja4: readonly string[]
  readonly asn: readonly string[]
  readonly country: readonly string[]
  readonly times: readonly string[]
  readonly seconds: readonly string[]
  /** Envelope senders of messages. */
  readonly sender: readonly string[]
}

const nothing: readonly never[] = []

/** What a line of this meaning tells, its fields taken by `values`. The path of the input stands in the name of `place`. */
export function sight(
  kind: LogKind,
  meaning: Meaning,
  places: FieldPlaces,
  values: FieldValues,
  record: LogRecord,
  path: string,
): Sighting {
  const { address, hostName } = sourceOf(withoutPort(first(values, places.peer)) ?? first(values, places.source))
  const shared = meaning.by ?? kind.attempt?.by ?? nothing
  return {
    rule: sightingRule(kind, meaning),
    time: record.time,
    path,
    line: record.line,
    attempt: meaning.role === 'context' ? nothing : keyOf(kind, shared, values),
    context: keyOf(kind, meaning.from ?? (meaning.role === 'context' ? shared : nothing), values),
    address,
    hostName,
    identity: identityIn(first(values, places.identity), meaning.identityForm ?? 'plain'),
    outcome: chosen(meaning.outcome, values),
    surface: chosen(meaning.surface ?? 'login', values) ?? 'login',
    service: chosen(meaning.service ?? null, values) ?? first(values, places.service) ?? null,
    site: first(values, places.site) ?? null,
    userAgent: first(values, places.userAgent) ?? null,
    ja4: first(values, places.ja4) ?? null,
    asn: numberIn(first(values, places.asn)),
    country: first(values, places.country) ?? null,
    senderDomain: senderDomainOf(first(values, places.sender)),
    times: numberIn(first(values, places.times)),
    repeated: record.repeated,
    lastedMs: 1000 * (numberIn(first(values, places.seconds)) ?? 0),
  }
}

/** Who asked, by the text in which a line tells it. */
export function sourceOf(text: string | undefined): {
  readonly address: string | null
  readonly hostName: string | null
} {
  if (text === undefined || text === '' || text === '-') return { address: null, hostName: null }
  const address = canonicalAddress(text)
  return { address, hostName: address === null && isHostName(text) ? text.toLowerCase() : null }
}

/** The first of the fields that has a value; `-` and nothing are none. */
function first(values: FieldValues, fields: readonly string[]): string | undefined {
  for (const field of fields) {
    const value = values(field)
    if (value !== undefined && value !== '' && value !== '-') return value
  }
  return undefined
}

/** An IPv6 address has no brackets here: its port is what stands behind the last colon. */
function withoutPort(peer: string | undefined): string | undefined {
  const colon = peer?.lastIndexOf(':') ?? -1
  return colon < 0 ? peer : peer?.slice(0, colon)
}

/** Empty where one of the fields is missing: then nothing can be joined. */
function keyOf(kind: LogKind, fields: readonly string[], values: FieldValues): readonly string[] {
  if (fields.length === 0) return nothing
  const key = [keyHead(kind, fields)]
  for (const field of fields) {
    const value = values(field)
    if (value === undefined || (value === '' && field !== 'host')) return nothing
    key.push(value)
  }
  return key
}

function chosen<T extends string>(choice: T | Lookup<T | null> | null, values: FieldValues): T | null {
  if (choice === null || typeof choice === 'string') return choice
  for (const field of choice.by) {
    const value = values(field)
    if (value === undefined || value === '') continue
    return Object.hasOwn(choice.is, value) ? (choice.is[value] ?? null) : choice.otherwise
  }
  return choice.otherwise
}

/** Some logs write a word where no name could be found. */
const noHosts = new Set(['unknown', '-', '?', 'none', 'null'])

function isHostName(text: string): boolean {
  return text.length <= 255 && /[a-z]/i.test(text) && /^[\w.-]+$/.test(text) && !noHosts.has(text.toLowerCase())
}

function numberIn(text: string | undefined): number | null {
  if (text === undefined || !/^\d{1,15}$/.test(text)) return null
  return Number(text)
}
