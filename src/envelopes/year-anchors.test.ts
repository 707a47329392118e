import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type UndatedMember, yearAnchors } from './year-anchors.ts'

const at = (text: string): number => Date.parse(`${text}T00:00:00Z`)

/** A member whose samples hold one line each. */
function member(latest: string, ...stamps: string[]): UndatedMember {
  return {
    latest: at(latest),
    hasEnd: true,
    samples: stamps.map(stamp => [Buffer.from(`${stamp} mx sshd[1]: Connection closed`)]),
  }
}

function firsts(...members: UndatedMember[]): string[] {
  return yearAnchors(members).map(({ first }) =>
    Number.isNaN(first) ? 'none' : new Date(first).toISOString().slice(0, 10),
  )
}

test('a file that holds several turns of the year begins as many years ago', () => {
  const stamps = ['Nov  3 00:00:01', 'Jun  3 00:00:01', 'Feb  3 00:00:01', 'Dec  3 00:00:01', 'Jan  3 00:00:01']
  assert.deepEqual(firsts(member('2026-01-04', ...stamps)), ['2023-11-03'])
})

test('the last line decides, not the first', () => {
  assert.deepEqual(firsts(member('2026-11-24', 'Jun  1 00:00:01', 'Dec 10 00:00:01')), ['2025-06-01'])
})

test('a member ends before the next one begins, also where all files were copied today', () => {
  const copied = '2026-11-24'
  assert.deepEqual(
    firsts(
      member(copied, 'Oct  1 00:00:01'),
      member(copied, 'Feb  1 00:00:01'),
      member(copied, 'Dec  1 00:00:01', 'Mar  1 00:00:01'),
    ),
    ['2024-10-01', '2025-02-01', '2025-12-01'],
  )
})

test('a member is not later than its own file', () => {
  assert.deepEqual(firsts(member('2022-05-01', 'Apr  1 00:00:01'), member('2026-11-24', 'Nov  1 00:00:01')), [
    '2022-04-01',
    '2026-11-01',
  ])
})

test('a member whose lines have a year tells it to those before it', () => {
  assert.deepEqual(firsts(member('2026-11-24', 'Dec 30 00:00:01'), member('2026-11-24', '2019-01-02T00:00:01Z')), [
    '2018-12-30',
    '2019-01-02',
  ])
})

test('lines that are out of order by minutes are no turn of the year', () => {
  assert.deepEqual(firsts(member('2026-11-24', 'Jun  2 00:00:03', 'Jun  1 23:59:59', 'Jun  2 00:00:05')), [
    '2026-06-02',
  ])
})

test('29 February is of a leap year, and so is what came before it', () => {
  assert.deepEqual(firsts(member('2026-11-24', 'Jan  5 00:00:01', 'Feb 29 00:00:01', 'Mar  1 00:00:01')), [
    '2024-01-05',
  ])
})

test('a member without stamps or without samples has none, and hides nothing', () => {
  const [first, , last] = yearAnchors([
    member('2026-11-24', 'Dec  1 00:00:01'),
    { latest: at('2026-11-24'), hasEnd: false, samples: [] },
    member('2026-11-24', 'no stamp here', 'Jan  1 00:00:01'),
  ])
  assert.equal(new Date(first?.first ?? 0).toISOString().slice(0, 10), '2025-12-01')
  assert.ok(!Number.isNaN(last?.first))
})

test('every turn of the year is seen also among the lines of one sample', () => {
  const lines = [
    'Nov  3 00:00:01',
    'Feb  3 00:00:01',
    'Feb  5 00:00:01',
    'Dec 10 00:00:01',
    'Dec 12 00:00:01',
    'Jan  4 00:00:01',
  ]
  const samples = [lines.map(stamp => Buffer.from(`${stamp} mx sshd[1]: Connection closed`))]
  const [anchor] = yearAnchors([{ latest: at('2026-01-04'), hasEnd: true, samples }])
  assert.equal(new Date(anchor?.first ?? 0).toISOString().slice(0, 10), '2024-11-03')
})

const summer = ['Jun  1 00:00:01', 'Jun  8 00:00:01', 'Jun 15 00:00:01', 'Jun 22 00:00:01', 'Jun 29 00:00:01']

test('a machine that starts with a wrong clock is no turn of the year, wherever it starts', () => {
  for (let place = 0; place <= summer.length; place++) {
    const stamps = summer.toSpliced(place, 0, 'Jan  1 00:00:05')
    assert.match(firsts(member('2026-06-30', ...stamps))[0] ?? '', /^2026-0[16]-01$/, `at ${place}`)
  }
})

test('a host with a wrong clock among others does not move the years', () => {
  const stamps = summer.flatMap(stamp => [stamp, 'Mar  3 00:00:01'])
  assert.deepEqual(firsts(member('2026-06-30', ...stamps)), ['2026-06-01'])
})

test('a log that was written to once more after a long silence ends with that line', () => {
  assert.deepEqual(firsts(member('2026-03-05', 'Dec 30 00:00:01', 'Dec 31 00:00:01', 'Mar  5 00:00:01')), [
    '2025-12-30',
  ])
})

test('nothing is much later than the last line of a file, also where it was copied later', () => {
  const [whole] = yearAnchors([member('2026-11-24', ...summer)])
  assert.ok((whole?.latest ?? 0) < at('2026-07-15'))
})
