import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { after, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { createAskBooks } from '../asks/ask-books.ts'
import { findInputs } from '../input/find-inputs.ts'
import { createLineScanner } from './line-scanner.ts'
import { recordsReader } from './read-record.ts'
import { rowStream } from './row-stream.ts'
import { createSightings } from './sighting-row.ts'

const secret = new Uint8Array(8)
const root = mkdtempSync(join(tmpdir(), 'askance-'))
after(() => rmSync(root, { recursive: true }))

/** Writes a log line a stamp, each a failed log-in. */
function write(name: string, changed: string, stamps: readonly string[]): string {
  const path = join(root, name)
  const line = (stamp: string) => `${stamp} mx sshd[811]: Failed password for root from 192.0.2.7 port 50122 ssh2\n`
  const text = stamps.map(line).join('')
  writeFileSync(path, name.endsWith('.gz') ? gzipSync(text) : text)
  utimesSync(path, new Date(changed), new Date(changed))
  return path
}

/** The times of the asks of a set, in the order of reading. */
async function times(paths: readonly string[], timeZone: string): Promise<string[]> {
  const { sets } = findInputs(paths, Date.now(), () => false)
  const found: number[] = []
  assert.equal(sets.length, 1)
  for (const set of sets) {
    const sightings = createSightings(createAskBooks(), secret)
    const reader = recordsReader()
    const stream = rowStream(set, {
      reader,
      sightings,
      scanner: createLineScanner({ reader, secret }, sightings),
      timeZone,
      standardInput: () => Readable.from([]),
      onInput: () => {},
      onProblem: () => {},
    })
    while (await stream.read()) found.push(...stream.rows.map(row => sightings.rows.asks.times[row] as number))
  }
  return found.map(time => new Date(time).toISOString().slice(0, 19))
}

test('a rotated log that was copied keeps its years across two New Years', async () => {
  const copied = '2023-08-01'
  const paths = [
    write('year.log.2.gz', copied, ['Dec 30 23:59:59', 'Jan  1 00:00:01']),
    write('year.log.1', copied, ['Jun  1 12:00:00', 'Dec 31 12:00:00']),
    write('year.log', copied, ['Jan  2 12:00:00', 'Feb  1 12:00:00']),
  ]
  assert.deepEqual(await times(paths.reverse(), 'UTC'), [
    '2021-12-30T23:59:59',
    '2022-01-01T00:00:01',
    '2022-06-01T12:00:00',
    '2022-12-31T12:00:00',
    '2023-01-02T12:00:00',
    '2023-02-01T12:00:00',
  ])
})

test('a compressed log of several years by itself keeps them', async () => {
  const months = ['Mar', 'Jun', 'Sep', 'Dec']
  const days = ['10', '11', '12', '13', '14']
  const years = [2020, 2021, 2022].map(() => months.flatMap(month => days.map(day => `${month} ${day} 12:00:00`)))
  const read = await times([write('archive.log.gz', '2023-01-05', [...years.flat(), 'Jan  3 12:00:00'])], 'UTC')
  assert.deepEqual(
    [read[0], read[20], read.at(-1)],
    ['2020-03-10T12:00:00', '2021-03-10T12:00:00', '2023-01-03T12:00:00'],
  )
})

test('the hour that clocks show twice is read in order', async () => {
  const path = write('dst.log', '2023-11-01', ['Oct 29 02:59:59', 'Oct 29 02:00:01', 'Oct 29 03:00:00'])
  assert.deepEqual(await times([path], 'Europe/Berlin'), [
    '2023-10-29T00:59:59',
    '2023-10-29T01:00:01',
    '2023-10-29T02:00:00',
  ])
})
