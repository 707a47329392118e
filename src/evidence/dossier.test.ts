import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Outcome } from '../asks/ask.ts'
import type { Classified, People } from '../people/person.ts'
import { type Dossier, noteInDossier, openDossier, pruneDossier } from './dossier.ts'

const people: People = {
  source: 'test',
  domains: [],
  counts: () => ({ current: 0, left: 0 }),
  rho: () => null,
  isOwnDomainWord: () => false,
  classify: (name): Classified => ({
    nameClass: name.startsWith('real') ? 'real' : 'neither',
    stratum: null,
    person: null,
  }),
}
const dayMs = 86_400_000

function note(dossier: Dossier, name: string, time: number, outcome: Outcome = 'refused', isFull = false): void {
  const ask = {
    time,
    source: { address: '192.0.2.7' },
    service: { kind: 'imap' },
    surface: 'login' as const,
    identity: { name, written: name },
    outcome,
    count: 1,
    origin: { via: '', path: '', line: 1 },
  }
  noteInDossier(dossier, people, name, ask, time, !dossier.entries.has(name), false, isFull)
}

test('a word list leaves room for the names of ours, and what is not kept is counted', () => {
  const dossier = openDossier()
  for (let n = 0; n < 500; n++) note(dossier, `word${n}`, n)
  for (let n = 0; n < 5000; n++) note(dossier, `real${n}`, n)
  assert.equal(dossier.real, 4096)
  assert.equal(dossier.entries.size, 4096 + 128)
  assert.equal(dossier.lost, 500 - 128 + 5000 - 4096)
  assert.equal(dossier.asks, 5500)
})

test('where no more can be kept, asks for known names are still noted', () => {
  const dossier = openDossier()
  note(dossier, 'real1', 0)
  note(dossier, 'real1', 1, 'granted', true)
  note(dossier, 'real2', 2, 'refused', true)
  assert.deepEqual(dossier.entries.get('real1')?.outcomes, { refused: 1, granted: 1 })
  assert.equal(dossier.entries.get('real1')?.granted, 1)
  assert.equal(dossier.lost, 1)
})

test('what is older than the memory is dropped', () => {
  const dossier = openDossier()
  note(dossier, 'real1', 0)
  note(dossier, 'real2', 10 * dayMs)
  pruneDossier(dossier, 31)
  assert.deepEqual([[...dossier.entries.keys()], dossier.real], [['real2'], 1])
})
