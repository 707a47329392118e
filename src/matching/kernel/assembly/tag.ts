/**
 * `host tag[pid]: message`, as `envelopes/tag.ts` reads it: where a host of plain bytes stands before a tag of plain bytes. Other forms of tags,
 * lines without a host, and hosts that relays write twice are handed over.
 */
import { classOf, foreignClass, unknownClass, unreadClass } from './classes'
import { leadingDigits } from './digits'
import { findHead, headClass, headHostLength, headLength, headProgramLength, headProgramStart, isRecentHead, keepHead, longestHead } from './heads'
import { setClass, setHost, setMessage, setPid, setProgram } from './line'
import { isFolded, isPlainMessage, unfold } from './message'
import { handOver, isRecord, skip, unknown } from './answers'
import { programNameStart } from './program-name'

const colon: u32 = 0x3a
const openBracket: u32 = 0x5b
const closeBracket: u32 = 0x5d
const openParenthesis: u32 = 0x28
const bracketColonSpace: u32 = 0x203a5d

/** Reads what stands behind the stamp; `at` lies in the line. The answer of `readHeader`. */
@inline export function readTagged(at: i32, end: i32, envelope: i32): i32 {
  if (!isRecentHead(at, end, envelope)) {
    const found = readHead(at, end, envelope)
    if (found != isRecord) return found
  }
  let here = at + headLength()
  let pidStop = here
  if (load<u8>(here - 1) == openBracket) {
    // What lies behind the end of the line may be read, but `here` shows it.
    const digits = leadingDigits(load<u64>(here))
    pidStop += digits
    const isUsual = <u32>(digits - 1) < 7 && (load<u32>(pidStop) & 0xffffff) == bracketColonSpace
    here = isUsual ? pidStop + 3 : messageBehindPid(pidStop, digits, end)
  } else here = load<u8>(here) == 0x20 ? here + 1 : here == end ? end : 0
  if (here == 0 || here > end) return handOver
  const id = headClass()
  if (<u32>(id - 1) >= <u32>(foreignClass - 1)) return id == unreadClass ? skip : handOver
  if (isPlainMessage(here)) setMessage(here, end)
  else if (!isFolded(here) || !unfold(here, end)) return handOver
  const program = at + headProgramStart()
  setPid(at + headLength(), pidStop)
  setHost(at, at + headHostLength())
  setProgram(program, program + headProgramLength())
  setClass(id)
  return isRecord
}

/** Where the message begins behind a pid that is not followed by `]: `: by `](info): ` or `] `, or by the end of the line; 0: this is no tag. */
function messageBehindPid(pidStop: i32, digits: i32, end: i32): i32 {
  if (digits == 0 || digits == 8 || load<u8>(pidStop) != closeBracket) return 0
  let here = levelEnd(pidStop + 1)
  if (here >= end) return 0
  if (load<u8>(here) == colon) here += 1
  if (here == end) return end
  return load<u8>(here) == 0x20 ? here + 1 : 0
}

/** Behind `(info)`, as the Kerberos servers write behind the pid; `at` itself where it does not end soon. */
function levelEnd(at: i32): i32 {
  if (load<u8>(at) != openParenthesis) return at
  for (let here = at + 1; here < at + 16; here++) if (load<u8>(here) == 0x29) return here + 1
  return at
}

/** Finds the head of the line, up to the first `[` or `:`, among those that were met, or reads it. */
function readHead(at: i32, end: i32, envelope: i32): i32 {
  const length = lengthOfHead(at, end)
  if (length == 0) return handOver
  if (findHead(at, length, envelope)) return isRecord
  let hostEnd = at
  while (isHostByte(load<u8>(hostEnd))) hostEnd += 1
  if (hostEnd == at || load<u8>(hostEnd) != 0x20 || isStreamName(at, hostEnd)) return handOver
  const tagEnd = at + length - 1
  let nameEnd = hostEnd + 1
  while (isNameByte(load<u8>(nameEnd))) nameEnd += 1
  if (nameEnd != tagEnd || nameEnd == hostEnd + 1) return handOver
  const program = programNameStart(hostEnd + 1, tagEnd)
  const id = classOf(envelope, program, tagEnd)
  if (id == unknownClass) return unknown
  keepHead(at, length, envelope, hostEnd - at, program - at, tagEnd - program, id)
  return isRecord
}

/** Up to and with the first `[` or `:` in the line; 0: there is none, or only further on. */
function lengthOfHead(at: i32, end: i32): i32 {
  for (let done = 0; done < longestHead && at + done < end; done += 16) {
    const text = v128.load(at + done)
    const marks = i8x16.bitmask(v128.or(i8x16.eq(text, i8x16.splat(0x5b)), i8x16.eq(text, i8x16.splat(0x3a))))
    if (marks == 0) continue
    const length = done + <i32>ctz(marks) + 1
    return at + length <= end ? length : 0
  }
  return 0
}

/** Bytes of the name of a program; `:` and `[` end it. */
function isNameByte(byte: u32): bool {
  return byte > 0x20 && byte < 0x7f && byte != colon && byte != openBracket && byte != closeBracket && byte != 0x22 && byte != 0x3c
}

/** Those of a name, without `()=>,;'`: a word that holds these is the beginning of a message. */
function isHostByte(byte: u32): bool {
  if (!isNameByte(byte)) return false
  return byte != openParenthesis && byte != 0x29 && byte != 0x3d && byte != 0x3e && byte != 0x2c && byte != 0x3b && byte != 0x27
}

/** `stdout` and `stderr` behind a stamp are the mark of a container runtime. */
function isStreamName(start: i32, end: i32): bool {
  if (end - start != 6) return false
  const name = load<u64>(start) & 0xffffffffffff
  return name == 0x74756f647473 || name == 0x727265647473
}
