/**
 * Measures ways to remember pairs (docs/performance.md): `node bench/pairs.ts`, with `--full` also for 10^8 pairs. Each is measured in a
 * process of its own. Its pairs are all different: who takes one for known before it was met has lost a first contact.
 */
import { spawnSync } from 'node:child_process'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { bloom } from './pair-stores/bloom.ts'
import { mapOfTexts } from './pair-stores/map-of-texts.ts'
import type { MakePairStore, PairStore } from './pair-stores/pair-store.ts'
import { fourByteRemainders, twoByteRemainders } from './pair-stores/remainders.ts'
import { slots } from './pair-stores/slots.ts'

const stores = {
  'slots of 8 bytes': { make: slots, most: 1e8 },
  'remainders of 4 bytes': { make: fourByteRemainders, most: 1e8 },
  'remainders of 2 bytes': { make: twoByteRemainders, most: 1e8 },
  'Bloom filter': { make: bloom, most: 1e8 },
  'Map of texts': { make: mapOfTexts, most: 1e6 },
} satisfies Record<string, { make: MakePairStore; most: number }>

interface Measured {
  readonly insertNs: number
  readonly hitNs: number
  readonly longestMs: number
  readonly bytes: number
  readonly peakBytes: number
  readonly lost: number
  readonly falseShare: number
}

const mostProbes = 1e6
/** Inserts that are timed together, since reading the clock takes as long as an insert. */
const batch = 256

const mix = (value: number): number => {
  const once = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35)
  return (twice ^ (twice >>> 16)) >>> 0
}
const lowOf = (pair: number): number => mix(pair)
const highOf = (pair: number): number => mix(pair ^ 0x9e3779b9)

function measure(make: MakePairStore, pairs: number): Measured {
  warm(make(20_000))
  const before = process.resourceUsage().maxRSS
  const store = make(pairs)
  const inserted = insert(store, pairs)
  const peak = process.resourceUsage().maxRSS
  const peakBytes = (peak - before) * 1024
  return {
    ...inserted,
    hitNs: timeHits(store, pairs),
    bytes: store.bytes() ?? peakBytes,
    peakBytes,
    falseShare: countKnown(store, pairs, pairs + mostProbes) / mostProbes,
  }
}

/** Time on a processor, since others may use the machine at the same time; it comes in steps of some milliseconds. */
function userTimeMs(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}

function warm(store: PairStore): void {
  insert(store, 20_000)
  countKnown(store, 0, 40_000)
}

function insert(store: PairStore, pairs: number) {
  let lost = 0
  let longestMs = 0
  const start = userTimeMs()
  let last = performance.now()
  for (let pair = 0; pair < pairs; pair++) {
    if (store.meet(lowOf(pair), highOf(pair))) lost++
    if (pair % batch !== 0) continue
    const now = performance.now()
    if (now - last > longestMs) longestMs = now - last
    last = now
  }
  return { lost, longestMs, insertNs: ((userTimeMs() - start) * 1e6) / pairs }
}

function timeHits(store: PairStore, pairs: number): number {
  const hits = Math.min(pairs, 4 * mostProbes)
  const start = userTimeMs()
  const known = countKnown(store, 0, hits)
  const ns = ((userTimeMs() - start) * 1e6) / hits
  if (known !== hits) throw new Error(`${hits - known} pairs were forgotten`)
  return ns
}

function countKnown(store: PairStore, start: number, end: number): number {
  let known = 0
  for (let pair = start; pair < end; pair++) if (store.knows(lowOf(pair), highOf(pair))) known++
  return known
}

function measureApart(name: string, pairs: number): Measured {
  const { stdout, status } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), '--one', name, `${pairs}`], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  if (status !== 0) throw new Error(`${name} could not be measured`)
  return JSON.parse(stdout)
}

function row(name: string, pairs: number): string {
  const measured = measureApart(name, pairs)
  const { insertNs, hitNs, longestMs, bytes, peakBytes, lost, falseShare } = measured
  const share = falseShare === 0 ? '0' : `${(falseShare * 100).toPrecision(2)} %`
  const lostText = lost === 0 ? '0' : `${lost} (${((lost / pairs) * 100).toPrecision(2)} %)`
  const perPair = (total: number) => (total / pairs).toFixed(1)
  const numbers = [insertNs.toFixed(0), hitNs.toFixed(0), longestMs.toFixed(1), perPair(bytes), perPair(peakBytes)]
  return `| ${[`10^${Math.log10(pairs)}`, name, ...numbers, lostText, share].join(' | ')} |`
}

function printTable(sizes: readonly number[]): void {
  console.log(
    '| pairs | memory | ns per insert | ns per hit | longest pause, ms | bytes per pair | at the peak | lost | false |',
  )
  console.log('| --- | --- | --- | --- | --- | --- | --- | --- | --- |')
  for (const pairs of sizes) {
    for (const [name, { most }] of Object.entries(stores)) if (pairs <= most) console.log(row(name, pairs))
  }
}

const [flag, name, pairs] = process.argv.slice(2)
if (flag === '--one') console.log(JSON.stringify(measure(stores[name as keyof typeof stores].make, Number(pairs))))
else printTable(flag === '--full' ? [1e6, 1e7, 1e8] : [1e6, 1e7])
