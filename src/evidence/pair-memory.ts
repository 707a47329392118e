import { memoryDays } from './day.ts'
import {
  copyPairs,
  countByAge,
  createSegment,
  flagBits,
  forgottenRest,
  freeSegment,
  isForgottenPair,
  isOfDay,
  type PairSegment,
  placeFor,
  restOfPair,
  slotBytes,
  wordOf,
} from './pair-segment.ts'

/**
 * Which (key, identity) pairs were seen in the last 30 days, in 8 bytes a slot; to find a pair costs one cache line. The lowest 8 bits of the
 * low lane of the pair's keyed 64-bit hash choose one of 256 segments, each a table that grows by itself (by a quarter), so that no pause
 * is longer than the copying of one.
 *
 * A pair is known by its segment and 50 further bits: among n pairs a new one is taken for a known one with a chance of n / 2^58. While 50
 * million pairs are learned, that is expected to happen 0.004 times.
 *
 * Plain data. Lanes may be given signed or not. Slot numbers hold until the next `addPair`, or the first `findPair` of a later day.
 */
export interface PairMemory {
  readonly segments: PairSegment[]
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
const segmentBits = segmentCount - 1
/** A slot's number is that of its segment, and its index there. */
const indexBits = 22
const indexMask = (1 << indexBits) - 1
const smallest = 64
/** Small segments double, since copying costs more than the bytes that they save. */
const small = 2048
const growth = 1.25
/** Share of a segment's slots that are in use: at most, and at most after it was rebuilt. */
const fullest = 0.75
const roomiest = 0.65
/** Segments a day; so none is swept later than 32 days after it was before, and ages stay far below those that a slot can tell. */
const sweptADay = 8
const sweepDays = segmentCount / sweptADay

export function createPairMemory(mostBytes: number): PairMemory {
  const none = createSegment(1)
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
  const segment = low & segmentBits
  const words = memory.segments[segment] as PairSegment
  const at = wordOf(words, low, high)
  if (at < 0 || isForgottenPair(words[at + 1] as number, today)) return -1
  return (segment << indexBits) | (at >> 1)
}

/** A slot for a pair that `findPair` does not know: today's day, no flags. */
export function addPair(memory: PairMemory, low: number, high: number, today: number): number {
  if (today > memory.today) turnTo(memory, today)
  const segment = low & segmentBits
  makeRoom(memory, segment)
  const words = memory.segments[segment] as PairSegment
  const at = placeFor(words, low, high, today)
  if (words[at + 1] === 0) memory.used[segment] = (memory.used[segment] as number) + 1
  words[at] = high
  words[at + 1] = restOfPair(low, today, 0)
  return (segment << indexBits) | (at >> 1)
}

/** Six bits, whose meaning is the caller's. */
export const pairFlags = (memory: PairMemory, slot: number): number => restAt(memory, slot) & flagBits

export function setPairFlags(memory: PairMemory, slot: number, flags: number): void {
  setRest(memory, slot, (restAt(memory, slot) & ~flagBits) | flags)
}

/** Whether the pair was added or renewed on that day. */
export const isPairOfToday = (memory: PairMemory, slot: number, today: number): boolean =>
  isOfDay(restAt(memory, slot), today)

export function renewPair(memory: PairMemory, slot: number, today: number): void {
  const rest = restAt(memory, slot)
  setRest(memory, slot, restOfPair(rest, today, rest & flagBits))
}

/** The pair counts as never seen; its slot is freed when the segment is rebuilt, unless another pair takes it. */
export function forgetPair(memory: PairMemory, slot: number): void {
  setRest(memory, slot, forgottenRest(restAt(memory, slot), memory.today))
}

const restAt = (memory: PairMemory, slot: number): number =>
  (memory.segments[slot >> indexBits] as PairSegment)[((slot & indexMask) << 1) + 1] as number

function setRest(memory: PairMemory, slot: number, rest: number): void {
  const words = memory.segments[slot >> indexBits] as PairSegment
  words[((slot & indexMask) << 1) + 1] = rest
}

/** Days that were passed over count as well; after enough of them all pairs are forgotten. */
function turnTo(memory: PairMemory, today: number): void {
  const days = today - memory.today
  memory.today = today
  if (days > memoryDays + sweepDays) {
    for (let segment = 0; segment < segmentCount; segment++) replace(memory, segment, createSegment(1), 0)
    return
  }
  for (let left = Math.min(segmentCount, days * sweptADay); left > 0; left--) {
    rebuild(memory, memory.nextSwept)
    memory.nextSwept = (memory.nextSwept + 1) % segmentCount
  }
}

function makeRoom(memory: PairMemory, segment: number): void {
  const slots = (memory.segments[segment] as PairSegment).length / 2
  if ((memory.used[segment] as number) + 1 > slots * fullest) rebuild(memory, segment)
}

/** Copies a segment, without what is forgotten, to one of the size that it needs. */
function rebuild(memory: PairMemory, segment: number): void {
  const from = memory.segments[segment] as PairSegment
  const byAge = countByAge(from, memory.today)
  const known = byAge.reduce((sum, count) => sum + count, 0)
  const slots = Math.min(memory.mostSlots, slotsFor(segment, known))
  const surplus = Math.max(0, known - roomIn(slots))
  const to = createSegment(slots)
  copyPairs(from, to, memory.today, byAge, surplus)
  memory.forgotten += surplus
  replace(memory, segment, to, known - surplus)
}

/** All segments fill at one pace; each takes the same steps from a beginning of its own, so that they don't grow at the same time. */
function slotsFor(segment: number, pairs: number): number {
  let slots = smallest * growth ** (segment / segmentCount)
  while (pairs > roomIn(slots)) slots *= slots < small ? 2 : growth
  return Math.floor(slots)
}

const roomIn = (slots: number): number => Math.floor(Math.floor(slots) * roomiest)

function replace(memory: PairMemory, segment: number, words: PairSegment, used: number): void {
  freeSegment(memory.segments[segment] as PairSegment)
  memory.segments[segment] = words
  memory.used[segment] = used
}
