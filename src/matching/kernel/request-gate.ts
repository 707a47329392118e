/**
 * The table by which the kernel tells most web requests from asks (`assembly/request.ts`): for the methods of all rules, and for their first
 * segments, the statuses to which a rule gives an outcome. Bytes, little endian, offsets from the table's start:
 *
 *     0    mask of slots (their number is a power of two)
 *     4    offset of the slots: u32 each, the offset of an entry; 0: none
 *     …    entries: hash; u16 length of the method, u16 of the segment; offsets of two sets of statuses: of rules that need no query, of all;
 *          the bytes of the method and of the segment in lower case
 *     …    sets of statuses: 1024 bits each
 */

/** What the gate has to know of a rule (`RequestRule` of the readers). */
export interface GateRule {
  readonly methods: readonly string[]
  readonly path: string
  readonly query?: Readonly<Record<string, string | true>>
  readonly parameter?: string
  readonly status: Readonly<Record<string, unknown>>
}

/** A method alone stands for rules that may fit any path; `second`: a segment behind any first one. */
type KeySort = 'method' | 'first' | 'second'

interface GateKey {
  readonly sort: KeySort
  readonly method: string
  readonly segment: string
  /** Statuses of rules that fit without a query, and of all. */
  readonly plain: Set<number>
  readonly all: Set<number>
}

const seeds: Readonly<Record<KeySort, number>> = { method: 0, first: 0x1f, second: 0x2f }
const prime = 0x01000193
const setBytes = 128
const headerBytes = 8
const entryBytes = 16
const highestStatus = 999

/** Compiles the rules; the table may stand at any address that is a multiple of four. */
export function requestGate(rules: readonly GateRule[]): Uint8Array<ArrayBuffer> {
  const keys = keysOf(rules)
  const slotCount = 2 ** Math.ceil(Math.log2(2 * keys.length + 2))
  const entriesAt = headerBytes + 4 * slotCount
  const entries = keys.map(key => ({ key, bytes: Buffer.from(key.method + key.segment, 'latin1') }))
  const entriesLength = entries.reduce((sum, { bytes }) => sum + entryBytes + roundUp(bytes.length), 0)
  const sets = statusSets(keys, entriesAt + entriesLength)
  const table = new Uint8Array(entriesAt + entriesLength + sets.bytes.length)
  const view = new DataView(table.buffer)
  view.setUint32(0, slotCount - 1, true)
  view.setUint32(4, headerBytes, true)
  let at = entriesAt
  for (const { key, bytes } of entries) {
    const hash = hashOf(key)
    view.setUint32(freeSlot(view, hash, slotCount - 1), at, true)
    view.setUint32(at, hash, true)
    view.setUint16(at + 4, key.method.length, true)
    view.setUint16(at + 6, key.segment.length, true)
    view.setUint32(at + 8, sets.offsetOf(key.plain), true)
    view.setUint32(at + 12, sets.offsetOf(key.all), true)
    table.set(bytes, at + entryBytes)
    at += entryBytes + roundUp(bytes.length)
  }
  table.set(sets.bytes, at)
  return table
}

function keysOf(rules: readonly GateRule[]): GateKey[] {
  const keys = new Map<string, GateKey>()
  const keyFor = (sort: KeySort, method: string, segment: string): GateKey => {
    const name = `${sort} ${method} ${segment}`
    const key = keys.get(name) ?? { sort, method, segment, plain: new Set(), all: new Set() }
    keys.set(name, key)
    return key
  }
  for (const rule of rules) {
    const statuses = Object.keys(rule.status).flatMap(statusNumbers)
    const place = placeOf(rule.path)
    const needsQuery = rule.parameter !== undefined || Object.keys(rule.query ?? {}).length > 0
    for (const method of rule.methods) {
      keyFor('method', method, '')
      const key = keyFor(place.sort, method, place.segment)
      for (const status of statuses) {
        key.all.add(status)
        if (!needsQuery) key.plain.add(status)
      }
    }
  }
  return [...keys.values()]
}

/** By which segment requests that fit the path are known. `**` crosses segments, and beyond ASCII a letter has several forms. */
function placeOf(path: string): { sort: KeySort; segment: string } {
  const [before, first = '', second] = path.split('/', 3)
  if (before !== '' || !isAscii(path)) return { sort: 'method', segment: '' }
  if (!first.includes('*')) return { sort: 'first', segment: first.toLowerCase() }
  if (first.includes('**') || second === undefined || second.includes('*')) return { sort: 'method', segment: '' }
  return { sort: 'second', segment: second.toLowerCase() }
}

function isAscii(text: string): boolean {
  return Buffer.byteLength(text) === text.length
}

/** `409` is itself, `4xx` a hundred. */
function statusNumbers(status: string): number[] {
  if (/^\d{3}$/.test(status)) return [Number(status)]
  if (!/^\dxx$/.test(status)) return []
  return Array.from({ length: 100 }, (_, index) => Number(status[0]) * 100 + index)
}

function statusSets(keys: readonly GateKey[], at: number): { bytes: Uint8Array; offsetOf(set: Set<number>): number } {
  const numbers = new Map<string, number>()
  const made: Uint8Array[] = []
  for (const set of keys.flatMap(key => [key.plain, key.all])) {
    const name = nameOf(set)
    if (numbers.has(name)) continue
    numbers.set(name, made.length)
    made.push(bitsOf(set))
  }
  return {
    bytes: Buffer.concat(made),
    offsetOf: set => at + setBytes * (numbers.get(nameOf(set)) as number),
  }
}

function nameOf(set: Set<number>): string {
  return [...set].sort((a, b) => a - b).join(' ')
}

function bitsOf(set: Set<number>): Uint8Array {
  const bits = new Uint8Array(setBytes)
  for (const status of set)
    if (status <= highestStatus) bits[status >> 3] = (bits[status >> 3] as number) | (1 << (status & 7))
  return bits
}

function hashOf({ sort, method, segment }: GateKey): number {
  const methodHash = hashText(0, method)
  return sort === 'method' ? methodHash : hashText((methodHash ^ seeds[sort]) >>> 0, segment)
}

function hashText(seed: number, text: string): number {
  let hash = seed
  for (const byte of Buffer.from(text, 'latin1')) hash = Math.imul(hash ^ byte, prime)
  return hash >>> 0
}

function freeSlot(view: DataView, hash: number, mask: number): number {
  let slot = (hash ^ (hash >>> 15)) & mask
  while (view.getUint32(headerBytes + 4 * slot, true) !== 0) slot = (slot + 1) & mask
  return headerBytes + 4 * slot
}

function roundUp(bytes: number): number {
  return Math.ceil(bytes / 4) * 4
}
