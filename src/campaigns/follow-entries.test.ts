import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dayMs, hourMs } from '../evidence/day.ts'
import { createRandom } from '../kit/random.ts'
import { followEntries, type NewEntry, type Watched } from './follow-entries.ts'

const entry = (person: number, time: number): NewEntry => ({
  person: `p${person}`,
  identity: `p${person}`,
  address: `192.0.2.${person % 250}`,
  time,
})
/** Everybody was asked about on day 30, of 44. */
const asked = 30 * dayMs
const watch = (people: number): Watched => new Map(Array.from({ length: people }, (_, at) => [`p${at}`, asked]))
const threshold = Math.log(1 / 0.02)

test('a log-in from a new network soon after the ask stands out where people stay at home', () => {
  const history = { since: 0, until: 44 * dayMs, people: 60 }
  const soon = followEntries(watch(20), { ...history, entries: [entry(3, asked + hourMs)] }, threshold)
  assert.equal(soon?.raised, asked + hourMs)
  assert.ok(soon.expected < 0.5)
  assert.equal(followEntries(watch(20), { ...history, entries: [entry(3, asked + 9 * dayMs)] }, threshold), null)
  assert.equal(followEntries(watch(20), { ...history, entries: [entry(40, asked + hourMs)] }, threshold), null)
})

test('the same log-in says nothing of one who travels, or where all do', () => {
  const history = { since: 0, until: 44 * dayMs, people: 60 }
  const traveller = Array.from({ length: 20 }, (_, at) => entry(3, at * dayMs))
  assert.equal(
    followEntries(watch(20), { ...history, entries: [...traveller, entry(3, asked + hourMs)] }, threshold),
    null,
  )
  const conference = Array.from({ length: 40 }, (_, at) => entry(20 + at, asked + at * 60_000))
  const crowd = [...conference, entry(3, asked + hourMs)]
  assert.equal(followEntries(watch(20), { ...history, entries: crowd }, threshold), null)
})

test('several log-ins add up where one says too little', () => {
  const history = { since: 0, until: 44 * dayMs, people: 60 }
  const entries = [1, 2, 3].map(n => entry(n, asked + n * dayMs))
  assert.ok((followEntries(watch(20), { ...history, entries }, threshold)?.nats ?? 0) > threshold)
})

/** Log-ins from new networks of people whose rates differ a hundredfold, with conferences of ten. */
function benignEntries(random: () => number, people: number, days: number): NewEntry[] {
  const entries: NewEntry[] = []
  for (let person = 0; person < people; person++) {
    const perDay = 0.002 * 100 ** random()
    for (let day = 0; day < days; day++) if (random() < perDay) entries.push(entry(person, (day + random()) * dayMs))
  }
  for (let meeting = 0; meeting < 2; meeting++) {
    const time = random() * days * dayMs
    for (let guest = 0; guest < 10; guest++) entries.push(entry(Math.floor(random() * people), time + guest * hourMs))
  }
  return entries.sort((a, b) => a.time - b.time)
}

test('by chance it is passed as seldom as the threshold says', () => {
  const random = createRandom('follow').next
  const runs = 600
  let alarms = 0
  for (let run = 0; run < runs; run++) {
    const people = 60 + Math.floor(random() * 300)
    const entries = benignEntries(random, people, 44)
    const watched = watch(5 + Math.floor(random() * 40))
    if (followEntries(watched, { entries, since: 0, until: 44 * dayMs, people }, threshold) !== null) alarms++
  }
  assert.ok(alarms <= 0.02 * runs, `${alarms} of ${runs}`)
})
