/**
 * Web requests: which of them may be asks. `request-gate.ts` writes the table and describes it; it holds, for the methods and first segments of
 * all rules, the statuses that a rule gives an outcome. A request that no rule can make an ask ends here; what may be one is told in a record
 * of 24 words, and TypeScript decides:
 *
 *   0–8      as in every record; flag 8: the user of basic authentication is the identity
 *   9, 10    hash of the request
 *   11–14    hash and span of the user of basic authentication
 *   15       status
 *   16, 17   span of the request
 *   18–21    hash and span of the user agent
 *   22, 23   span of the site
 */
import { hashBytes, hashHigh, hashLow } from './half-sip'
import { readVersion4, version4 } from './version4'

/** What `judgeRequest` says. */
export const noAsk = 0
export const mayBeAsk = 1
export const basicLogin = 2
const handOver = 3

const requestRecord: u32 = 4
const version4Flag: u32 = 2 << 8
const basicLoginFlag: u32 = 8 << 8

const space: u32 = 0x20
const dash: u32 = 0x2d
const slash: u32 = 0x2f
const questionMark: u32 = 0x3f

/** Seeds of the hashes of keys: a method, a method with a first segment, with a second one behind any first (`request-gate.ts`). */
const firstSeed: u32 = 0x1f
const secondSeed: u32 = 0x2f
const prime: u32 = 0x01000193

/** Where the table stands. */
let gate: i32 = 0

export function setRequestGate(at: i32): void {
  gate = at
}

/**
 * What a request line is with its status and the user of basic authentication (equal start and end: none): 0 no ask; 1 it may be one; 2 a
 * log-in by basic authentication; 3 hand over.
 */
export function judgeRequest(start: i32, end: i32, statusStart: i32, statusEnd: i32, userStart: i32, userEnd: i32): i32 {
  const status = statusOf(statusStart, statusEnd)
  if (status < 0) return handOver
  const hasUser = userEnd > userStart && !(userEnd - userStart == 1 && load<u8>(userStart) == dash)
  if (hasUser) return status == 401 || (status >= 200 && status < 400) ? basicLogin : noAsk
  return mayFit(start, end, status) ? mayBeAsk : noAsk
}

/** A status of three digits; -1: it is none. */
export function statusOf(start: i32, end: i32): i32 {
  if (end - start != 3) return -1
  const a = <u32>load<u8>(start) - 48
  const b = <u32>load<u8>(start, 1) - 48
  const c = <u32>load<u8>(start, 2) - 48
  return a < 10 && b < 10 && c < 10 ? <i32>(a * 100 + b * 10 + c) : -1
}

/** Where the segment ended that was read last, and the hash of its lower-case bytes. */
let segmentEnd: i32 = 0
let segmentHash: u32 = 0

/** Whether a rule may fit; where this is hard to tell, it may. */
function mayFit(start: i32, end: i32, status: i32): bool {
  let at = start
  let method: u32 = 0
  for (; at < end; at++) {
    const byte = <u32>load<u8>(at)
    if (byte - 65 >= 26) break
    method = (method ^ byte) * prime
  }
  if (at == start || at >= end || load<u8>(at) != space) return false
  const known = findKey(method, start, at, 0, 0)
  if (known == 0) return false
  const target = at + 1
  if (target >= end || load<u8>(target) == space) return false
  if (load<u8>(target) != slash) return true
  if (hasOutcome(known, status, target, end)) return true
  const head = behindSlashes(target, end)
  if (!readSegment(head, end, method ^ firstSeed)) return true
  const first = findKey(segmentHash, start, at, head, segmentEnd)
  if (first != 0 && hasOutcome(first, status, segmentEnd, end)) return true
  if (segmentEnd >= end || load<u8>(segmentEnd) != slash) return false
  const next = behindSlashes(segmentEnd, end)
  if (!readSegment(next, end, method ^ secondSeed)) return true
  const second = findKey(segmentHash, start, at, next, segmentEnd)
  return second != 0 && hasOutcome(second, status, segmentEnd, end)
}

function behindSlashes(from: i32, end: i32): i32 {
  let at = from
  while (at < end && load<u8>(at) == slash) at += 1
  return at
}

/** Reads up to a slash, a query, a space or the end; false: there is a byte beyond ASCII, of which there are several cases. */
function readSegment(from: i32, end: i32, seed: u32): bool {
  let at = from
  let hash = seed
  for (; at < end; at++) {
    const byte = <u32>load<u8>(at)
    if (byte == slash || byte == questionMark || byte == space) break
    if (byte >= 0x80) return false
    hash = (hash ^ lowerCase(byte)) * prime
  }
  segmentEnd = at
  segmentHash = hash
  return true
}

@inline function lowerCase(byte: u32): u32 {
  return byte - 65 < 26 ? byte | 32 : byte
}

/** The entry of a method and a segment; 0: there is none. */
function findKey(hash: u32, methodStart: i32, methodEnd: i32, start: i32, end: i32): i32 {
  const mask = load<u32>(gate)
  const slots = gate + <i32>load<u32>(gate, 4)
  let slot = (hash ^ (hash >>> 15)) & mask
  let offset = load<u32>(slots + <i32>(slot << 2))
  while (offset != 0) {
    const entry = gate + <i32>offset
    if (load<u32>(entry) == hash && isKey(entry, methodStart, methodEnd, start, end)) return entry
    slot = (slot + 1) & mask
    offset = load<u32>(slots + <i32>(slot << 2))
  }
  return 0
}

/** The seeds of the three sorts of keys are part of the hash, so their bytes need not tell them apart. */
function isKey(entry: i32, methodStart: i32, methodEnd: i32, start: i32, end: i32): bool {
  if (<i32>load<u16>(entry, 4) != methodEnd - methodStart || <i32>load<u16>(entry, 6) != end - start) return false
  let key = entry + 16
  for (let at = methodStart; at < methodEnd; at++, key++) if (load<u8>(at) != load<u8>(key)) return false
  for (let at = start; at < end; at++, key++) if (lowerCase(load<u8>(at)) != <u32>load<u8>(key)) return false
  return true
}

/** Whether a rule of this entry gives the status an outcome; some rules fit only targets with a query. */
function hasOutcome(entry: i32, status: i32, from: i32, end: i32): bool {
  if (hasStatus(<i32>load<u32>(entry, 8), status)) return true
  if (!hasStatus(<i32>load<u32>(entry, 12), status)) return false
  for (let at = from; at < end; at++) {
    const byte = <u32>load<u8>(at)
    if (byte == questionMark) return true
    if (byte == space) return false
  }
  return false
}

/** A set of statuses: 1024 bits. */
function hasStatus(set: i32, status: i32): bool {
  return ((load<u8>(gate + set + (status >> 3)) >> <u8>(status & 7)) & 1) != 0
}

/** Writes the words 0 and 6 to 23 of a request's record; the address may be any text, and spans of nothing have equal ends. */
export function emitRequest(
  record: i32,
  leaf: i32,
  isBasicLogin: bool,
  status: i32,
  requestStart: i32,
  requestEnd: i32,
  sourceStart: i32,
  sourceEnd: i32,
  userStart: i32,
  userEnd: i32,
  userAgentStart: i32,
  userAgentEnd: i32,
  siteStart: i32,
  siteEnd: i32,
): void {
  const isVersion4 = readVersion4(sourceStart, sourceEnd)
  const flags = (isBasicLogin ? basicLoginFlag : 0) | (isVersion4 ? version4Flag : 0)
  store<u32>(record, requestRecord | flags | (<u32>leaf << 16))
  store<u32>(record, isVersion4 ? version4 : 0, 24)
  writeSpan(record, 28, sourceStart, sourceEnd)
  hashBytes(requestStart, requestEnd)
  store<u32>(record, hashLow, 36)
  store<u32>(record, hashHigh, 40)
  hashBytes(userStart, userEnd)
  store<u32>(record, hashLow, 44)
  store<u32>(record, hashHigh, 48)
  writeSpan(record, 52, userStart, userEnd)
  store<u32>(record, status, 60)
  writeSpan(record, 64, requestStart, requestEnd)
  hashBytes(userAgentStart, userAgentEnd)
  store<u32>(record, hashLow, 72)
  store<u32>(record, hashHigh, 76)
  writeSpan(record, 80, userAgentStart, userAgentEnd)
  writeSpan(record, 88, siteStart, siteEnd)
}

@inline function writeSpan(record: i32, offset: i32, start: i32, end: i32): void {
  store<u32>(record + offset, start)
  store<u32>(record + offset, end, 4)
}
