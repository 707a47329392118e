/**
 * The key of an attempt: the hash of the kind and the names of the fields that the attempt's lines share, then of each field's value. Lines of
 * one host follow each other, so what was hashed up to there is kept.
 */
import { chainBytes, hashHigh, hashLow } from './half-sip'
import { hostEnd, hostStart, pidEnd, pidStart, programEnd, programStart } from './line'
import { leafAt } from './match'
import { setMatchScratch, spans } from './template'
import { standsAt } from './texts'
import { bestForm } from './trie'

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
let keptLow: u32 = 0
let keptHigh: u32 = 0
let keptHost: i32 = 0
let keptLength: i32 = -1
let keptHashLow: u32 = 0
let keptHashHigh: u32 = 0

/** Bytes that this thread alone writes: 1 KiB. */
export function setScratch(at: i32): void {
  setMatchScratch(at)
  keptHost = at + 512
  keptLength = -1
}

/** Sets the key of the attempt that the matched line belongs to. */
export function readAttemptKey(): void {
  keyLow = 0
  keyHigh = 0
  const count = load<i32>(leafAt, 4)
  if (count == 0) return
  let fields = load<u32>(bestForm, 40)
  let low = load<u32>(leafAt, 8)
  let high = load<u32>(leafAt, 12)
  for (let index = 0; index < count; index++, fields >>= 8) {
    const field = fields & 255
    if (field != host) {
      const start = startOf(field)
      const end = endOf(field)
      if (start >= end) return
      chainBytes(low, high, start, end)
      low = hashLow
      high = hashHigh
    } else if (index == 0) {
      if (!isKept(low, high)) keepHost(low, high)
      low = keptHashLow
      high = keptHashHigh
    } else {
      chainBytes(low, high, hostStart, hostEnd)
      low = hashLow
      high = hashHigh
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

// @ts-ignore: decorator
@inline function isKept(low: u32, high: u32): bool {
  const length = hostEnd - hostStart
  return length == keptLength && low == keptLow && high == keptHigh && (length == 0 || standsAt(keptHost, length, hostStart))
}

/** Of a host that is too long to be kept the hash is used once. */
function keepHost(low: u32, high: u32): void {
  const length = hostEnd - hostStart
  chainBytes(low, high, hostStart, hostEnd)
  keptLength = length > longestKept ? -1 : length
  if (keptLength > 0) memory.copy(keptHost, hostStart, length)
  keptLow = low
  keptHigh = high
  keptHashLow = hashLow
  keptHashHigh = hashHigh
}
