/**
 * The key of an attempt: the hash of the kind and the names of the fields that the attempt's lines share, then of each field's value. Lines of
 * one host follow each other, so what was hashed up to there is kept.
 */
import { chainBytes, hashHigh, hashLow } from './half-sip'
import { keptChain, keptHigh, keptLow, setHashMemory } from './kept-hashes'
import { hostEnd, hostStart, pidEnd, pidStart, programEnd, programStart } from './line'
import { form, leafAt } from './match'
import { setMatchScratch, spans } from './template'
import { standsAt } from './texts'

/** Codes of fields of the record, where a slot could stand (`recordFields`). */
const host: u32 = 240
const program: u32 = 241
const pid: u32 = 242

/** Longest host that is remembered. */
const longestKept: i32 = 64

/** Both 0: the line stands for itself. */
export let keyLow: u32 = 0
export let keyHigh: u32 = 0

/** Of the last key that begins with a host: what it begins with, its host's bytes, and its hash up to there. */
let headLow: u32 = 0
let headHigh: u32 = 0
let hostBytes: i32 = 0
let hostLength: i32 = -1
let hostLow: u32 = 0
let hostHigh: u32 = 0

/** Bytes that this thread alone writes, 0 at first: 16 KiB. */
export function setScratch(at: i32): void {
  setMatchScratch(at)
  hostBytes = at + 512
  hostLength = -1
  setHashMemory(at + 1024)
}

/** Sets the key of the attempt that the matched line belongs to. */
export function readAttemptKey(): void {
  keyLow = 0
  keyHigh = 0
  const count = load<i32>(leafAt, 4)
  if (count == 0) return
  let fields = load<u32>(form, 40)
  let low = load<u32>(leafAt, 8)
  let high = load<u32>(leafAt, 12)
  for (let index = 0; index < count; index++, fields >>= 8) {
    const field = fields & 255
    if (field != host) {
      const start = startOf(field)
      const end = endOf(field)
      if (start >= end) return
      keptChain(low, high, start, end)
      low = keptLow
      high = keptHigh
    } else {
      if (!isSameHost(low, high)) chainHost(low, high)
      low = hostLow
      high = hostHigh
    }
  }
  keyLow = low
  keyHigh = high
}

function startOf(field: u32): i32 {
  if (field < host) return load<i32>(spans + <i32>(field << 3))
  return field == program ? programStart : field == pid ? pidStart : 0
}

function endOf(field: u32): i32 {
  if (field < host) return load<i32>(spans + <i32>(field << 3), 4)
  return field == program ? programEnd : field == pid ? pidEnd : 0
}

@inline function isSameHost(low: u32, high: u32): bool {
  const length = hostEnd - hostStart
  return length == hostLength && low == headLow && high == headHigh && (length == 0 || standsAt(hostBytes, length, hostStart))
}

/** Goes on with the host. Of one that is too long to be kept the hash is used once. */
function chainHost(low: u32, high: u32): void {
  const length = hostEnd - hostStart
  chainBytes(low, high, hostStart, hostEnd)
  hostLength = length > longestKept ? -1 : length
  if (hostLength > 0) memory.copy(hostBytes, hostStart, length)
  headLow = low
  headHigh = high
  hostLow = hashLow
  hostHigh = hashHigh
}
