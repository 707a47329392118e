import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { test } from 'node:test'
import type { Ask } from '../asks/ask.ts'
import { asksOfText } from './asks-of-text.ts'
import { kinds } from './index.ts'
import type { LogKind } from './log-kind.ts'
import { parseSamples, sampleText } from './samples.ts'

const folder = new URL('.', import.meta.url).pathname

for (const path of globSync(`${folder}*.samples`).sort()) {
  const name = basename(path, '.samples')
  const kind = (kinds as readonly LogKind[]).find(each => each.name === name)
  test(`${name} reads its samples`, async () => {
    assert.ok(kind !== undefined, 'samples bear the name of a kind')
    for (const sample of parseSamples(readFileSync(path, 'utf8'))) {
      const asks: Ask[] = await asksOfText(sample.lines.join('\n'))
      assert.deepEqual(
        asks.map((ask): string => sampleText(ask, kind.service)),
        sample.asks,
        `${name}.samples:${sample.at}`,
      )
    }
  })
}

test('every kind has samples', () => {
  const names = globSync(`${folder}*.samples`).map(path => basename(path, '.samples'))
  assert.deepEqual([...kinds].map(kind => kind.name).sort(), names.sort())
})
