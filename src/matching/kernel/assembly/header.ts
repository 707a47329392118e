/**
 * Headers of lines. The kernel reads the common forms, in their common spelling; it answers exactly what `envelopes/record-reader.ts` says of
 * the line, or hands it over. That a line has one form and none of those that are tried before it follows from its first bytes:
 *
 *     `{`                     the wrapper `docker` and `journal` are looked for, all others are `json`
 *     `<pri>` digit, space    only `rfc5424` begins so; where it is not of that form, the line is handed over
 *     a month, `<pri>` or not `rfc3164` is the first form for these
 *     `yyyy-`, `<pri>` or not `rfc3164` has a space behind the year; the wrapper `cri` has `stdout` or `stderr` for a host; then comes `iso`
 *     others                  `clf` (see there), or handed over
 */
import { handOver } from './answers'
import { setClasses } from './classes'
import { isDigit } from './digits'
import { isoEnvelope, rfc3164Envelope } from './envelopes'
import { setHeadMemory } from './heads'
import { setTime, setTimeOfDay } from './line'
import { readFields } from './rfc5424'
import { clockTime, isoStamp, readDay, stampDay, stampMs } from './stamps'
import { readTagged } from './tag'
import { forgetWholeClasses, readAccessLine, readJsonLine } from './whole-lines'

export {
  classId, dayCode, hostEnd, hostStart, messageEnd, messageStart, pidEnd, pidStart, programEnd, programStart, repeated, timeIsFull, timeMs, timeOfDay,
} from './line'

/** Shorter lines are handed over; so all that is looked at before the end is compared stands in the line or in the 64 bytes behind it. */
const shortest: i32 = 24

/** Where the table of classes stands, and `headMemoryBytes` that are this instance's own. Asked for once an instance, before the first line. */
export function setHeaderMemory(classes: i32, heads: i32): void {
  setClasses(classes)
  setHeadMemory(heads)
  forgetWholeClasses()
}

/**
 * Reads the header of the line `[start, end)`.
 * @returns 0: the plain reader has to read the line; 1: a record of class `classId`; 2: a record of a program that no kind reads, of which
 * only the time is told; 3: as 0, and it is not known yet which kinds read the program
 */
export function readHeader(start: i32, end: i32): i32 {
  if (end - start < shortest) return handOver
  const first = <u32>load<u8>(start)
  if (first == 0x7b) return readJsonLine(start, end)
  let at = start
  if (first == 0x3c) {
    at = priorityEnd(start)
    if (at == 0) return handOver
    if (isDigit(load<u8>(at)) && load<u8>(at, 1) == 0x20) return readVersioned(at + 2, end)
  }
  const dayLength = readDay(at)
  if (dayLength != 0) return readYearless(at + dayLength, end)
  if (isDigit(load<u8>(at)) && load<u8>(at, 4) == 0x2d) return readIso(at, end)
  return at == start ? readAccessLine(start, end) : handOver
}

/** Behind `<165>`; 0: it does not stand there. */
@inline function priorityEnd(start: i32): i32 {
  let at = start + 1
  while (at < start + 4 && isDigit(load<u8>(at))) at += 1
  return at > start + 1 && load<u8>(at) == 0x3e ? at + 1 : 0
}

/** `HH:MM:SS host tag[pid]: message`, behind the day. */
@inline function readYearless(at: i32, end: i32): i32 {
  const clock = clockTime(at)
  if (clock < 0 || load<u8>(at, 8) != 0x20 || at + 9 >= end) return handOver
  setTimeOfDay(stampDay, clock)
  return readTagged(at + 9, end, rfc3164Envelope)
}

@inline function readIso(at: i32, end: i32): i32 {
  const next = isoStamp(at)
  if (next == 0 || next + 1 >= end || load<u8>(next) != 0x20) return handOver
  setTime(stampMs)
  return readTagged(next + 1, end, isoEnvelope)
}

/** Behind `<pri>1 `. */
function readVersioned(at: i32, end: i32): i32 {
  if (load<u16>(at) == 0x202d) {
    setTime(NaN)
    return readFields(at + 2, end)
  }
  const next = isoStamp(at)
  if (next == 0 || next + 1 >= end || load<u8>(next) != 0x20) return handOver
  setTime(stampMs)
  return readFields(next + 1, end)
}
