import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Ask, outcomes } from '../asks/ask.ts'
import { createAskBooks, tidyBooks } from '../asks/ask-books.ts'
import { askOfRow } from '../asks/ask-rows.ts'
import { roles } from '../matching/shape.ts'
import type { Sighting } from '../matching/sighting.ts'
import type { SightingRule } from '../matching/sighting-rows.ts'
import { joinAsks } from './join-asks.ts'
import { createSightings, rowOfSighting } from './sighting-row.ts'

const secret = Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8)

const sshd: SightingRule = {
  role: 'ask',
  kind: 'sshd',
  service: 'ssh',
  heardBy: ['pam'],
  withinMs: 120_000,
  ends: false,
  atOnce: false,
  needsSource: false,
  needsIdentity: false,
}

function line(told: Partial<Sighting>, rule: Partial<SightingRule> = {}): Sighting {
  return {
    rule: { ...sshd, ...rule },
    time: 0,
    path: 'auth.log',
    line: 1,
    attempt: [],
    context: [],
    address: '192.0.2.7',
    hostName: null,
    identity: 'jsmith',
    outcome: 'refused',
    surface: 'login',
    service: null,
    site: null,
    userAgent: null,
    ja4: null,
    asn: null,
    country: null,
    senderDomain: null,
    times: null,
    repeated: 1,
    lastedMs: 0,
    ...told,
  }
}

/** The asks of some lines; `advance` is called after those that are `read`, and the books are tidied each time. */
function asksOf(lines: readonly Sighting[], read: (index: number) => boolean = () => true): Ask[] {
  const sightings = createSightings(createAskBooks(), secret)
  const { rows, books } = sightings
  const asks: Ask[] = []
  const joiner = joinAsks(sightings, row => asks.push(askOfRow(rows.asks, row, books)))
  let reached = Number.NEGATIVE_INFINITY
  for (const [index, each] of lines.entries()) {
    joiner.take(rowOfSighting(sightings, each))
    reached = Math.max(reached, Number.isNaN(each.time) ? reached : each.time)
    if (!read(index)) continue
    joiner.advance(reached)
    tidyBooks(books, [joiner.markBooks])
  }
  joiner.flush()
  assert.equal(rows.free.length, rows.used, 'all rows are given back')
  return asks
}

/** Lines that come at most a minute late. */
const lines = fc
  .array(
    fc.record({
      kind: fc.constantFrom('pam', 'sshd', 'slapd'),
      role: fc.constantFrom(...roles, 'part', 'part', 'part'),
      after: fc.oneof(fc.nat(1000), fc.nat(20_000), fc.nat(20_000), fc.nat(200_000)),
      late: fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, fc.nat(60_000)),
      attempt: fc.nat(2),
      context: fc.nat(2),
      flags: fc.nat(15),
      address: fc.constantFrom('192.0.2.1', '2001:db8::1', null),
      identity: fc.constantFrom('jsmith', 'JSmith', 'root', '', null),
      outcome: fc.constantFrom(...outcomes, null),
      service: fc.constantFrom('imap', 'smtp', null),
      times: fc.constantFrom(0, 1, 3, null),
      lastedMs: fc.nat(200_000),
    }),
    { maxLength: 80, size: 'max' },
  )
  .map(all => {
    let time = 0
    return all.map(({ kind, role, after, late, attempt, context, flags, ...told }, index) => {
      time += after
      return line(
        {
          ...told,
          time: time - late,
          line: index + 1,
          attempt: attempt === 0 ? [] : [kind, `${attempt}`],
          context: context === 0 ? [] : [kind, `${context}`],
        },
        {
          kind,
          role,
          heardBy: kind === 'pam' || kind === 'slapd' ? [] : ['pam'],
          withinMs: kind === 'pam' ? 2000 : 60_000,
          ends: (flags & 5) === 5,
          atOnce: role === 'part' && (flags & 6) === 6,
          needsSource: (flags & 9) === 9,
        },
      )
    })
  })

test('asks come in order of time, and are the same for any cut of the input', () => {
  fc.assert(
    fc.property(lines, fc.func(fc.boolean()), (told, read) => {
      const asks = asksOf(told)
      assert.deepEqual(asksOf(told, read), asks)
      assert.deepEqual(
        asks.map(ask => ask.time),
        asks.map(ask => ask.time).sort((a, b) => a - b),
      )
    }),
    { numRuns: 200 },
  )
})

test('lines without a time are asks at once', () => {
  const sightings = createSightings(createAskBooks(), secret)
  let asks = 0
  const joiner = joinAsks(sightings, () => {
    asks += 1
  })
  joiner.take(rowOfSighting(sightings, line({ time: Number.NaN })))
  assert.equal(asks, 1)
})

test('what no line tells is filled: the service of the kind, and how many asks it stands for', () => {
  const [one, several] = asksOf([
    line({ repeated: 3 }),
    line({ service: 'sftp', times: 5, repeated: 2, line: 2 }, { kind: 'proftpd' }),
  ])
  assert.deepEqual([one?.service.kind, one?.count, one?.origin.via], ['ssh', 3, 'sshd'])
  assert.deepEqual([several?.service.kind, several?.count, several?.origin.via], ['sftp', 10, 'proftpd'])
  assert.equal(asksOf([line({ times: 2 ** 40, repeated: 2 ** 40 })])[0]?.count, 2 ** 32 - 1)
})

test('a service that was filled is not taken for one that a line told', () => {
  const part = { role: 'part', atOnce: true } as const
  const attempt = ['sshd', '811']
  const untimed = { time: Number.NaN, attempt }
  const asks = asksOf([line(untimed, part), line({ ...untimed, service: 'sftp' }, part), line(untimed)])
  assert.deepEqual(
    asks.map(ask => ask.service.kind),
    ['ssh', 'sftp'],
  )
})

test('an attempt whose lines came before the one that is earlier is one attempt', () => {
  const attempt = ['sshd', '811']
  const asks = asksOf([
    line({ time: 50_000, attempt }, { role: 'part' }),
    line({ time: 100_000, line: 2 }),
    line({ time: 45_000, attempt, line: 3 }),
  ])
  assert.deepEqual(
    asks.map(ask => ask.origin.line),
    [3, 2],
  )
})
