import type { TableWriter } from './table-writer.ts'
import { none, type TrieField, type TrieNode } from './trie-node.ts'
import { fieldCodes, setWords, writeWords } from './write-template.ts'

/** A list of more texts than this is a table by their first byte. */
const longestList = 3

/** Nodes with one way on, or none, are told from those that fork. */
const nodeKinds = { list: 0, table: 1, text: 2, field: 3, open: 4 } as const

/** Writes the trie as `assembly/trie.ts` reads it, and gives the address of its root. */
export function writeTrie(writer: TableWriter, node: TrieNode): number {
  return isSingle(node) ? writeSingle(writer, node) : writeFork(writer, node)
}

/** Whether there is one way on: a text, a field, or that the rest is taken. */
function isSingle({ whole, open, texts, fields, stretches, others }: TrieNode): boolean {
  if (whole !== none || stretches.length > 0 || others.length > 0) return false
  return texts.length + fields.size + Number(open !== none) === 1
}

function writeSingle(writer: TableWriter, { least, open, texts, fields }: TrieNode): number {
  if (open !== none) return writeWords(writer, [nodeKinds.open, least])
  const [text] = texts
  if (text !== undefined) {
    const words = [nodeKinds.text, least, text.bytes.length, writeTrie(writer, text.node)]
    return writeWithText(writer, words, text.bytes)
  }
  const [field] = fields.values()
  const { type, stop, node } = field as TrieField
  return writeWords(writer, [nodeKinds.field, least, fieldCodes[type] | (stop << 8), writeTrie(writer, node)])
}

function writeFork(writer: TableWriter, node: TrieNode): number {
  const isList = node.texts.length <= longestList
  const ways = [writeFields(writer, node), writeStretches(writer, node), writeList(writer, node.others)]
  const texts = isList ? writeTexts(writer, node) : writeTextTable(writer, node)
  const hasOthers = ways.some(address => address !== 0)
  const kind = isList ? nodeKinds.list : nodeKinds.table
  return writeWords(writer, [kind, node.least, node.whole, node.open, texts, ...ways, Number(hasOthers)])
}

/** A list: each text has the address of the next. */
function writeTexts(writer: TableWriter, node: TrieNode): number {
  let next = 0
  for (const { bytes, node: child } of node.texts.toReversed()) next = writeText(writer, bytes, child, next)
  return next
}

function writeText(writer: TableWriter, bytes: Uint8Array, node: TrieNode, next: number): number {
  return writeWithText(writer, [writeTrie(writer, node), bytes.length, next], bytes)
}

/** For each byte the index of a text; then, from index 0 on, which is none, the texts. */
function writeTextTable(writer: TableWriter, node: TrieNode): number {
  const texts = node.texts.map(({ bytes, node: child }) => writeText(writer, bytes, child, 0))
  const at = writer.room(256 / 4 + 1 + texts.length)
  for (const [index, { bytes }] of node.texts.entries()) writer.setByte(at, bytes[0] as number, index + 1)
  setWords(writer, at + 256, [0, ...texts])
  return at
}

function writeFields(writer: TableWriter, { fields }: TrieNode): number {
  if (fields.size === 0) return 0
  const words = [...fields.values()].flatMap(({ type, stop, node }) => [
    fieldCodes[type],
    stop,
    writeTrie(writer, node),
  ])
  return writeWords(writer, [fields.size, ...words])
}

function writeStretches(writer: TableWriter, { stretches }: TrieNode): number {
  const addresses = stretches.map(({ direction, bytes, node }) =>
    writeWithText(writer, [node.least, direction === 'any' ? 1 : 0, writeTrie(writer, node), bytes.length], bytes),
  )
  return writeList(writer, addresses)
}

function writeWithText(writer: TableWriter, words: readonly number[], bytes: Uint8Array): number {
  const at = writer.room(words.length)
  writer.text(bytes)
  setWords(writer, at, words)
  return at
}

/** A number of words, and the words; 0: there are none. */
function writeList(writer: TableWriter, words: readonly number[]): number {
  return words.length === 0 ? 0 : writeWords(writer, [words.length, ...words])
}
