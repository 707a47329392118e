import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { losslessText } from '../kit/lossless-text.ts'
import { logClock } from './log-clock.ts'
import type { LogRecord } from './record.ts'
import { type RecordReader, recordReader } from './record-reader.ts'

function reader(): RecordReader {
  return recordReader(logClock({ timeZone: 'UTC', latest: Date.UTC(2026, 11, 1) }))
}

function take(records: RecordReader, line: string | Uint8Array): LogRecord | null {
  const bytes = Buffer.from(line)
  return records.read(bytes, 0, bytes.length, 1)
}

/** Envelope, program and message: what decides how a line is read on. */
function told(record: LogRecord | null): readonly [string, string, string] | null {
  if (record === null) return null
  return [record.envelope, record.program, losslessText(record.bytes, record.messageStart, record.messageEnd)]
}

const stamp = 'Nov 24 08:46:58'
const now = Date.UTC(2026, 10, 24, 8, 46, 58)

/** Beginnings of all forms, so that random lines get past the first byte. */
const beginnings = [
  '',
  `${stamp} mx sshd[8]: `,
  `${stamp} `,
  `<38>${stamp} `,
  '2026-11-24T08:46:58Z ',
  '2026-11-24 08:46:58 UTC',
  '2026-11-24T08:46:58Z stdout P',
  '<38>1 2026-11-24T08:46:58Z mx sshd 8 - ',
  '{"log":"',
  '{"log":"a\\n","stream":"stdout","time":"2026-11-24T07:46:58Z"',
  '{"MESSAGE":"a","__REALTIME_TIMESTAMP":"1795506418309609"',
  'Tue Nov 24 08:46:58 2026',
  'Tue 2026-11-24 08:46:58 UTC',
  '[Tue Nov 24 08:46:58 2026]',
  '2026/11/24 08:46:58 [',
  '@400000006a63066c126fe4e8',
  '1795506418.309609 ',
  '[  12.5',
  'mx sshd[8]: ',
  '192.0.2.7 - - [24/Nov/2026:08:46:58 +0000] "',
  '\0\0\0',
] as const
const piece = fc.oneof(
  fc.constantFrom(
    ' ',
    ':',
    '[',
    ']',
    '(',
    ')',
    '"',
    '<',
    '{',
    '}',
    '\\',
    '/',
    '.',
    '-',
    '+',
    '\0',
    'message repeated 2 times: [',
  ),
  fc.constantFrom(...beginnings),
  fc.string({ unit: 'binary', maxLength: 8 }),
)
const anyLine = fc
  .tuple(fc.constantFrom(...beginnings), fc.array(piece, { maxLength: 12 }))
  .map(([beginning, rest]) => Buffer.from(beginning + rest.join(''), 'latin1'))

test('any bytes are read without a fault, and the message is a span of its bytes', () => {
  fc.assert(
    fc.property(fc.array(anyLine, { minLength: 1, maxLength: 8 }), lines => {
      const records = reader()
      for (const line of lines) {
        const record = take(records, line)
        if (record === null) continue
        const { messageStart, messageEnd, bytes } = record
        assert.ok(messageStart >= 0 && messageStart <= messageEnd && messageEnd <= bytes.length)
        assert.ok(record.repeated >= 1)
      }
    }),
    { numRuns: 3000 },
  )
})

test('what stands behind a line in its buffer has no part in it', () => {
  fc.assert(
    fc.property(anyLine, anyLine, fc.nat(200), (line, other, cut) => {
      const end = Math.min(cut, line.length)
      const alone = reader().read(Buffer.from(line.subarray(0, end)), 0, end, 1)
      const before = alone === null ? null : { ...alone, bytes: undefined, told: told(alone) }
      for (const behind of [line.subarray(end), other]) {
        const buffer = Buffer.concat([line.subarray(0, end), behind])
        const within = reader().read(buffer, 0, end, 1)
        assert.deepEqual(within === null ? null : { ...within, bytes: undefined, told: told(within) }, before)
      }
    }),
    { numRuns: 3000 },
  )
})

test('how a line is read does not depend on the forms of the lines before it', () => {
  const odd = [
    '2026-11-24T08:46:58Z three plain words',
    '{"a":1}',
    'mx sshd[8]: a',
    '[ 1.5] mx sshd[8]: a',
    '{"MESSAGE":null,"__REALTIME_TIMESTAMP":"1"}',
  ]
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...odd)), anyLine, (before, line) => {
      if (/stdout|stderr|"log"/.test(line.toString('latin1'))) return
      const records = reader()
      for (const each of before) take(records, each)
      assert.deepEqual(told(take(records, line)), told(take(reader(), line)))
    }),
    { numRuns: 1000 },
  )
})

test('folded lines count as many as they stand for', () => {
  const record = take(reader(), `${stamp} mx sshd[8]: message repeated 5 times: [ Invalid user a]b from 192.0.2.7]`)
  assert.deepEqual([record?.repeated, told(record)?.[2]], [5, 'Invalid user a]b from 192.0.2.7'])
})

test('only a message that begins as a folded one is unfolded', () => {
  for (const message of [
    'Invalid user message repeated 5 times: [ a from 192.0.2.7]',
    'message repeated 5 times: [ a',
    'message repeated many times: [ a]',
    'message repeated 5000000000 times: [ a]',
    'message repeated 5 times: []'.slice(0, -2),
  ]) {
    const record = take(reader(), `${stamp} mx sshd[8]: ${message}`)
    assert.deepEqual([record?.repeated, told(record)?.[2]], [1, message])
  }
})

test('a tag in the message does not become the program', () => {
  const forged = 'sshd[1]: Accepted password for root from 192.0.2.7 port 1 ssh2'
  for (const [line, program] of [
    [`${stamp} mx nslcd[8]: ${forged}`, 'nslcd'],
    [`${stamp} mx a ${forged}`, ''],
    [`${stamp} mx a b ${forged}`, ''],
    [`2026-11-24T08:46:58Z mx login[8]: ${stamp} mx ${forged}`, 'login'],
    [`<38>1 2026-11-24T08:46:58Z mx login 8 - - ${stamp} mx ${forged}`, 'login'],
    [
      `{"MESSAGE":"${stamp} mx ${forged}","__REALTIME_TIMESTAMP":"1795506418309609","SYSLOG_IDENTIFIER":"login"}`,
      'login',
    ],
  ] as const) {
    assert.equal(take(reader(), line)?.program, program, line)
  }
})

test('a stamp in the message does not move the time', () => {
  const forged = '2020-01-01T00:00:00Z Jan  1 00:00:00 [01/Jan/2020:00:00:00 +0000] "'
  for (const line of [
    `${stamp} mx sshd[8]: Invalid user ${forged} from 192.0.2.7`,
    `2026-11-24T08:46:58Z mx sshd[8]: Invalid user ${forged} from 192.0.2.7`,
    `Tue Nov 24 08:46:58 2026 [pid 8] [${forged}] FAIL LOGIN: Client "192.0.2.7"`,
    `[Tue Nov 24 08:46:58 2026] [error] [client 192.0.2.7] user ${forged} not found`,
    `192.0.2.7 - [01/Jan/2020:00:00:00 [24/Nov/2026:08:46:58 +0000] "GET /${forged}`,
    `2026-11-24T08:46:58Z stdout F user ${forged.replace('"', '')}`,
  ]) {
    assert.equal(take(reader(), line)?.time, now, line)
  }
})

test('a hole of zeros before a line is no part of it', () => {
  assert.deepEqual(told(take(reader(), `\0\0\0${stamp} mx sshd[8]: a\0b`)), ['rfc3164', 'sshd', 'a\0b'])
  assert.equal(take(reader(), '\0\0\0'), null)
})

const cri = (stream: string, tag: string, text: string): string => `2026-11-24T08:46:58Z ${stream} ${tag} ${text}`
const docker = (stream: string, log: string): string => JSON.stringify({ log, stream, time: '2026-11-24T08:46:58Z' })

for (const [name, part, last] of [
  [
    'CRI',
    (stream: string, text: string) => cri(stream, 'P', text),
    (stream: string, text: string) => cri(stream, 'F', text),
  ],
  ['Docker', docker, (stream: string, text: string) => docker(stream, `${text}\n`)],
] as const) {
  test(`${name}: the parts of a line are put together, each stream for itself`, () => {
    const records = reader()
    assert.equal(take(records, part('stdout', 'one ')), null)
    assert.equal(take(records, part('stderr', `${stamp} mx sshd[8]: Invalid `)), null)
    assert.equal(told(take(records, last('stdout', 'two')))?.[2], 'one two')
    assert.deepEqual(told(take(records, last('stderr', 'user a'))), ['rfc3164', 'sshd', 'Invalid user a'])
    assert.equal(told(take(records, last('stderr', 'three')))?.[2], 'three')
  })

  test(`${name}: a line of too many parts is left out, and the next one is read`, () => {
    const records = reader()
    const long = 'a'.repeat(1 << 19)
    for (let count = 0; count < 5; count++) assert.equal(take(records, part('stdout', long)), null)
    assert.equal(take(records, last('stdout', 'end')), null)
    assert.equal(told(take(records, last('stdout', 'next')))?.[2], 'next')
  })
}

test('bytes that are no UTF-8 come through containers and the journal as they are', () => {
  const journal = '{"MESSAGE":"user \xff\xfe","__REALTIME_TIMESTAMP":"1795506418309609"}'
  for (const line of [docker('stdout', 'user \xff\xfe\n'), journal]) {
    const record = take(reader(), Buffer.from(line, 'latin1'))
    assert.equal(told(record)?.[2], 'user \udcff\udcfe')
  }
})
