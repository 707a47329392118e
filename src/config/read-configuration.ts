import { type Document, isCollection, isMap, isPair, isScalar, LineCounter, type Node, parseDocument } from 'yaml'
import type { z } from 'zod'
import { closestWord } from '../kit/closest-word.ts'
import type { Place, Problem } from '../kit/problem.ts'
import { type Configuration, configurationSchema } from './configuration.ts'
import { missingKey, notYaml, tooLarge, unknownKey, wrongValue } from './problems.ts'

export type ReadConfiguration =
  | { readonly configuration: Configuration; readonly problems: null }
  | { readonly configuration: null; readonly problems: readonly [Problem, ...Problem[]] }

const mostBytes = 1 << 20
const longestShown = 60

/** Reads `askance.yaml`. An empty file is an empty configuration. A configuration with any fault is not used at all. */
export function readConfiguration(path: string, text: string): ReadConfiguration {
  if (text.length > mostBytes) return refuse([tooLarge({ path }, mostBytes)])
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const placeAt = (offset: number): Place => ({ path, line: lines.linePos(offset).line })
  if (document.errors.length > 0)
    return refuse(document.errors.map(error => notYaml(placeAt(error.pos[0]), firstLine(error.message))))
  const value = plainValue(document)
  if (value instanceof Error) return refuse([notYaml({ path }, firstLine(value.message))])
  const checked = configurationSchema.safeParse(value ?? {})
  if (checked.success) return { configuration: checked.data, problems: null }
  return refuse(checked.error.issues.flatMap(issue => problemsOf(issue, document, value, placeAt)))
}

function refuse(problems: readonly Problem[]): ReadConfiguration {
  return { configuration: null, problems: problems as readonly [Problem, ...Problem[]] }
}

/** Aliases are resolved here; a file made to explode in memory ("billion laughs") stops at the parser's own limit. */
function plainValue(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 })
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}

function problemsOf(
  issue: z.core.$ZodIssue,
  document: Document,
  value: unknown,
  placeAt: (offset: number) => Place,
): Problem[] {
  const path = issue.path.filter(part => typeof part !== 'symbol')
  const place = (of: readonly (string | number)[]) => placeAt(offsetOf(document, of))
  if (issue.code === 'unrecognized_keys') {
    const known = knownKeys(path)
    return issue.keys.map(key => unknownKey(place([...path, key]), key, known, closestWord(key, known)))
  }
  const at = keyText(path)
  const found = path.reduce<unknown>(
    (inner, part) => (inner as Record<string | number, unknown> | undefined)?.[part],
    value,
  )
  if (issue.code === 'invalid_key')
    return [wrongValue(place(path), at, String(path.at(-1)), issue.issues[0]?.message ?? issue.message)]
  if (found === undefined) return [missingKey(place(path.slice(0, -1)), at, issue.message)]
  return [wrongValue(place(path), at, shown(found), issue.message)]
}

/** Where the key of a path stands, else the nearest thing around it. */
function offsetOf(document: Document, path: readonly (string | number)[]): number {
  let node: unknown = document.contents
  let offset = 0
  for (const part of path) {
    const pair = isMap(node)
      ? node.items.find(item => isScalar(item.key) && String(item.key.value) === String(part))
      : undefined
    const inner = isPair(pair)
      ? (pair.key as Node)
      : isCollection(node)
        ? (node.get(part, true) as Node | undefined)
        : undefined
    offset = inner?.range?.[0] ?? offset
    node = isPair(pair) ? pair.value : inner
  }
  return offset
}

/** The keys that may stand at a path of the schema. */
function knownKeys(path: readonly (string | number)[]): string[] {
  let schema: unknown = configurationSchema
  for (const part of path) schema = innerSchema(schema, part)
  const shape = (unwrapped(schema) as { shape?: Record<string, unknown> } | undefined)?.shape
  return Object.keys(shape ?? {})
}

function innerSchema(schema: unknown, part: string | number): unknown {
  const plain = unwrapped(schema) as { shape?: Record<string, unknown>; element?: unknown } | undefined
  return typeof part === 'number' ? plain?.element : plain?.shape?.[part]
}

function unwrapped(schema: unknown): unknown {
  const optional = schema as { def?: { type?: string; innerType?: unknown } } | undefined
  return optional?.def?.type === 'optional' ? optional.def.innerType : schema
}

/** `requests[0].status`. */
function keyText(path: readonly (string | number)[]): string {
  const text = path.map(part => (typeof part === 'number' ? `[${part}]` : `.${part}`)).join('')
  return text.replace(/^\./, '') || 'the file'
}

function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value))
  return text.length > longestShown ? `${text.slice(0, longestShown)}…` : text
}

function firstLine(message: string): string {
  return message.split('\n')[0] ?? message
}
