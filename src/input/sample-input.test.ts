import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { findInputs } from './find-inputs.ts'
import { sampleInput } from './sample-input.ts'

const folder = mkdtempSync(join(tmpdir(), 'askance-'))
after(() => rmSync(folder, { recursive: true }))

async function samples(name: string, bytes: Uint8Array, all = false): Promise<string[][]> {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  const [input] = findInputs([path], Date.now(), () => false).sets.flatMap(set => set.files)
  assert.ok(input !== undefined)
  return (await sampleInput(input, all)).samples.map(lines => lines.map(line => Buffer.from(line).toString()))
}

function numbered(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `line ${index} of the log`)
}

for (const count of [1, 100, 2000, 5000, 30_000, 200_000]) {
  const lines = numbered(count)
  for (const encoding of ['utf8', 'utf16le'] as const) {
    test(`${count} lines in ${encoding}: whole lines, in order, with the first and the last`, async () => {
      const found = (await samples('a.log', Buffer.from(lines.join('\r\n'), encoding))).flat()
      const places = found.map(line => Number(line.split(' ')[1]))
      assert.deepEqual([found[0], found.at(-1)], [lines[0], lines.at(-1)])
      assert.deepEqual(
        found,
        places.map(place => lines[place]),
      )
      assert.ok(places.every((place, index) => index === 0 || place > (places[index - 1] as number)))
    })
  }
}

test('of a compressed file the start is sampled', async () => {
  const [start, ...others] = await samples('a.log.gz', gzipSync(numbered(200_000).join('\n')))
  assert.deepEqual([start?.[0], others.length], ['line 0 of the log', 0])
})

test('all of a compressed file is sampled where that is asked for', async () => {
  const found = (await samples('a.log.gz', gzipSync(numbered(200_000).join('\n')), true)).flat()
  assert.deepEqual([found[0], found.at(-1)], ['line 0 of the log', 'line 199999 of the log'])
  assert.ok(found.length < 60_000)
})

test('an empty file, and one that is one long line, have no lines to show', async () => {
  assert.deepEqual((await samples('empty.log', Buffer.alloc(0))).flat(), [])
  assert.deepEqual((await samples('long.log', Buffer.alloc(3 << 20, 0x61))).flat(), [])
})
