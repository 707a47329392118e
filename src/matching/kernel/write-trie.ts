import type { TableWriter } from './table-writer.ts'
import type { TrieNode } from './trie-node.ts'
import { fieldCodes, setWords, stopByte, writeWords } from './write-template.ts'

/** A list of more texts than this is a table by their first byte. */
const longestList = 3

/** Writes the trie as `assembly/trie.ts` reads it, and gives the address of its root. */
export function writeTrie(writer: TableWriter, node: TrieNode): number {
  const isList = node.texts.length <= longestList
  return writeWords(writer, [
    node.least,
    node.whole,
    node.open,
    isList ? writeTexts(writer, node) : 0,
    writeFields(writer, node),
    writeStretches(writer, node),
    writeList(writer, node.others),
    isList ? 0 : writeTextTable(writer, node),
  ])
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
    stopByte(type, stop),
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
