import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hourMs } from '../evidence/day.ts'
import { createRandom } from '../kit/random.ts'
import { attribute } from './spread-attribution.ts'
import {
  advanceStream,
  countGrant,
  countStreamAsk,
  countTwin,
  expectedSpreadAlerts,
  keepStreamAsk,
  spreadThreshold,
} from './spread-detector.ts'
import { blockMs, blocksADay } from './stream-block.ts'
import { cellOf } from './stream-cells.ts'
import { emptyStream, openSpreadAlert, type StreamState } from './stream-state.ts'

const monday = Date.UTC(2026, 2, 2)
const threshold = spreadThreshold(0.1)
const usual = cellOf({ dormant: false, newNetwork: false, repeated: false })
const strange = cellOf({ dormant: false, newNetwork: true, repeated: false })
let lastSource = 0
const nobody = () => 0

function ask(stream: StreamState, time: number, cell: number) {
  advanceStream(stream, time, nobody)
  return countStreamAsk(stream, { time, cell, source: ++lastSource, sourceKind: 1 }, threshold)
}

/** So many blocks of a site where users mistype now and then. */
function quiet(stream: StreamState, from: number, blocks: number): number {
  const random = createRandom(`quiet ${from}`)
  for (let block = 0; block < blocks; block++) {
    const start = from + block * blockMs
    advanceStream(stream, start, nobody)
    for (let grant = random.poisson(100); grant > 0; grant--) countGrant(stream, false)
    for (let twin = random.poisson(10); twin > 0; twin--) countTwin(stream)
    for (let typo = random.poisson(0.4); typo > 0; typo--) ask(stream, start + hourMs, usual)
  }
  return from + blocks * blockMs
}

/** A site with a past. */
function settled(): { stream: StreamState; now: number } {
  const stream = emptyStream()
  const now = quiet(stream, monday, 40 * blocksADay)
  assert.deepEqual(stream.alerts, [])
  return { stream, now }
}

function burst(stream: StreamState, from: number, count: number, cell = strange): void {
  for (let n = 0; n < count; n++) ask(stream, from + n * 60_000, cell)
}

test('strangers who ask once each raise an alert that tells of them all', () => {
  const { stream, now } = settled()
  burst(stream, now, 30)
  const [alert] = stream.alerts
  assert.ok(alert !== undefined && !alert.withoutHistory)
  assert.ok(alert.raised <= now + 10 * 60_000)
  const { askers, facts } = attribute(stream, alert)
  assert.equal(askers.length, 30)
  assert.deepEqual(
    facts.cells.map(({ newNetwork }) => newNetwork),
    [true],
  )
})

test('fewer than five asks raise none, however strange they are', () => {
  const { stream, now } = settled()
  burst(stream, now, 3)
  assert.deepEqual(stream.alerts, [])
})

test('a busy day of everybody is no attack', () => {
  const { stream, now } = settled()
  advanceStream(stream, now, nobody)
  for (let grant = 0; grant < 3000; grant++) countGrant(stream, false)
  burst(stream, now, 12, usual)
  assert.deepEqual(stream.alerts, [])
})

test('one attack is one alert, and ends when its days are over', () => {
  const { stream, now } = settled()
  let time = now
  for (let day = 0; day < 3; day++) {
    burst(stream, time, 10)
    time = quiet(stream, time, blocksADay)
  }
  assert.equal(stream.alerts.length, 1)
  quiet(stream, time, 4 * blocksADay)
  assert.equal(openSpreadAlert(stream), null)
  const [alert] = stream.alerts
  assert.ok(alert !== undefined)
  assert.ok(attribute(stream, alert).askers.length >= 30)
})

test('an attack does not become the norm', () => {
  const { stream, now } = settled()
  const before = stream.rates[strange]?.perBlock ?? 0
  let time = now
  for (let block = 0; block < 8; block++) {
    burst(stream, time, 20)
    time = quiet(stream, time, 1)
  }
  time = quiet(stream, time, 4 * blocksADay)
  assert.ok((stream.rates[strange]?.perBlock ?? 0) < before + 0.1)
  burst(stream, time, 20)
  assert.equal(stream.alerts.length, 2)
})

test('days of which the logs tell nothing say nothing', () => {
  const { stream, now } = settled()
  const { closed, lnStatistic } = stream
  advanceStream(stream, now + 50 * blocksADay * blockMs, nobody)
  assert.ok(stream.closed <= closed + 1)
  assert.ok(Math.abs(stream.lnStatistic - lnStatistic) < 3)
})

test('from the first hour on, a burst is found with the rates of sites in general, and the alert says so', () => {
  const stream = emptyStream()
  burst(stream, monday, 40)
  const [alert] = stream.alerts
  assert.ok(alert?.withoutHistory)
  assert.equal(attribute(stream, alert).facts.withoutHistory, true)
})

test('who asks again and again with few is not taken for one of many who ask once', () => {
  const { stream, now } = settled()
  burst(stream, now, 30)
  const again = cellOf({ dormant: false, newNetwork: true, repeated: true })
  const phone = ++lastSource
  countStreamAsk(stream, { time: now + 40 * 60_000, cell: again, source: phone, sourceKind: 1 }, threshold)
  const [alert] = stream.alerts
  assert.ok(alert !== undefined)
  assert.ok(attribute(stream, alert).askers.every(({ source }) => source !== phone))
})

test('a name that many ask for is evidence once, and all of them are told', () => {
  const { stream, now } = settled()
  burst(stream, now, 30)
  const today = Math.floor(now / (4 * blockMs))
  const another = { time: now + 40 * 60_000, cell: strange, source: 7, sourceKind: 1 }
  const { seen } = attribute(stream, stream.alerts[0] as never).facts
  assert.deepEqual(keepStreamAsk(stream, another, today), [another])
  assert.equal(keepStreamAsk(stream, another, today - 20), null)
  const told = attribute(stream, stream.alerts[0] as never)
  assert.equal(told.facts.seen, seen)
  assert.ok(told.askers.some(({ source }) => source === 7))
})

test('false alerts to expect grow with the blocks that were watched', () => {
  const { stream } = settled()
  assert.ok(Math.abs(expectedSpreadAlerts(stream, 1) - 0.2 * 40) < 0.2)
})
