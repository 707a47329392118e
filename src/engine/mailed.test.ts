import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ask, at, list, report, type TinyAsk, tinyEngine } from './tiny-site.suite.ts'

/** A mail to a person of ours; the day before the day on which people were asked about is 29. */
const mail = (name: number, time: number, sender = 'partner.test', from = '198.51.100.7'): TinyAsk => ({
  time,
  from,
  name: `real${name}`,
  sender,
  surface: 'mailbox',
  outcome: 'listed',
})
/** Everybody gets mail from a partner all the time. */
const usual = Array.from({ length: 60 * 40 }, (_, n) => mail(n % 60, at(Math.floor(n / 60), 9, n % 60)))
const probed = list(8, { time: at(30, 3), from: '192.0.2.7', name: 'real' })
const lures = (sender: string, people = [0, 1, 2, 3, 4]): TinyAsk[] =>
  people.map((person, n) => mail(person, at(31, 10, n), sender, '203.0.113.9'))
const causes = (asks: readonly TinyAsk[]) => report(asks).alerts.map(({ cause }) => cause)

test('mail from a domain like ours to people who were asked about is a finding of its own', () => {
  const { alerts } = report([...usual, ...probed, ...lures('examp1e.com')])
  assert.deepEqual(
    alerts.map(({ cause }) => cause),
    ['list-of-ours', 'look-alike-mail'],
  )
  const [campaign, later] = alerts
  assert.deepEqual(later?.mailed?.follows, campaign?.campaign?.alerts[0])
  assert.deepEqual(later?.keys, [{ kind: 'sender', value: 'examp1e.com' }])
  assert.deepEqual(
    [later?.mailed?.people, later?.mailed?.asked, later?.mailed?.both, later?.mailed?.mails],
    [60, 8, 5, 5],
  )
  assert.deepEqual(
    later?.identities.map(({ name, learned }) => [name, learned.length]),
    [0, 1, 2, 3, 4].map(person => [`real${person}`, 0]),
  )
})

test('neither other senders, nor one known for long, nor mail to anybody says anything', () => {
  const known = [mail(40, at(3), 'examp1e.com'), ...lures('examp1e.com')]
  const scattered = lures('examp1e.com', [3, 13, 23, 33, 43, 53])
  for (const mails of [lures('evil.test'), lures('news.example.com'), known, scattered])
    assert.deepEqual(causes([...usual, ...probed, ...mails]), ['list-of-ours'])
  assert.deepEqual(causes([...usual, ...lures('examp1e.com')]), [])
})

test('mail by the askers themselves is more of their asking, and mail in the first days of a log teaches', () => {
  const own = lures('examp1e.com').map(each => ({ ...each, from: '192.0.2.7' }))
  assert.deepEqual(causes([...usual, ...probed, ...own]), ['list-of-ours'])
  const late = usual.filter(({ time }) => time > at(25))
  assert.deepEqual(causes([...late, ...probed, ...lures('examp1e.com')]), ['list-of-ours'])
})

test('what is kept of mail goes on with the state', () => {
  const asks = [...usual, ...probed, ...lures('examp1e.com')].sort((a, b) => a.time - b.time).map(ask)
  const cut = asks.length - 3
  const first = tinyEngine()
  for (const each of asks.slice(0, cut)) first.take(each)
  const second = tinyEngine({}, first.encode())
  for (const each of asks.slice(cut)) second.take(each)
  const whole = tinyEngine()
  for (const each of asks) whole.take(each)
  assert.deepEqual(second.finish(), whole.finish())
})
