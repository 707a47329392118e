import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { FoundIdentity } from '../../findings/finding.ts'
import { matrixReading } from './matrix-reading.ts'

function asked(
  names: readonly string[],
  askers: (at: number) => readonly string[],
  change: Partial<FoundIdentity> = {},
) {
  return names.map((identity, at): FoundIdentity => {
    const time = new Date(1_772_000_000_000 + at * 1000).toISOString()
    const base = {
      person: null,
      nameClass: 'real',
      planted: null,
      left: false,
      exists: null,
      asks: 1,
      outcomes: {},
    } as const
    return { ...base, identity, first: time, last: time, askers: [...askers(at)], ...change }
  })
}
const sorted = 'ann ben cleo dan eva finn gus hal'.split(' ')
const shuffled = 'hal ann gus cleo ben finn dan eva'.split(' ')

test('a sorted list is read as one, also backwards, and a shuffled one is not', () => {
  const reading = (names: readonly string[]) =>
    matrixReading(
      1,
      asked(names, () => ['192.0.2.7']),
    )
  assert.match(reading(sorted), /ran through all of them\. The names come in alphabetical order\.$/)
  assert.match(reading([...sorted].reverse()), /in reverse alphabetical order\.$/)
  assert.match(reading(shuffled), /in no alphabetical order\.$/)
})

test('one list shared out is told from a list that each asker runs', () => {
  const all = ['192.0.2.1', '192.0.2.2', '192.0.2.3', '192.0.2.4']
  assert.match(
    matrixReading(
      4,
      asked(shuffled, at => [all[at % 4] ?? '']),
    ),
    /they share one list out .* about 2 names each\./,
  )
  assert.match(
    matrixReading(
      4,
      asked(shuffled, () => all),
    ),
    /each ran the whole list\./,
  )
})

test('a word list is called so', () => {
  assert.match(
    matrixReading(
      1,
      asked(sorted, () => ['192.0.2.7'], { nameClass: 'neither' }),
    ),
    /words, or guesses/,
  )
})
