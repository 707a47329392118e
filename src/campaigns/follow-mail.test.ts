import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { dayMs } from '../evidence/day.ts'
import { createRandom } from '../kit/random.ts'
import { type AlikeMail, followMail, type MailHistory } from './follow-mail.ts'

const asked = 30 * dayMs
const watch = (people: number) => new Map(Array.from({ length: people }, (_, at) => [`p${at}`, asked]))
const threshold = Math.log(1 / 0.02)
const mail = (person: number, time: number, sender = 'examp1e.com'): AlikeMail => ({
  person: `p${person}`,
  identity: `p${person}`,
  sender,
  address: '192.0.2.9',
  time,
})
const site = (people: number, mails: readonly AlikeMail[]): MailHistory => ({
  mails,
  since: 14 * dayMs,
  senders: new Map(mails.toReversed().map(({ sender, time }) => [sender, time])),
  reached: new Map(Array.from({ length: people }, (_, at) => [`p${at}`, 0])),
})
const to = (people: readonly number[], time = asked + dayMs, sender?: string) =>
  people.map((person, at) => mail(person, time + at, sender))

test('mail to people who were asked about, and to hardly anybody else, stands out', () => {
  const followed = followMail(watch(8), site(60, to([0, 1, 40, 2, 3, 4])), threshold)
  assert.equal(followed?.raisedBy.person, 'p4')
  assert.deepEqual(
    followed?.mails.map(({ person }) => person),
    ['p0', 'p1', 'p2', 'p3', 'p4'],
  )
  const { people, asked: cohort, mailed, both } = followed.highest
  assert.deepEqual([people, cohort, mailed, both], [60, 8, 6, 5])
})

test('one mail says nothing, nor mail to everybody, nor to others, nor where all who get mail were asked about', () => {
  assert.equal(followMail(watch(8), site(60, to([0])), threshold), null)
  assert.equal(followMail(watch(8), site(60, to(Array.from({ length: 60 }, (_, at) => 59 - at))), threshold), null)
  assert.equal(followMail(watch(8), site(60, to([40, 41, 42, 43, 44])), threshold), null)
  assert.equal(followMail(watch(8), site(8, to([0, 1, 2, 3, 4])), threshold), null)
})

test('mail before the ask, a fortnight after it, in the first days of a log, or of a sender known long before, does not count', () => {
  const mails = (time: number, sender?: string) => to([0, 1, 2, 3, 4], time, sender)
  assert.equal(followMail(watch(8), site(60, mails(asked - dayMs)), threshold), null)
  assert.equal(followMail(watch(8), site(60, mails(asked + 14 * dayMs + 1)), threshold), null)
  assert.equal(followMail(watch(8), { ...site(60, mails(asked + dayMs)), since: asked + 2 * dayMs }, threshold), null)
  const partner = 'example.org'
  const known = [mail(50, 10 * dayMs, partner), ...mails(asked + dayMs, partner)]
  assert.equal(followMail(watch(8), site(60, known), threshold), null)
  assert.notEqual(followMail(watch(8), site(60, mails(asked + dayMs)), threshold), null)
})

test('what comes later takes nothing back, and the same mail again adds nothing', () => {
  const some = fc.array(fc.tuple(fc.nat(59), fc.nat(20 * dayMs)), { minLength: 1, maxLength: 40 })
  fc.assert(
    fc.property(some, fc.nat(39), (drawn, cut) => {
      const mails = drawn.map(([person, late]) => mail(person, asked + late)).sort((a, b) => a.time - b.time)
      const early = followMail(watch(8), site(60, mails.slice(0, cut)), threshold)
      const all = followMail(watch(8), site(60, mails), threshold)
      if (early !== null) assert.deepEqual(all?.raisedBy, early.raisedBy)
      const twice = followMail(
        watch(8),
        site(
          60,
          mails.flatMap(each => [each, each]),
        ),
        threshold,
      )
      assert.equal(twice?.nats, all?.nats)
    }),
  )
})

test('by chance it is passed as seldom as the threshold says', () => {
  const random = createRandom('follow mail').next
  const runs = 2000
  let alarms = 0
  for (let run = 0; run < runs; run++) {
    const people = 20 + Math.floor(random() * 300)
    const mails = Array.from({ length: Math.floor(random() * 40) }, () =>
      mail(Math.floor(random() * people), asked + random() * 14 * dayMs),
    ).sort((a, b) => a.time - b.time)
    const cohort = watch(2 + Math.floor(random() * 40))
    if (followMail(cohort, site(people, mails), threshold) !== null) alarms++
  }
  assert.ok(alarms <= 0.02 * runs, `${alarms} of ${runs}`)
})
