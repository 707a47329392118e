import { isForgotten } from './day.ts'

/**
 * Which (key, identity) pairs were seen in the last 30 days. Open addressing with linear probing over typed arrays, 16 bytes a
 * slot, by the two lanes of a keyed 64-bit hash; a slot whose day is 0 is free. Slots of forgotten pairs are taken over when the
 * same pair comes back, and swept out when the table grows. Slot numbers hold until the next `addPair`.
 */
export interface PairMemory {
  low: Uint32Array<ArrayBuffer>
  high: Uint32Array<ArrayBuffer>
  /** Day of the last ask. */
  day: Uint16Array<ArrayBuffer>
  flags: Uint8Array<ArrayBuffer>
  /** What its first contact waits under until it is settled; 0: nothing. */
  waiting: Uint32Array<ArrayBuffer>
  used: number
}

const smallest = 1024
const fullest = 0.7

export const createPairMemory = (size = smallest): PairMemory => ({
  low: new Uint32Array(size),
  high: new Uint32Array(size),
  day: new Uint16Array(size),
  flags: new Uint8Array(size),
  waiting: new Uint32Array(size),
  used: 0,
})

/** The pair's slot, or -1 where it is unknown or forgotten. */
export function findPair(memory: PairMemory, low: number, high: number, today: number): number {
  const slot = slotOf(memory, low, high)
  const day = memory.day[slot] as number
  return day === 0 || isForgotten(day, today) ? -1 : slot
}

/** A slot for a pair that `findPair` does not know: today's day, no flags, nothing waiting. */
export function addPair(memory: PairMemory, low: number, high: number, today: number): number {
  if (memory.used >= fullest * memory.low.length) sweep(memory, today)
  const slot = slotOf(memory, low, high)
  if (memory.day[slot] === 0) memory.used++
  memory.low[slot] = low
  memory.high[slot] = high
  memory.day[slot] = today
  memory.flags[slot] = 0
  memory.waiting[slot] = 0
  return slot
}

/** The pair counts as never seen; its slot is freed when the table is swept. */
export function forgetPair(memory: PairMemory, slot: number): void {
  memory.day[slot] = 1
  memory.flags[slot] = 0
  memory.waiting[slot] = 0
}

/** Slot of the pair, or the free one in which it belongs. */
function slotOf(memory: PairMemory, low: number, high: number): number {
  const mask = memory.low.length - 1
  let slot = low & mask
  while (memory.day[slot] !== 0 && (memory.low[slot] !== low || memory.high[slot] !== high)) slot = (slot + 1) & mask
  return slot
}

/** Rebuilds the table without forgotten pairs, at most 35 % full. */
function sweep(memory: PairMemory, today: number): void {
  const { low, high, day, flags, waiting } = memory
  const isKept = (slot: number) => day[slot] !== 0 && !isForgotten(day[slot] as number, today)
  let kept = 0
  for (let slot = 0; slot < day.length; slot++) if (isKept(slot)) kept++
  let size = smallest
  while (kept > (fullest / 2) * size) size *= 2
  Object.assign(memory, createPairMemory(size))
  memory.used = kept
  for (let slot = 0; slot < day.length; slot++) {
    if (!isKept(slot)) continue
    const to = slotOf(memory, low[slot] as number, high[slot] as number)
    memory.low[to] = low[slot] as number
    memory.high[to] = high[slot] as number
    memory.day[to] = day[slot] as number
    memory.flags[to] = flags[slot] as number
    memory.waiting[to] = waiting[slot] as number
  }
}
