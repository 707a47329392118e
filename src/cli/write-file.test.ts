import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { writeWhole } from './write-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'askance-'))
after(() => rmSync(folder, { recursive: true }))

function* broken(): Generator<string> {
  yield 'half of it'
  throw Object.assign(new Error('the disk is full'), { code: 'ENOSPC' })
}

test('a file that is there is only replaced by force', async () => {
  const path = join(folder, 'report.html')
  writeFileSync(path, 'older')
  assert.equal((await writeWhole(path, ['newer'], false))?.code, 'cli/exists')
  assert.equal(readFileSync(path, 'utf8'), 'older')
  assert.equal(await writeWhole(path, ['new', 'er'], true), null)
  assert.equal(readFileSync(path, 'utf8'), 'newer')
})

test('a file that cannot be written to its end is not written at all', async () => {
  const before = readdirSync(folder)
  assert.equal((await writeWhole(join(folder, 'half.html'), broken(), false))?.code, 'cli/not-writable')
  assert.deepEqual(readdirSync(folder), before)
})

test('a folder that is not there is told, not thrown', async () => {
  assert.equal((await writeWhole(join(folder, 'no/such/report.html'), ['x'], false))?.code, 'cli/not-writable')
})
