import type { TableWriter } from './table-writer.ts'
import { type TableEntry, writeTextTable } from './text-table.ts'

/** A path that shapes ask for, and what the kernel has to know when it meets its value. */
export interface JsonPath {
  readonly path: string
  readonly number: number
  /** The word of 64 bits in which its conditions stand, and those that hold with any text, as two words of 32. */
  readonly word: number
  readonly present: readonly [number, number]
  /** Table of the texts that conditions want; 0: none. */
  readonly wanted: number
  /** Its text decides or is part of a key: the kernel has to have it as JavaScript would. */
  readonly isEven: boolean
}

/** Keys on the ways to paths, as a tree; a key may hold dots itself. */
interface JsonNode {
  readonly below: Map<string, JsonNode>
  path: JsonPath | null
}

/** In the order of `assembly/json-walk.ts`. */
const flag = { plain: 1, indexed: 2, even: 4, noArray: 8 } as const
const none = 0xffff_ffff
/** Most keys on the way that are told apart. */
const mostWays = 256

const utf8 = new TextEncoder()

/**
 * Writes the tree of keys that lead to the paths; its address. A path may be split at each of its dots, for `source.ip` is found as a key of that
 * name, too. `plainKeys` are keys at the top whose lines are handed over.
 */
export function writePaths(writer: TableWriter, paths: readonly JsonPath[], plainKeys: readonly string[]): number {
  const root: JsonNode = { below: new Map(), path: null }
  for (const path of paths) for (const keys of waysTo(path.path)) nodeAt(root, keys).path = path
  let ways = 0

  function entriesOf(node: JsonNode): TableEntry[] {
    return [...node.below].map(([key, child]) => ({ text: utf8.encode(key), words: wordsOf(child) }))
  }

  function wordsOf(node: JsonNode): number[] {
    const { path } = node
    const below = writeTextTable(writer, entriesOf(node))
    const flags = flagsOf(node) | ((path?.word ?? 0) << 8)
    return [
      path?.number ?? none,
      path === null ? ways++ : none,
      below,
      flags,
      path?.wanted ?? 0,
      ...(path?.present ?? [0, 0]),
    ]
  }

  const plain = plainKeys.map(key => ({ text: utf8.encode(key), words: [none, none, 0, flag.plain, 0, 0, 0] }))
  const table = writeTextTable(writer, [...entriesOf(root), ...plain])
  if (ways > mostWays) throw new RangeError(`the shapes ask for more than ${mostWays} ways into documents`)
  return table
}

/** Every way in which the readers look for a path: whole keys first, then split at each dot. */
function waysTo(path: string): string[][] {
  const ways = [[path]]
  for (let dot = path.indexOf('.'); dot > 0; dot = path.indexOf('.', dot + 1))
    for (const rest of waysTo(path.slice(dot + 1))) ways.push([path.slice(0, dot), ...rest])
  return ways
}

function nodeAt(root: JsonNode, keys: readonly string[]): JsonNode {
  let node = root
  for (const key of keys) {
    const child = node.below.get(key) ?? { below: new Map(), path: null }
    node.below.set(key, child)
    node = child
  }
  return node
}

function flagsOf({ below, path }: JsonNode): number {
  const keys = [...below.keys()]
  const isIndexed = keys.some(key => /^\d$/.test(key))
  const isHard = keys.some(key => key === 'length' || /^\d\d+$/.test(key)) || (isIndexed && path !== null)
  return (isIndexed ? flag.indexed : 0) | (path?.isEven === true ? flag.even : 0) | (isHard ? flag.noArray : 0)
}
