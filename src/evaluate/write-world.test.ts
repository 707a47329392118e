import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Ask } from '../asks/ask.ts'
import { directoryPeople } from '../people/directory-people.ts'
import { readPeople } from '../people/read-people.ts'
import { asksOfText } from '../readers/asks-of-text.ts'
import { makeAttacks } from './attacks.ts'
import { logFiles } from './log-lines.ts'
import { makeSite, siteDomain } from './site.ts'
import { readTruth } from './truth.ts'
import { simulate } from './world.ts'
import { type LabelledWorld, writeWorld } from './write-world.ts'

const site = makeSite({ seed: 'written', staff: 200, days: 4, loginFormat: 'first.last' })
const campaigns = makeAttacks(site, 0, 0)
const attacks = campaigns.flatMap(({ asks }) => asks)
const world: LabelledWorld = { site, bots: { perDay: 300, nameListShare: 0.05 }, attacks, campaigns }

const files = new Map<string, string>()
for (const { file, text } of writeWorld(world)) files.set(file, (files.get(file) ?? '') + text)
const asks = [...simulate(world)].flatMap(day => [...day])

/** What a log can tell of an ask; access logs know whole seconds. */
const told = ({ time, source, service, surface, identity, outcome }: Ask) =>
  [Math.floor(time / 1000), source.address, service.kind, surface, identity?.name, outcome].join(' ')

test('what is written is read back as the same asks', async () => {
  const read = await Promise.all(logFiles.map(file => asksOfText(files.get(file) ?? '')))
  assert.deepEqual(read.flat().map(told).sort(), asks.map(told).sort())
})

test('the truth has a line for each ask, with its role', () => {
  const { truth, problems } = readTruth('truth.ndjson', files.get('truth.ndjson') ?? '')
  assert.deepEqual(problems, [])
  assert.equal(truth.length, asks.length)
  const counts = Object.fromEntries([...Map.groupBy(truth, one => one.role)].map(([role, all]) => [role, all.length]))
  assert.equal(counts[campaigns[1]?.row ?? ''], campaigns[1]?.asks.length)
  assert.ok((counts.generic ?? 0) > 1000 && (counts.benign ?? 0) > 1000)
})

test('the staff list is read back as the same people', () => {
  const bytes = Buffer.from(files.get('people.csv') ?? '')
  const { persons, problems } = readPeople({ path: 'people.csv', bytes }, {})
  assert.deepEqual(problems, [])
  const options = { source: 'x', domains: [siteDomain] }
  const [read, meant] = [directoryPeople(persons, options), directoryPeople(site.persons, options)]
  assert.deepEqual(read.counts(asks[0]?.time ?? 0), meant.counts(asks[0]?.time ?? 0))
  for (const { identity, time } of asks.slice(0, 5000)) {
    if (identity === null) continue
    const classes = [read, meant].map(people => people.classify(identity.name, identity.domain, time))
    assert.equal(classes[0]?.nameClass, classes[1]?.nameClass, identity.written)
    assert.equal(classes[0]?.stratum, classes[1]?.stratum, identity.written)
  }
})
