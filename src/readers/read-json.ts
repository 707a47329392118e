import type { LogRecord } from '../envelopes/record.ts'
import { losslessText } from '../kit/lossless-text.ts'
import { withDomain } from './identity-form.ts'
import type { FieldSpan, KindExplanation, KindReader } from './kind-reader.ts'
import type { JsonShape, LogKind } from './log-kind.ts'
import { type FieldPlaces, type FieldValues, sight } from './sight.ts'

interface CompiledJsonShape {
  readonly shape: JsonShape
  readonly places: FieldPlaces
  readonly conditions: readonly { readonly path: string; readonly values: ReadonlySet<string> | null }[]
}

/** Reads the records of a JSON kind: the first of its shapes whose conditions hold. */
export function jsonReader(kind: LogKind, shapes: readonly JsonShape[]): KindReader {
  const compiled = shapes.map(compile)
  return {
    kind,
    read(record, path) {
      const document = documentOf(record)
      if (document === null) return null
      const values: FieldValues = field => valueAt(document, field) ?? ofRecord(record, field)
      const fitting = compiled.find(({ conditions }) => conditions.every(condition => holds(condition, document)))
      if (fitting === undefined) return null
      if (fitting.shape.role === 'none') return 'none'
      const time = timeIn(fitting.shape.take.time, values)
      const timed = Number.isNaN(time) ? record : { ...record, time }
      const told = sight(kind, fitting.shape, fitting.places, values, timed, path)
      const domain = (fitting.shape.take.domain ?? []).map(values).find(value => value !== undefined && value !== '')
      told.identity = withDomain(told.identity, domain ?? null)
      return told
    },
    explain: record => explain(compiled, record),
  }
}

const unread: KindExplanation = { shape: null, role: null, fields: [], closest: null }

function explain(compiled: readonly CompiledJsonShape[], record: LogRecord): KindExplanation {
  const document = documentOf(record)
  if (document === null) return unread
  const values: FieldValues = field => valueAt(document, field)
  const ranked = compiled
    .map(each => ({
      each,
      share: each.conditions.filter(condition => holds(condition, document)).length / each.conditions.length,
    }))
    .sort((a, b) => b.share - a.share)
  const best = ranked[0]
  if (best === undefined || best.share === 0) return unread
  const { shape } = best.each
  const fits = best.share === 1
  return {
    shape: JSON.stringify(shape.when),
    role: shape.role,
    fields: fits ? takenFields(shape, values) : [],
    closest: fits ? null : { upTo: 0, share: best.share },
  }
}

function takenFields(shape: JsonShape, values: FieldValues): FieldSpan[] {
  return Object.entries(shape.take).flatMap(([name, paths]) => {
    const value = paths.map(values).find(each => each !== undefined && each !== '')
    return value === undefined ? [] : [{ name, start: -1, end: -1, value }]
  })
}

function compile(shape: JsonShape): CompiledJsonShape {
  const { take } = shape
  return {
    shape,
    places: {
      peer: [],
      source: take.source,
      identity: take.identity,
      service: take.service ?? [],
      site: take.site ?? [],
      userAgent: take.userAgent ?? [],
      ja4: take.ja4 ?? [],
      asn: take.asn ?? [],
      country: take.country ?? [],
      times: take.times ?? [],
      seconds: [],
      sender: take.sender ?? [],
    },
    conditions: Object.entries(shape.when).map(([path, values]) => ({
      path,
      values: values === true ? null : new Set(values.map(String)),
    })),
  }
}

function holds({ path, values }: CompiledJsonShape['conditions'][number], document: object): boolean {
  const texts = [flatOrNested(document, path)].flat().map(textOf)
  return texts.some(text => text !== undefined && (values === null || values.has(text)))
}

/** The last document read: all JSON kinds ask for the same line in turn. */
const last: { bytes: Uint8Array | null; start: number; end: number; line: number; document: object | null } = {
  bytes: null,
  start: 0,
  end: 0,
  line: 0,
  document: null,
}

function documentOf(record: LogRecord): object | null {
  const { bytes, messageStart, messageEnd, line } = record
  if (last.bytes === bytes && last.start === messageStart && last.end === messageEnd && last.line === line)
    return last.document
  Object.assign(last, { bytes, start: messageStart, end: messageEnd, line, document: parse(record) })
  return last.document
}

function parse(record: LogRecord): object | null {
  try {
    const document: unknown = JSON.parse(losslessText(record.bytes, record.messageStart, record.messageEnd))
    return typeof document === 'object' ? document : null
  } catch {
    return null
  }
}

/** The text of the value at a path; undefined: there is none, or it is no single value. Keys may hold dots themselves (`source.ip`). */
function valueAt(document: object, path: string): string | undefined {
  return textOf(flatOrNested(document, path))
}

function flatOrNested(node: unknown, path: string): unknown {
  if (typeof node !== 'object' || node === null) return undefined
  if (Object.hasOwn(node, path)) return (node as Record<string, unknown>)[path]
  for (let dot = path.indexOf('.'); dot > 0; dot = path.indexOf('.', dot + 1)) {
    const key = path.slice(0, dot)
    if (!Object.hasOwn(node, key)) continue
    const found = flatOrNested((node as Record<string, unknown>)[key], path.slice(dot + 1))
    if (found !== undefined) return found
  }
  return undefined
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  return Array.isArray(value) && value.length > 0 ? textOf(value[0]) : undefined
}

function ofRecord(record: LogRecord, field: string): string | undefined {
  return field === 'host' || field === 'program' || field === 'pid' ? record[field] : undefined
}

/** Numbers below this are seconds since the epoch, up to the year 5138. */
const firstMilliseconds = 1e11

function timeIn(paths: readonly string[], values: FieldValues): number {
  for (const path of paths) {
    const text = values(path)
    if (text === undefined) continue
    if (/^\d+(\.\d+)?$/.test(text))
      return Math.round(Number(text) < firstMilliseconds ? Number(text) * 1000 : Number(text))
    const time = Date.parse(/^\d{4}-\d\d-\d\d[T ][\d:.]+$/.test(text) ? `${text}Z` : text)
    if (!Number.isNaN(time)) return time
  }
  return Number.NaN
}
