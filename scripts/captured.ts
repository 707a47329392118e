/**
 * Compares the asks that are read from a folder of captured logs with the truth beside them (`truth.ndjson`): every ask marked as seen is to be
 * read once, with its source, name and outcome as far as the log tells. Usage: npm run captured -- [DIR]
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { canonicalAddress } from '../src/asks/address.ts'
import type { Ask, Outcome } from '../src/asks/ask.ts'
import { normaliseIdentity } from '../src/asks/identity.ts'
import { readTruth, type TruthAsk } from '../src/evaluate/truth.ts'
import { asksOfFiles } from '../src/readers/asks-of-text.ts'

/** Services answer late and log when a connection ends. */
const slackMs = 12_000

/** What each outcome says of whether the name exists and whether it was let in; null: nothing. */
const tells: Readonly<Record<Outcome, { exists: boolean | null; success: boolean }>> = {
  granted: { exists: true, success: true },
  listed: { exists: true, success: true },
  'wrong-secret': { exists: true, success: false },
  challenged: { exists: true, success: false },
  locked: { exists: true, success: false },
  'unknown-identity': { exists: false, success: false },
  refused: { exists: null, success: false },
  error: { exists: null, success: false },
}

const folder = process.argv[2] ?? '../shared/corpora/captured'
if (!existsSync(folder)) throw new Error(`${folder}: no such folder (give the folder of captured logs)`)
const logs = readdirSync(folder)
  .filter(name => name.endsWith('.log'))
  .sort()
const asks = await asksOfFiles(logs.map(name => join(folder, name)))
const { truth: truths } = readTruth('truth.ndjson', readFileSync(join(folder, 'truth.ndjson'), 'utf8'))
const unused = new Set(asks.flatMap(ask => Array.from({ length: ask.count }, () => ({ ask }))))
const wrong: string[] = []
let right = 0
let seen = 0

for (const truth of truths.filter(each => each.seen)) {
  seen += 1
  const fault = claim(truth)
  if (fault === null) right += 1
  else
    wrong.push(
      `${fault}: ${truth.time} ${truth.service} ${truth.surface} ${truth.ip} ${truth.identity} (${truth.role})`,
    )
}
for (const line of wrong) console.log(`MISS ${line}`)
const hidden = truths.filter(each => !each.seen)
for (const { ask } of unused) {
  const explained = hidden.some(
    truth => ask.source.address === canonicalAddress(truth.ip) && Math.abs(Date.parse(truth.time) - ask.time) < slackMs,
  )
  if (!explained)
    console.log(
      `EXTRA ${new Date(ask.time).toISOString()} ${ask.origin.via} ${ask.service.kind} ${ask.surface} ${ask.source.address} ${ask.identity?.written} ${ask.outcome}`,
    )
}
console.log(
  `${right} of ${seen} asks that can be seen are read right (${((100 * right) / seen).toFixed(2)} %); ${asks.length} asks read`,
)

function claim(truth: TruthAsk): string | null {
  const name = normaliseIdentity(truth.identity).name
  const near = [...unused]
    .filter(({ ask }) => isAsk(ask, truth, name))
    .sort((a, b) => distance(a.ask, truth) - distance(b.ask, truth))
  const found = near[0]
  if (found === undefined) return 'not read'
  unused.delete(found)
  const told = tells[found.ask.outcome]
  if (truth.success !== null && told.success !== truth.success)
    return `outcome ${found.ask.outcome}, success ${truth.success}`
  if (truth.exists !== null && told.exists !== null && told.exists !== truth.exists)
    return `outcome ${found.ask.outcome}, exists ${truth.exists}`
  if (
    found.ask.service.kind !== truth.service &&
    !(truth.service === 'smtp' && found.ask.service.kind === 'submission')
  ) {
    return `service ${found.ask.service.kind}`
  }
  return found.ask.surface === truth.surface ? null : `surface ${found.ask.surface}`
}

function isAsk(ask: Ask, truth: TruthAsk, name: string): boolean {
  if (ask.source.address !== canonicalAddress(truth.ip) || distance(ask, truth) > slackMs) return false
  return ask.identity?.name === name
}

function distance(ask: Ask, truth: TruthAsk): number {
  return Math.abs(ask.time - Date.parse(truth.time))
}
