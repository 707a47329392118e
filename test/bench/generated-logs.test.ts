import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { LogFacts } from '../../bench/logs/log-facts.ts'
import { type GeneratedKind, logKinds } from '../../bench/logs/log-kinds.ts'
import { writeLog } from '../../bench/logs/write-log.ts'
import { run } from '../program/run.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const kinds = Object.keys(logKinds) as GeneratedKind[]
const size = 1 << 20

interface AskLine {
  readonly ip: string
  readonly identity: string | null
  readonly count?: number
}

function generated(folder: string, kind: GeneratedKind, seed = '1'): { path: string; facts: LogFacts } {
  const path = join(folder, `${kind}-${seed}.log`)
  return { path, facts: writeLog(kind, path, size, seed) }
}

for (const kind of kinds) {
  test(`${kind}: the asks of a generated log are those that it was made with`, async t => {
    const { path, facts } = generated(temporaryFolder(t), kind)
    const { out } = await run(['asks', path, '--timezone', 'UTC'])
    const asks = out
      .trim()
      .split('\n')
      .map(line => JSON.parse(line) as AskLine)
    const pairs = asks.filter(ask => ask.identity !== null).map(({ ip, identity }) => `${ip} ${identity}`)
    assert.equal(
      asks.reduce((sum, { count = 1 }) => sum + count, 0),
      facts.asks,
    )
    assert.equal(new Set(pairs).size, facts.firstContacts)
    assert.equal(new Set(asks.map(({ ip }) => ip)).size, facts.askers)
  })

  test(`${kind}: a generated log has the size, the lines and the span that are told of it`, t => {
    const { path, facts } = generated(temporaryFolder(t), kind)
    const text = readFileSync(path, 'latin1')
    assert.equal(text.length, facts.bytes)
    assert.equal(text.split('\n').length - 1, facts.lines)
    assert.ok(facts.bytes >= size && facts.bytes < 1.2 * size)
    assert.ok(facts.last > facts.first)
  })

  test(`${kind}: the same seed gives the same log, another one another`, t => {
    const folder = temporaryFolder(t)
    const text = readFileSync(generated(folder, kind).path)
    assert.deepEqual(readFileSync(generated(folder, kind).path), text)
    assert.notDeepEqual(readFileSync(generated(folder, kind, '2').path), text)
  })
}
