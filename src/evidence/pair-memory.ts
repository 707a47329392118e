import { memoryDays } from './day.ts'

/**
 * Which (key, identity) pairs were seen in the last 30 days, in 8 bytes a slot: one cache line is touched to find a pair.
 *
 * - A pair is known by 58 bits of its keyed 64-bit hash: the lowest 8 bits of the low lane choose one of 256 segments, and a slot holds the
 *   high lane (word 0) and the highest 18 bits of the low lane (word 1, above 8 bits of day and 6 of flags). Among n pairs a new one is
 *   taken for a known one with a chance of n / 2^58: while 50 million pairs are learned, that is expected to happen 0.004 times.
 * - A segment is a table with linear probing that grows by itself, a quarter at a time, so that no pause is longer than the copying of
 *   one. Its first slot for a pair is the high lane, scaled to the segment's size; the order of the slots is then nearly the order
 *   of the high lanes, whatever the size, and a segment is rebuilt front to back.
 * - The day of the last ask stands modulo 255, plus 1, since word 1 of a free slot is 0. An age from 31 to 190 days is that of a forgotten
 *   pair, which keeps its slot for others to probe past; above, the day is one of up to 64 days ahead. `turnTo` sweeps 8 segments a day, so
 *   that no slot is ever 190 days old.
 *
 * Plain data. Lanes are unsigned. Slot numbers hold until the next `addPair`, or the first `findPair` of a later day.
 */
export interface PairMemory {
  readonly segments: Uint32Array<ArrayBuffer>[]
  /** Slots that are not free, by segment. */
  readonly used: Uint32Array<ArrayBuffer>
  /** Slots that a segment has at most. */
  readonly mostSlots: number
  /** The latest day that it was asked about. */
  today: number
  /** The segment that is swept next. */
  nextSwept: number
  /** Pairs that were forgotten before their 30 days were over, since there was no room for them. */
  forgotten: number
}

const segmentCount = 256
const slotBytes = 8
const indexBits = 22
const indexMask = (1 << indexBits) - 1
const smallest = 64
const growth = 1.25
/** Share of a segment's slots that are in use: at most, and at most after it was rebuilt. */
const fullest = 0.75
const roomiest = 0.65
const dayCycle = 255
const daysAhead = 64
const oldestAge = dayCycle - 1 - daysAhead
const sweptADay = 8
/** Days after which each segment was swept, and no pair in it is older than `memoryDays` plus these. */
const sweepDays = segmentCount / sweptADay
const tagBits = 0xffffc000
const dayShift = 6
const flagBits = 63

export function createPairMemory(mostBytes: number): PairMemory {
  const none = new Uint32Array(2)
  return {
    segments: Array.from({ length: segmentCount }, () => none),
    used: new Uint32Array(segmentCount),
    mostSlots: Math.min(indexMask, Math.max(smallest, Math.floor(mostBytes / slotBytes / segmentCount))),
    today: 0,
    nextSwept: 0,
    forgotten: 0,
  }
}

/** The pair's slot, or -1 where it is unknown or forgotten. */
export function findPair(memory: PairMemory, low: number, high: number, today: number): number {
  if (today > memory.today) turnTo(memory, today)
  const segment = low & (segmentCount - 1)
  const words = memory.segments[segment] as Uint32Array
  let at = homeOf(words, high)
  for (;;) {
    const rest = words[at + 1] as number
    if (rest === 0) return -1
    if (words[at] === high && (rest ^ low) >>> 14 === 0) break
    at += 2
    if (at === words.length) at = 0
  }
  return isStale(words[at + 1] as number, today) ? -1 : (segment << indexBits) | (at >> 1)
}

/** A slot for a pair that `findPair` does not know: today's day, no flags. */
export function addPair(memory: PairMemory, low: number, high: number, today: number): number {
  if (today > memory.today) turnTo(memory, today)
  const segment = low & (segmentCount - 1)
  const before = memory.segments[segment] as Uint32Array
  if ((memory.used[segment] as number) + 1 > (before.length >> 1) * fullest) rebuild(memory, segment)
  const words = memory.segments[segment] as Uint32Array
  const at = placeFor(words, low, high, today)
  if (words[at + 1] === 0) memory.used[segment] = (memory.used[segment] as number) + 1
  words[at] = high
  words[at + 1] = (low & tagBits) | (dayCode(today) << dayShift)
  return (segment << indexBits) | (at >> 1)
}

/** Six bits, whose meaning is the caller's. */
export const pairFlags = (memory: PairMemory, slot: number): number => restOf(memory, slot) & flagBits

export function setPairFlags(memory: PairMemory, slot: number, flags: number): void {
  setRest(memory, slot, (restOf(memory, slot) & ~flagBits) | flags)
}

/** Whether the pair was added or renewed on that day. */
export const isPairOfToday = (memory: PairMemory, slot: number, today: number): boolean =>
  ageOf(restOf(memory, slot), today) === 0

export function renewPair(memory: PairMemory, slot: number, today: number): void {
  setRest(memory, slot, (restOf(memory, slot) & (tagBits | flagBits)) | (dayCode(today) << dayShift))
}

/** The pair counts as never seen; its slot is freed when the segment is rebuilt, unless another pair takes it. */
export function forgetPair(memory: PairMemory, slot: number): void {
  const longAgo = memory.today + dayCycle - oldestAge / 2
  setRest(memory, slot, (restOf(memory, slot) & tagBits) | (dayCode(longAgo) << dayShift))
}

const restOf = (memory: PairMemory, slot: number): number =>
  (memory.segments[slot >> indexBits] as Uint32Array)[((slot & indexMask) << 1) + 1] as number

function setRest(memory: PairMemory, slot: number, rest: number): void {
  const words = memory.segments[slot >> indexBits] as Uint32Array
  words[((slot & indexMask) << 1) + 1] = rest
}

/** Where the first slot of a high lane stands in the words of a segment. */
const homeOf = (words: Uint32Array, high: number): number => ((high * (words.length * 2 ** -33)) | 0) << 1

const dayCode = (day: number): number => (day % dayCycle) + 1

function ageOf(rest: number, today: number): number {
  const age = dayCode(today) - ((rest >>> dayShift) & 255)
  return age < 0 ? age + dayCycle : age
}

function isStale(rest: number, today: number): boolean {
  const age = ageOf(rest, today)
  return age > memoryDays && age <= oldestAge
}

/** Where the pair stands, else the first slot on its way that is free or of a forgotten pair. */
function placeFor(words: Uint32Array, low: number, high: number, today: number): number {
  let stale = -1
  let at = homeOf(words, high)
  for (;;) {
    const rest = words[at + 1] as number
    if (rest === 0) return stale < 0 ? at : stale
    if (words[at] === high && (rest ^ low) >>> 14 === 0) return at
    if (stale < 0 && isStale(rest, today)) stale = at
    at += 2
    if (at === words.length) at = 0
  }
}

/** Days that were passed over count as well; after enough of them all pairs are forgotten. */
function turnTo(memory: PairMemory, today: number): void {
  const days = today - memory.today
  memory.today = today
  if (days > memoryDays + sweepDays) {
    for (let segment = 0; segment < segmentCount; segment++) replace(memory, segment, new Uint32Array(2), 0)
    return
  }
  for (let left = Math.min(segmentCount, days * sweptADay); left > 0; left--) {
    rebuild(memory, memory.nextSwept)
    memory.nextSwept = (memory.nextSwept + 1) % segmentCount
  }
}

/** Copies a segment, without what is forgotten, to one of the size that it needs. */
function rebuild(memory: PairMemory, segment: number): void {
  const { today } = memory
  const from = memory.segments[segment] as Uint32Array
  const byAge = countByAge(from, today)
  const kept = byAge.reduce((sum, count) => sum + count, 0)
  const slots = slotsFor(memory, segment, kept)
  const surplus = Math.max(0, kept - roomIn(slots))
  const goes = choosePairs(byAge, surplus)
  const to = new Uint32Array(slots * 2)
  for (let at = 0; at < from.length; at += 2) {
    const rest = from[at + 1] as number
    if (rest === 0 || isStale(rest, today) || goes(ageIndex(rest, today))) continue
    const place = placeFor(to, rest, from[at] as number, today)
    to[place] = from[at] as number
    to[place + 1] = rest
  }
  memory.forgotten += surplus
  replace(memory, segment, to, kept - surplus)
}

function replace(memory: PairMemory, segment: number, words: Uint32Array<ArrayBuffer>, used: number): void {
  memory.segments[segment] = words
  memory.used[segment] = used
}

/** All segments have as much in them; each takes the same steps from another beginning, so that they don't grow at the same time. */
function slotsFor({ mostSlots }: PairMemory, segment: number, pairs: number): number {
  let slots = smallest * growth ** (segment / segmentCount)
  while (pairs > roomIn(slots)) slots *= growth
  return Math.min(mostSlots, Math.floor(slots))
}

/** Pairs that a segment of so many slots may hold after it was rebuilt. */
const roomIn = (slots: number): number => Math.floor(Math.floor(slots) * roomiest)

/** Days that are ahead count as today. */
function ageIndex(rest: number, today: number): number {
  const age = ageOf(rest, today)
  return age > oldestAge ? 0 : age
}

function countByAge(words: Uint32Array, today: number): Uint32Array {
  const counts = new Uint32Array(memoryDays + 1)
  for (let at = 1; at < words.length; at += 2) {
    const rest = words[at] as number
    if (rest === 0 || isStale(rest, today)) continue
    const age = ageIndex(rest, today)
    counts[age] = (counts[age] as number) + 1
  }
  return counts
}

/**
 * Tells of each pair by its age whether it has to go, so that in the end `surplus` of them went, the oldest. Of the day of which only
 * some go, they are taken evenly from the whole segment: else its beginning would be empty, and its end overfull.
 */
function choosePairs(byAge: Uint32Array, surplus: number): (age: number) => boolean {
  if (surplus === 0) return () => false
  let oldest = memoryDays
  let left = surplus
  while (left >= (byAge[oldest] as number)) {
    left -= byAge[oldest] as number
    oldest--
  }
  const of = byAge[oldest] as number
  let passed = 0
  return age => {
    if (age !== oldest) return age > oldest
    passed++
    return Math.floor((passed * left) / of) > Math.floor(((passed - 1) * left) / of)
  }
}
