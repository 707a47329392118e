import { outcomes, surfaces } from '../../asks/ask.ts'
import type { AttemptRule, Lookup, Meaning, TextShape } from '../shape.ts'
import { type JsonPath, writePaths } from './json-paths.ts'
import { type TableWriter, tableWriter } from './table-writer.ts'
import { writeTextTable } from './text-table.ts'

/** What the kernel has to know of a shape of a JSON log (`JsonShape` of the readers). */
export interface JsonForm extends Meaning {
  readonly when: Readonly<Record<string, readonly (string | number)[] | true>>
  readonly take: Readonly<Partial<Record<(typeof taken)[number], readonly string[]>>>
}

export interface JsonFormKind {
  readonly name: string
  readonly attempt?: AttemptRule
  readonly shapes: readonly (JsonForm | TextShape)[]
}

/** The JSON kinds of a class, compiled. */
export interface JsonTable<Kind extends JsonFormKind = JsonFormKind> {
  readonly bytes: Uint8Array<ArrayBuffer>
  /** By the leaf of a record. */
  readonly leaves: readonly { readonly kind: Kind; readonly shape: JsonForm }[]
  /** By the service's number in a record; 0 is none. */
  readonly services: readonly string[]
}

/** Bytes that a thread's kernel needs for itself, at a multiple of 64 (`assembly/json-state.ts`). */
export const jsonStateBytes = 266_368

const taken = [
  'time',
  'source',
  'identity',
  'domain',
  'service',
  'site',
  'userAgent',
  'ja4',
  'asn',
  'country',
  'times',
  'sender',
] as const

/** Lines of `journalctl -o json` are of another envelope: they have this key at the top. */
const journalKeys = ['MESSAGE']
const mostPaths = 256
const mostConditions = 256
const maskWords = 8
const shapeWords = 20
/** Of `taken` in a shape; its other words stand behind. */
const firstTaken = 1
const shapeWord = { outcome: 13, surface: 14, service: 15, attempt: 16, context: 17 } as const
const mayBeMissing = 0x8000_0000

const utf8 = new TextEncoder()

/** Where a table will stand (a multiple of 4), and the number of its first leaf. */
export interface JsonPlace {
  readonly base: number
  readonly firstLeaf: number
}

/** Compiles the kinds in the order in which they are tried; null: it holds a kind that is not of JSON. */
export function jsonTable<Kind extends JsonFormKind>(
  kinds: readonly Kind[],
  { base, firstLeaf }: JsonPlace,
): JsonTable<Kind> | null {
  const leaves = kinds.flatMap(kind => kind.shapes.filter(isForm).map(shape => ({ kind, shape })))
  if (!kinds.every(kind => kind.shapes.every(isForm))) return null
  const writer = tableWriter(base)
  const header = writer.room(5)
  const conditions = numberConditions(leaves.map(({ shape }) => shape))
  const paths = writeConditions(writer, leaves, conditions)
  const services = ['']
  writer.set(header, 0, writePaths(writer, [...paths.values()], journalKeys))
  writer.set(header, 1, leaves.length)
  writer.set(header, 2, writeMasks(writer, leaves, conditions))
  const told = leaves.map(({ kind, shape }) => writeTold(writer, kind, shape, paths, services))
  writer.set(header, 3, writeWords(writer, told))
  writer.set(header, 4, firstLeaf)
  return { bytes: writer.finish(), leaves, services }
}

const isForm = (shape: JsonForm | TextShape): shape is JsonForm => 'when' in shape

interface Condition {
  readonly number: number
  readonly path: string
  /** null: any text. */
  readonly texts: readonly string[] | null
}

const nameOf = (path: string, values: readonly (string | number)[] | true): string =>
  JSON.stringify([path, values === true ? true : values.map(String)])

/** The conditions of all shapes, each once, by name. Those of a path stand in one word of 64 bits. */
function numberConditions(forms: readonly JsonForm[]): Map<string, Condition> {
  const byPath = new Map<string, Map<string, readonly string[] | null>>()
  for (const [path, values] of forms.flatMap(({ when }) => Object.entries(when))) {
    const own = byPath.get(path) ?? new Map<string, readonly string[] | null>()
    byPath.set(path, own.set(nameOf(path, values), values === true ? null : values.map(String)))
  }
  const conditions = new Map<string, Condition>()
  let next = 0
  for (const [path, own] of byPath) {
    if ((next % 64) + own.size > 64) next = 64 * Math.ceil(next / 64)
    if (own.size > 64 || next + own.size > mostConditions) throw new RangeError('too many conditions in JSON shapes')
    for (const [name, texts] of own) conditions.set(name, { number: next++, path, texts })
  }
  return conditions
}

type Leaves = readonly { readonly kind: JsonFormKind; readonly shape: JsonForm }[]
type Paths = ReadonlyMap<string, JsonPath>

/** All paths that shapes ask for, with the conditions that their texts meet. */
function writeConditions(
  writer: TableWriter,
  leaves: Leaves,
  conditions: Map<string, Condition>,
): Map<string, JsonPath> {
  const keys = new Set(leaves.flatMap(({ kind, shape }) => [...attemptPaths(kind, shape), ...(shape.from ?? [])]))
  const names = new Set([...[...conditions.values()].map(({ path }) => path), ...leaves.flatMap(pathsOf)])
  if (names.size > mostPaths) throw new RangeError(`more than ${mostPaths} paths in JSON shapes`)
  return new Map(
    [...names].map((path, number) => {
      const own = [...conditions.values()].filter(condition => condition.path === path)
      const texts = new Set(own.flatMap(condition => condition.texts ?? []))
      const wanted = [...texts].map(text => ({
        text: utf8.encode(text),
        words: bitsOf(own.filter(condition => condition.texts?.includes(text))),
      }))
      return [
        path,
        {
          path,
          number,
          word: (own[0]?.number ?? 0) >>> 6,
          present: bitsOf(own.filter(condition => condition.texts === null)),
          wanted: writeTextTable(writer, wanted),
          isEven: wanted.length > 0 || keys.has(path),
        },
      ]
    }),
  )
}

/** Conditions of one path as bits of their word: its lower half and its upper one. */
function bitsOf(conditions: readonly Condition[]): [number, number] {
  const halves: [number, number] = [0, 0]
  for (const { number } of conditions)
    halves[(number >>> 5) & 1] = (halves[(number >>> 5) & 1] as number) | (1 << (number & 31))
  return halves
}

function pathsOf({ kind, shape: form }: Leaves[number]): string[] {
  if (form.role === 'none') return []
  const lookups = [form.outcome, form.surface, form.service].flatMap(choice => (isLookup(choice) ? choice.by : []))
  return [
    ...taken.flatMap(name => form.take[name] ?? []),
    ...lookups,
    ...attemptPaths(kind, form),
    ...(form.from ?? []),
  ]
}

function attemptPaths(kind: JsonFormKind, form: JsonForm): readonly string[] {
  return form.role === 'none' ? [] : (form.by ?? kind.attempt?.by ?? [])
}

function isLookup(choice: string | Lookup<string | null> | null | undefined): choice is Lookup<string | null> {
  return typeof choice === 'object' && choice !== null
}

function writeWords(writer: TableWriter, words: ArrayLike<number>): number {
  const at = writer.room(words.length)
  for (let word = 0; word < words.length; word++) writer.set(at, word, words[word] as number)
  return at
}

function maskOf(conditions: readonly Condition[]): Uint32Array {
  const mask = new Uint32Array(maskWords)
  for (const { number } of conditions) mask[number >> 5] = (mask[number >> 5] as number) | (1 << (number & 31))
  return mask
}

function writeMasks(writer: TableWriter, leaves: Leaves, conditions: Map<string, Condition>): number {
  const masks = leaves.map(({ shape }) =>
    maskOf(Object.entries(shape.when).map(([path, values]) => conditions.get(nameOf(path, values)) as Condition)),
  )
  return writeWords(
    writer,
    masks.flatMap(mask => [...mask]),
  )
}

/** What a shape tells (`assembly/json-record.ts`); its address. */
function writeTold(writer: TableWriter, kind: JsonFormKind, form: JsonForm, paths: Paths, services: string[]): number {
  const at = writer.room(shapeWords)
  if (form.role === 'none') return at
  const { outcome, surface = 'login', service = null } = form
  writer.set(at, 0, 1)
  for (const [index, name] of taken.entries())
    writer.set(at, firstTaken + index, writeList(writer, form.take[name] ?? [], paths))
  writer.set(
    at,
    shapeWord.outcome,
    writeChoice(writer, outcome, paths, word => outcomes.indexOf(word) + 1),
  )
  writer.set(
    at,
    shapeWord.surface,
    writeChoice(writer, surface, paths, word => surfaces.indexOf(word)),
  )
  writer.set(
    at,
    shapeWord.service,
    writeChoice(writer, service, paths, word => numberOf(services, word)),
  )
  const by = attemptPaths(kind, form)
  const isContext = form.role === 'context'
  writeKey(writer, at, shapeWord.attempt, kind, isContext ? [] : by, paths)
  writeKey(writer, at, shapeWord.context, kind, form.from ?? (isContext ? by : []), paths)
  return at
}

function numberOf(services: string[], service: string): number {
  const number = services.indexOf(service)
  return number >= 0 ? number : services.push(service) - 1
}

/** The record's host may be empty in a key; of a JSON line it is nowhere else than in the document. */
function writeList(writer: TableWriter, names: readonly string[], paths: Paths, missing = ''): number {
  const numbers = names.map(name => (paths.get(name) as JsonPath).number + (name === missing ? mayBeMissing : 0))
  return writeWords(writer, [numbers.length, ...numbers])
}

function writeChoice<Word extends string>(
  writer: TableWriter,
  choice: Word | Lookup<Word | null> | null,
  paths: Paths,
  numberOfWord: (word: Word) => number,
): number {
  const number = (word: Word | null): number => (word === null ? 0 : numberOfWord(word))
  if (choice === null || typeof choice === 'string') return writeWords(writer, [0, 0, number(choice)])
  const entries = Object.entries(choice.is).map(([text, word]) => ({ text: utf8.encode(text), words: [number(word)] }))
  const list = writeList(writer, choice.by, paths)
  return writeWords(writer, [list, writeTextTable(writer, entries), number(choice.otherwise)])
}

/** The list of a key's paths, and two words on the words that its hash begins with. */
function writeKey(
  writer: TableWriter,
  shape: number,
  word: number,
  kind: JsonFormKind,
  by: readonly string[],
  paths: Paths,
): void {
  if (by.length === 0) return
  const words = utf8.encode(`${kind.name}\0${by.join(' ')}`)
  const wordsAt = writeWords(writer, [words.length])
  writer.text(words)
  writer.set(shape, word, writeList(writer, by, paths, 'host'))
  writer.set(shape, word + 2, wordsAt)
}
