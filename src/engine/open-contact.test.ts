import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Ask } from '../asks/ask.ts'
import type { EngineReport } from '../evidence/facts.ts'
import { ask, at, list, type TinyAsk, tinyEngine } from './tiny-site.suite.ts'

const prober = '192.0.2.66'
const start = at(0, 3)

function told(asks: readonly Ask[]): EngineReport {
  const engine = tinyEngine()
  for (const each of [...asks].sort((a, b) => a.time - b.time)) engine.take(each)
  return engine.finish()
}

const alerts = (asks: readonly Ask[]) => told(asks).alerts.map(({ cause, keys }) => `${cause} ${keys[0]?.value}`)

const many = (count: number, more: Partial<TinyAsk>): Ask[] =>
  list(count, { time: start, from: prober, name: 'real', ...more }).map(ask)

/** A session in which recipients were accepted and no message followed. */
const session = (time: number, recipients: number): Ask => ({
  ...ask({ time, from: prober, name: '', surface: 'mailbox', outcome: 'listed' }),
  identity: null,
  count: recipients,
})

const robots = (client: string): Ask => ({
  ...ask({ time: start - 1000, from: '192.0.2.9', name: '', surface: 'page', outcome: 'granted', client }),
  identity: null,
})

const mailbox = (count: number, name: string, isThere: boolean): Ask[] =>
  many(count, { name, surface: 'mailbox', outcome: isThere ? 'listed' : 'unknown-identity' })

test('names of ours that are no mailboxes are a list of ours, names of the world are noise', () => {
  assert.deepEqual(alerts(mailbox(20, 'real', false)), [`list-of-ours ${prober}`])
  const { alerts: none, noise } = told(mailbox(40, 'other', false))
  assert.deepEqual(none, [])
  assert.equal(noise.probing, 1)
})

test('who writes to people who are there is not blamed, nor for guesses through the same relay', () => {
  assert.deepEqual(alerts([...mailbox(60, 'real', true), ...mailbox(4, 'other', false)]), [])
  assert.deepEqual(alerts([...mailbox(8, 'real', true), ...mailbox(90, 'other', false)]), [])
})

test('who probes for mailboxes and was told of several that they are there has harvested, in whatever order', () => {
  const refused = mailbox(16, 'other', false)
  assert.deepEqual(alerts([...refused, session(start - 1, 5)]), [`harvested ${prober}`])
  assert.deepEqual(alerts([...refused, session(at(0, 4), 5)]), [`harvested ${prober}`])
  assert.deepEqual(alerts([...refused, session(at(0, 4), 1)]), [])
  assert.deepEqual(alerts([session(start, 50)]), [])
})

test('an application that lets people in may look up whatever is typed', () => {
  const guesses = many(60, { surface: 'directory', outcome: 'unknown-identity' })
  assert.deepEqual(alerts(guesses), [`list-of-ours ${prober}`])
  assert.deepEqual(alerts([ask({ time: start - 1, from: prober, name: 'real1', outcome: 'granted' }), ...guesses]), [])
})

test('a reader of many pages of people harvests them, unless a crawler with this client has read the rules', () => {
  const client = 'indexer/1.0'
  const pages = many(50, { surface: 'page', outcome: 'listed', client })
  assert.deepEqual(alerts(pages), [`harvested ${prober}`])
  assert.deepEqual(alerts([robots('another/1.0'), ...pages]), [`harvested ${prober}`])
  assert.deepEqual(alerts([robots(client), ...pages]), [])
  assert.deepEqual(alerts(pages.slice(0, 6)), [])
})

test('guesses at pages that never were add to what was read', () => {
  const pages = many(22, { surface: 'page', outcome: 'listed' })
  const guesses = many(12, { name: 'other', surface: 'page', outcome: 'unknown-identity' })
  assert.deepEqual(alerts(pages.slice(0, 14)), [])
  assert.deepEqual(alerts([...pages.slice(0, 14), ...guesses]), [`harvested ${prober}`])
  assert.deepEqual(alerts(guesses), [])
})

test('sign-up checks of names of ours are a list of ours, those of newcomers behind one address are not', () => {
  assert.deepEqual(alerts(many(50, { surface: 'registration', outcome: 'listed' })), [`list-of-ours ${prober}`])
  assert.deepEqual(alerts(many(90, { name: 'twin', surface: 'registration', outcome: 'unknown-identity' })), [])
})

test('who was asked about at an open door can still be failed for at a log-in', () => {
  const open = many(7, { surface: 'mailbox', outcome: 'listed' })
  const login = many(7, { time: at(0, 5) })
  assert.deepEqual(alerts([...open, ...login]), [`list-of-ours ${prober}`])
})

test('a finding tells all that was handed out', () => {
  const { alerts } = told(many(50, { surface: 'page', outcome: 'listed' }))
  assert.equal(alerts[0]?.identities.length, 50)
})
