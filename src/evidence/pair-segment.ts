import { memoryDays } from './day.ts'

/**
 * A part of the pair memory: a table with linear probing in which a pair takes one slot of two words.
 *
 * - Word 0 is the high lane of the pair's hash; word 1, its *rest*, holds the highest 18 bits of the low lane, 8 bits of day, and 6 of flags.
 * - Probing begins where the high lane stands when all lanes are spread over the slots. So the order of slots is nearly that of the high
 *   lanes, whatever the size, and a table is copied to another front to back.
 * - The day of the last ask stands modulo 255, plus 1, since the rest of a free slot is 0. An age from 31 to 190 days is that of a forgotten
 *   pair, which keeps its slot for others to probe past; above, the day is one of up to 64 days ahead.
 */
export type PairSegment = Uint32Array<ArrayBuffer>

export const slotBytes = 8
export const flagBits = 63
const tagBits = 0xffffc000
const dayShift = 6
const dayCycle = 255
const daysAhead = 64
const oldestAge = dayCycle - 1 - daysAhead

/** Segments of one slot stand for those that hold nothing yet, and may be shared. */
export const createSegment = (slots: number): PairSegment => new Uint32Array(slots * 2)

/**
 * Gives back the bytes of a segment that is used no more. The garbage collector would let a third of the memory pile up first, and take its time
 * for it (9 ms at 10^7 pairs, where the copying of a segment takes 2). Views on a larger buffer, as a state that was read has them, are left alone.
 */
export function freeSegment(words: PairSegment): void {
  if (words.byteLength > slotBytes && words.byteLength === words.buffer.byteLength) words.buffer.transfer(0)
}

/** The rest of a pair that was last seen on a day. */
export const restOfPair = (low: number, day: number, flags: number): number =>
  (low & tagBits) | (codeOf(day) << dayShift) | flags

/** The same for a pair that counts as never seen. */
export const forgottenRest = (rest: number, today: number): number =>
  restOfPair(rest, today + dayCycle - oldestAge / 2, 0)

/** Index of the word in front of the pair's rest; -1: it has no slot. */
export function wordOf(words: PairSegment, low: number, high: number): number {
  const wanted = high >>> 0
  let at = homeOf(words, wanted)
  for (;;) {
    const rest = words[at + 1] as number
    if (rest === 0) return -1
    if (words[at] === wanted && isTagOf(rest, low)) return at
    at += 2
    if (at === words.length) at = 0
  }
}

/** Index for the pair's words: where it stands, else the first slot on its way that is free or of a forgotten pair. */
export function placeFor(words: PairSegment, low: number, high: number, today: number): number {
  const wanted = high >>> 0
  let stale = -1
  let at = homeOf(words, wanted)
  for (;;) {
    const rest = words[at + 1] as number
    if (rest === 0) return stale < 0 ? at : stale
    if (words[at] === wanted && isTagOf(rest, low)) return at
    if (stale < 0 && isStale(ageOf(rest, codeOf(today)))) stale = at
    at += 2
    if (at === words.length) at = 0
  }
}

export const isOfDay = (rest: number, day: number): boolean => ageOf(rest, codeOf(day)) === 0

export const isForgottenPair = (rest: number, today: number): boolean => isStale(ageOf(rest, codeOf(today)))

/** How many pairs have an age of so many days; those of days ahead count as today's, forgotten ones don't count. */
export function countByAge(words: PairSegment, today: number): Uint32Array {
  const code = codeOf(today)
  const counts = new Uint32Array(dayCycle)
  for (let at = 1; at < words.length; at += 2) {
    const rest = words[at] as number
    if (rest === 0) continue
    const age = ageOf(rest, code)
    counts[age] = (counts[age] as number) + 1
  }
  const known = counts.slice(0, memoryDays + 1)
  for (const ahead of counts.subarray(oldestAge + 1)) known[0] = (known[0] as number) + ahead
  return known
}

/**
 * Copies the pairs that are not forgotten to a segment that is empty and has room. Without the oldest `surplus`: of the day of which only
 * some are left out, they are taken evenly from the whole segment; else its beginning would be empty, and its end overfull.
 */
export function copyPairs(
  from: PairSegment,
  to: PairSegment,
  today: number,
  byAge: Uint32Array,
  surplus: number,
): void {
  const code = codeOf(today)
  const { whole, left, of } = choose(byAge, surplus)
  let owed = 0
  for (let at = 0; at < from.length; at += 2) {
    const rest = from[at + 1] as number
    if (rest === 0) continue
    const age = ageOf(rest, code)
    if (age >= whole && age <= oldestAge) continue
    if (left > 0 && (age === whole - 1 || (whole === 1 && age > oldestAge))) {
      owed += left
      if (owed >= of) {
        owed -= of
        continue
      }
    }
    const high = from[at] as number
    let place = homeOf(to, high)
    while (to[place + 1] !== 0) {
      place += 2
      if (place === to.length) place = 0
    }
    to[place] = high
    to[place + 1] = rest
  }
}

/** Ages from `whole` on are left out, and of the age before it `left` pairs of so many. */
function choose(byAge: Uint32Array, surplus: number): { whole: number; left: number; of: number } {
  let whole = byAge.length
  let left = surplus
  while (left > 0 && left >= (byAge[whole - 1] as number)) left -= byAge[--whole] as number
  return { whole, left, of: byAge[whole - 1] ?? 0 }
}

const homeOf = (words: PairSegment, high: number): number => ((high * (words.length * 2 ** -33)) | 0) << 1

const isTagOf = (rest: number, low: number): boolean => (rest ^ low) >>> 14 === 0

const codeOf = (day: number): number => (day % dayCycle) + 1

function ageOf(rest: number, code: number): number {
  const age = code - ((rest >>> dayShift) & 255)
  return age < 0 ? age + dayCycle : age
}

const isStale = (age: number): boolean => age > memoryDays && age <= oldestAge
