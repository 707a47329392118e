/** `host program pid msgid [structured data] message`, as `envelopes/rfc5424.ts` reads it; nil is `-`. */
import { classOf, foreignClass, unknownClass, unreadClass } from './classes'
import { findHead, headClass, headHostLength, headLength, headProgramLength, headProgramStart, isRecentHead, keepHead, longestHead } from './heads'
import { setClass, setHost, setMessage, setPid, setProgram } from './line'
import { isFolded } from './message'
import { handOver, isRecord, skip, unknown } from './answers'
import { rfc5424Envelope } from './envelopes'
import { programNameStart } from './program-name'

/** Reads what stands behind the stamp. The answer of `readHeader`. */
export function readFields(at: i32, end: i32): i32 {
  if (!isRecentHead(at, end, rfc5424Envelope)) {
    const found = readHead(at, end)
    if (found != isRecord) return found
  }
  const pid = at + headLength()
  const pidStop = wordEnd(pid, end)
  let here = wordEnd(pidStop + 1, end) + 1
  if (here >= end) return handOver
  here = structuredDataEnd(here, end)
  if (here < end && load<u8>(here) == 0x20) here += 1
  // The mark of UTF-8.
  if (here + 3 <= end && (load<u32>(here) & 0xffffff) == 0xbfbbef) here += 3
  const id = headClass()
  if (id == unreadClass) return skip
  if (id == foreignClass || isFolded(here)) return handOver
  const program = at + headProgramStart()
  setHost(at, at + headHostLength())
  setProgram(program, program + headProgramLength())
  setPid(pid, valueEnd(pid, pidStop))
  setMessage(here, end)
  setClass(id)
  return isRecord
}

/** Finds the head of the line, host and program with the spaces behind them, among those that were met, or reads it. */
function readHead(at: i32, end: i32): i32 {
  const hostStop = wordEnd(at, end)
  if (hostStop == end) return handOver
  const programStop = wordEnd(hostStop + 1, end)
  const length = programStop + 1 - at
  if (programStop == end || length > longestHead) return handOver
  if (findHead(at, length, rfc5424Envelope)) return isRecord
  const programEnd = valueEnd(hostStop + 1, programStop)
  const program = programNameStart(hostStop + 1, programEnd)
  const id = classOf(rfc5424Envelope, program, programEnd)
  if (id == unknownClass) return unknown
  keepHead(at, length, rfc5424Envelope, valueEnd(at, hostStop) - at, program - at, programEnd - program, id)
  return isRecord
}

/** Where the next space stands, or `end`. */
function wordEnd(at: i32, end: i32): i32 {
  let here = at
  while (here < end && load<u8>(here) != 0x20) here += 1
  return min(here, end)
}

/** The end of a value that may be nil, which is empty. */
function valueEnd(start: i32, end: i32): i32 {
  return end - start == 1 && load<u8>(start) == 0x2d ? start : end
}

/** Behind `-` or the elements in brackets; inside quotes a bracket is none, and a backslash escapes. */
function structuredDataEnd(start: i32, end: i32): i32 {
  if (load<u8>(start) == 0x2d) return start + 1
  let at = start
  while (at < end && load<u8>(at) == 0x5b) {
    let quoted = false
    at += 1
    while (at < end && (quoted || load<u8>(at) != 0x5d)) {
      if (load<u8>(at) == 0x5c) at += 1
      else if (load<u8>(at) == 0x22) quoted = !quoted
      at += 1
    }
    at += 1
  }
  return min(at, end)
}
