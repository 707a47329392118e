import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Outcome, outcomes, type Surface, surfaces } from '../asks/ask.ts'
import { createAskBooks, identityNumber } from '../asks/ask-books.ts'
import { textNumber } from '../kit/book.ts'
import { dayMs } from './day.ts'
import {
  createDossiers,
  dropDossier,
  findEntry,
  noteAskInEntry,
  noteAskInFile,
  noteLost,
  openDossier,
  openEntry,
  pruneDossier,
  realEntries,
} from './dossiers.ts'
import { tellDossier } from './told-dossier.ts'

type Door = readonly [service: string, surface: Surface]

/** One dossier; names that begin with `real` are names of ours. */
function dossier() {
  const books = createAskBooks()
  const dossiers = createDossiers(7)
  const file = openDossier(dossiers)
  return {
    dossiers,
    file,
    tell: () => tellDossier(dossiers, file, books),
    note(name: string, time: number, outcome: Outcome = 'refused', door: Door = ['imap', 'login']) {
      const key = textNumber(books.texts, name)
      const service = textNumber(books.texts, door[0])
      const surface = surfaces.indexOf(door[1])
      noteAskInFile(dossiers, file, time, 1, service, surface)
      const nameClass = name.startsWith('real') ? 'real' : 'neither'
      const entry =
        findEntry(dossiers, file, key) || openEntry(dossiers, file, key, identityNumber(books, name), nameClass, time)
      if (entry === 0) noteLost(dossiers, file)
      else noteAskInEntry(dossiers, entry, time, 1, outcomes.indexOf(outcome) + 1, false, service, surface)
    },
  }
}

test('a word list leaves room for the names of ours, and what is not kept is counted', () => {
  const { dossiers, file, note, tell } = dossier()
  for (let n = 0; n < 500; n++) note(`word${n}`, n + 1)
  for (let n = 0; n < 5000; n++) note(`real${n}`, n + 1)
  const { entries, lost, asks, services, surfaces } = tell()
  assert.equal(realEntries(dossiers, file), 4096)
  assert.equal(entries.length, 4096 + 128)
  assert.equal(lost, 500 - 128 + 5000 - 4096)
  assert.equal(asks, 5500)
  assert.deepEqual([services, surfaces], [['imap'], ['login']])
})

test('an entry tells what came of its asks, in the order in which it came', () => {
  const { note, tell } = dossier()
  for (const [at, outcome] of (['refused', 'challenged', 'locked', 'refused', 'granted', 'granted'] as const).entries())
    note('real1', 10 + at, outcome)
  const [entry] = tell().entries
  assert.equal(JSON.stringify(entry?.outcomes), '{"refused":2,"challenged":1,"locked":1,"granted":2}')
  assert.deepEqual([entry?.asks, entry?.first, entry?.last, entry?.granted], [6, 10, 15, 14])
})

test('what is older than the memory is dropped', () => {
  const { dossiers, file, note, tell } = dossier()
  for (const [name, day] of [
    ['real1', 1],
    ['word', 2],
    ['real2', 10],
    ['real3', 1],
  ] as const)
    note(name, day * dayMs)
  pruneDossier(dossiers, file, 33)
  assert.deepEqual(
    tell().entries.map(({ identity }) => identity.name),
    ['real2'],
  )
  assert.equal(realEntries(dossiers, file), 1)
  note('real1', 33 * dayMs)
  assert.equal(tell().entries.length, 2)
  dropDossier(dossiers, file)
  assert.deepEqual([dossiers.entries.size, dossiers.files.size], [0, 0])
})

test('what was learned is told with the answer by which it was learned first', () => {
  const { note, tell } = dossier()
  note('real1', 10, 'refused')
  note('real1', 11, 'listed', ['smtp', 'mailbox'])
  note('real1', 12, 'wrong-secret', ['ssh', 'login'])
  note('real1', 13, 'listed', ['ldap', 'directory'])
  note('real1', 14, 'listed', ['web', 'page'])
  note('real1', 15, 'challenged', ['web', 'login'])
  note('real1', 16, 'challenged', ['web', 'mfa'])
  note('real1', 17, 'granted', ['imap', 'login'])
  assert.deepEqual(tell().entries[0]?.learned, [
    { what: 'revealed', time: 11, service: 'smtp' },
    { what: 'granted', time: 17, service: 'imap' },
    { what: 'listed', time: 13, service: 'ldap' },
    { what: 'mfa', time: 16, service: 'web' },
  ])
})

test('what was learned of one identity goes with its entry', () => {
  const { dossiers, file, note, tell } = dossier()
  note('real1', 10, 'wrong-secret')
  note('real2', 40 * dayMs, 'refused')
  pruneDossier(dossiers, file, 40)
  note('real1', 41 * dayMs, 'refused')
  assert.deepEqual(
    tell().entries.map(({ learned }) => learned),
    [[], []],
  )
  dropDossier(dossiers, file)
  assert.equal(dossiers.learned.size, 0)
})
