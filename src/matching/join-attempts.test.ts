import assert from 'node:assert/strict'
import { test } from 'node:test'
import { joinAttempts } from './join-attempts.ts'
import { type TestLine, type TestTold, testLines } from './joining.suite.ts'
import { giveRow } from './sighting-rows.ts'

/** What is told of some lines; all rows must have been given back in the end. */
function attempts(...lines: TestLine[]): TestTold[] {
  const { pool, rules, row, told } = testLines()
  const all: TestTold[] = []
  const emitted: number[] = []
  const joiner = joinAttempts(pool, rules, each => emitted.push(each))
  for (const line of lines) joiner.take(row(line))
  joiner.flush()
  for (const each of emitted) {
    all.push(told(each))
    giveRow(pool, each)
  }
  assert.equal(pool.free.length, pool.used)
  return all
}

test('parts around an ask are not counted again', () => {
  const told = attempts({ role: 'part' }, { role: 'ask' }, { role: 'part' })
  assert.equal(told.length, 1)
})

test('an attempt of parts alone is one ask, told with all that they know', () => {
  const told = attempts(
    { role: 'part', identity: null, outcome: 'unknown-identity' },
    { role: 'part', address: null, outcome: null, userAgent: 'x' },
    { role: 'part', identity: null, outcome: 'refused', site: 'mx' },
  )
  assert.deepEqual(
    told.map(each => [each.identity?.written, each.source, each.service.instance, each.outcome]),
    [['jsmith', { address: '192.0.2.7', userAgent: 'x' }, 'mx', 'unknown-identity']],
  )
})

test('two asks of one connection are two asks', () => {
  assert.equal(attempts({}, {}).length, 2)
})

test('every ask of a connection gets what its parts know', () => {
  const told = attempts({ role: 'part', identity: null }, { address: null }, { address: null })
  assert.deepEqual(
    told.map(each => each.source.address),
    ['192.0.2.7', '192.0.2.7'],
  )
})

test('an attempt whose end was seen takes no further lines', () => {
  assert.equal(attempts({ role: 'part', ends: true }, { role: 'part' }).length, 2)
})

test('a line that is no ask can end an attempt', () => {
  assert.equal(attempts({ role: 'part' }, { role: 'none', ends: true }, { role: 'part' }).length, 2)
})

test('lines of one key that are too far apart are two attempts', () => {
  assert.equal(attempts({ role: 'part' }, { role: 'part', time: 121_000 }).length, 2)
  assert.equal(attempts({ role: 'part' }, { role: 'part', time: 120_000 }).length, 1)
})

test('lines without a key stand for themselves', () => {
  assert.equal(attempts({ role: 'part', attempt: 0 }, { role: 'part', attempt: 0 }).length, 2)
})

test('lines without a time are one attempt', () => {
  const part = { role: 'part', time: Number.NaN } as const
  assert.equal(attempts(part, part).length, 1)
})

test('a host name in one line and the address in the next are one source', () => {
  const told = attempts({ role: 'part', hostName: 'a.example.com' }, { address: '192.0.2.9' })
  assert.deepEqual(told[0]?.source, { address: '192.0.2.9' })
  const later = attempts({ role: 'part', address: '192.0.2.9' }, { hostName: 'a.example.com' })
  assert.deepEqual(later[0]?.source, { address: '192.0.2.9' })
})

test('a host name is better than no source, and the first one stays', () => {
  const told = attempts(
    { role: 'part', hostName: 'a.example.com' },
    { role: 'part', hostName: 'b.example.com' },
    { address: null },
  )
  assert.deepEqual(told[0]?.source, { address: null, hostName: 'a.example.com' })
})

test('the source of a connection completes its later lines, and no others', () => {
  const told = attempts(
    { role: 'context', context: 1, attempt: 0, identity: null, outcome: null },
    { context: 1, attempt: 11, address: null },
    { context: 2, attempt: 12, address: null, needsSource: true },
  )
  assert.deepEqual(
    told.map(each => each.source.address),
    ['192.0.2.7'],
  )
})

test('what a connection told first holds until it ends, or for as long as the kind says', () => {
  const source = { role: 'context', context: 1, attempt: 0, identity: null, outcome: null, withinMs: 1000 } as const
  const more = { ...source, address: null, site: 'mx', time: 500 }
  const ask = { context: 1, attempt: 0, address: null, time: 1500 }
  assert.deepEqual(attempts(source, more, ask)[0]?.source.address, '192.0.2.7')
  assert.deepEqual(attempts(source, more, ask)[0]?.service.instance, 'mx')
  assert.deepEqual(attempts(source, ask)[0]?.source.address, null)
  assert.deepEqual(attempts(source, more, { ...source, ends: true }, ask)[0]?.source.address, null)
})

test('a part that knows more sharpens the outcome of the ask', () => {
  const told = attempts({ role: 'part', outcome: 'unknown-identity' }, { outcome: 'refused' })
  assert.equal(told[0]?.outcome, 'unknown-identity')
})

test('a grant is not undone by a part that failed before, and no failure becomes one', () => {
  assert.equal(attempts({ role: 'part', outcome: 'wrong-secret' }, { outcome: 'granted' })[0]?.outcome, 'granted')
  assert.equal(attempts({ role: 'part', outcome: 'granted' }, { outcome: 'refused' })[0]?.outcome, 'refused')
})

test('a part told at once is one ask with what later parts add, and stands before a summary', () => {
  const { pool, rules, row, told } = testLines()
  const emitted: number[] = []
  const joiner = joinAttempts(pool, rules, each => emitted.push(each))
  const passdb = { role: 'part', atOnce: true } as const
  joiner.take(row({ ...passdb, outcome: 'unknown-identity' }))
  assert.equal(emitted.length, 1)
  joiner.take(row({ ...passdb, outcome: 'wrong-secret' }))
  joiner.flush()
  assert.deepEqual(
    emitted.map(each => told(each).outcome),
    ['wrong-secret'],
  )
})

test('a row that an attempt still adds to is not given to another line', () => {
  const { pool, rules, row } = testLines()
  const joiner = joinAttempts(pool, rules, each => giveRow(pool, each))
  const passdb = { role: 'part', atOnce: true, attempt: 5 } as const
  joiner.take(row(passdb))
  const other = row({ attempt: 6, outcome: 'refused' })
  joiner.take(row({ ...passdb, outcome: 'wrong-secret' }))
  assert.equal(pool.free.length, pool.used - 2)
  joiner.take(other)
  joiner.flush()
  assert.equal(pool.free.length, pool.used)
})

test('a part that tells too little waits for what makes it an ask', () => {
  const told = attempts(
    { role: 'part', atOnce: true, needsSource: true, address: null },
    { role: 'part', atOnce: true, outcome: null },
  )
  assert.deepEqual([told.length, told[0]?.source.address], [1, '192.0.2.7'])
  assert.equal(attempts({ role: 'part', needsIdentity: true, identity: null }).length, 0)
})

test('parts that sum up are added', () => {
  const part = { role: 'part', times: 2 } as const
  assert.equal(attempts({ role: 'part' }, part, part)[0]?.times, 5)
  assert.equal(attempts({ role: 'part', times: 0 }, part)[0]?.times, 2)
  assert.equal(attempts(part, { ...part, times: 0xffff_fffe })[0]?.times, 0xffff_fffe)
})

test('an attempt is told of when its time is over', () => {
  const { pool, rules, row } = testLines()
  let told = 0
  const joiner = joinAttempts(pool, rules, () => {
    told += 1
  })
  joiner.take(row({ role: 'part', withinMs: 1000 }))
  joiner.advance(1000)
  assert.equal(told, 0)
  joiner.advance(1001)
  assert.equal(told, 1)
})

test('of a flood of attempts and contexts the oldest are closed early', () => {
  const { pool, rules, row } = testLines()
  let told = 0
  const joiner = joinAttempts(pool, rules, each => {
    told += 1
    giveRow(pool, each)
  })
  for (let key = 1; key <= 200_100; key++) {
    joiner.take(row({ role: 'part', attempt: key }))
    joiner.take(row({ role: 'context', attempt: 0, context: key }))
  }
  assert.equal(told, 100)
  assert.equal(pool.used - pool.free.length, 400_000)
})
