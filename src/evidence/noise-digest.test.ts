import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createAskBooks } from '../asks/ask-books.ts'
import { textNumber } from '../kit/book.ts'
import type { NoiseListKind } from './facts.ts'
import {
  countNoiseAsker,
  emptyDigest,
  listBit,
  mayBeShown,
  type NoiseDigest,
  noteBusyAsker,
  noteNoiseName,
  tellNoise,
} from './noise-digest.ts'
import { listOfName, noiseListOf } from './noise-list.ts'

const books = createAskBooks()
const note = (digest: NoiseDigest, name: string) => noteNoiseName(digest, 'words', textNumber(books.texts, name), books)

test('names are shown by how many asked for them, the busiest askers first', () => {
  const digest = emptyDigest(7)
  for (const name of ['root', 'admin', 'root', 'test', 'root', 'admin']) note(digest, name)
  for (let n = 0; n < 30; n++) {
    const asks = (n * 7) % 30
    countNoiseAsker(digest, asks, n < 4, listBit('words'))
    if (mayBeShown(digest, asks)) noteBusyAsker(digest, { address: `192.0.2.${n}`, asks, names: 1 })
  }
  const { askers, probing, lists, top } = tellNoise([digest], books)
  assert.deepEqual([askers, probing], [30, 4])
  assert.deepEqual(lists, [{ kind: 'words', askers: 30, names: ['root', 'admin', 'test'] }])
  assert.deepEqual(
    top.map(({ asks }) => asks),
    [29, 28, 27, 26, 25, 24, 23, 22, 21, 20],
  )
})

test('a stranger who makes up a million names does not fill the memory, and does not push out what many ask', () => {
  const digest = emptyDigest(7)
  for (let n = 0; n < 100_000; n++) note(digest, n % 100 === 0 ? 'root' : `x${n}`)
  assert.ok((digest.namesOf[0] ?? 0) <= 20_000)
  assert.equal(tellNoise([digest], books).lists.length, 0)
  countNoiseAsker(digest, 1, false, listBit('words'))
  assert.equal(tellNoise([digest], books).lists[0]?.names[0], 'root')
})

test('what kind of list a name is from', () => {
  const people = { isOwnDomainWord: (name: string) => name === 'northfield' }
  const kinds: readonly (readonly [name: string, kind: NoiseListKind, circulating?: boolean])[] = [
    ['root', 'words'],
    ['info', 'roles'],
    ['northfield', 'own-words'],
    ['eva.jansen', 'names'],
    ['jsmith', 'circulating', true],
    ['1.2', 'words'],
  ]
  for (const [name, kind, circulating = false] of kinds)
    assert.equal(noiseListOf(listOfName(name, people), 'neither', false, circulating), kind)
  assert.equal(noiseListOf(listOfName('ejansen', people), 'twin', false, false), 'names')
  assert.equal(noiseListOf(listOfName('backup', people), 'neither', true, false), 'roles')
})
