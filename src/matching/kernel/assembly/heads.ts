/**
 * Heads of lines: what stands between the stamp and the process id, which is the same in most lines of a log. What a head says depends on its
 * bytes alone, so it is kept with them: the same bytes have the same answer. Bytes are always compared in full. The memory is the instance's own,
 * `headMemoryBytes` (`program-table.ts`) in all:
 *
 *     32 entries of 256 bytes, by a hash of the text: text (96, zeros behind it) | mask of its first 32 bytes | its length (0: free) | envelope |
 *     length of the host | start of the program in it | length of the program | class
 */
const entries: i32 = 32
const entryBytes: i32 = 256
export const longestHead: i32 = 96
const lengthAt: usize = 128
const envelopeAt: usize = 132
const hostAt: usize = 136
const programStartAt: usize = 140
const programLengthAt: usize = 144
const classAt: usize = 148

let memoryAt: i32 = 0
/** The entry of the last head. */
let recent: i32 = 0

export function setHeadMemory(at: i32): void {
  memoryAt = at
  recent = at
  memory.fill(at, 0, entries * entryBytes)
}

@inline export function headLength(): i32 { return load<i32>(recent, lengthAt) }
@inline export function headHostLength(): i32 { return load<i32>(recent, hostAt) }
@inline export function headProgramStart(): i32 { return load<i32>(recent, programStartAt) }
@inline export function headProgramLength(): i32 { return load<i32>(recent, programLengthAt) }
@inline export function headClass(): i32 { return load<i32>(recent, classAt) }

/** Whether the last head stands at `at`, too; `at` lies in the line. */
@inline export function isRecentHead(at: i32, end: i32, envelope: i32): bool {
  return isHead(recent, at, end, envelope)
}

@inline function isHead(entry: i32, at: i32, end: i32, envelope: i32): bool {
  const first = v128.and(v128.xor(v128.load(at), v128.load(entry)), v128.load(entry, 96))
  const second = v128.and(v128.xor(v128.load(at, 16), v128.load(entry, 16)), v128.load(entry, 112))
  if (v128.any_true(v128.or(first, second)) || load<i32>(entry, envelopeAt) != envelope) return false
  const length = load<i32>(entry, lengthAt)
  // An entry that is free has no length.
  if (length == 0 || at + length > end) return false
  return length <= 32 || isSame(entry + 32, at + 32, length - 32)
}

function isSame(kept: i32, at: i32, length: i32): bool {
  for (let done = 0; done < length; done += 16) {
    const others = i8x16.bitmask(i8x16.ne(v128.load(kept + done), v128.load(at + done)))
    if ((others & ((1 << min(length - done, 16)) - 1)) != 0) return false
  }
  return true
}

/** Whether the head of that length at `at` was met before; then it is the last one now. */
export function findHead(at: i32, length: i32, envelope: i32): bool {
  const entry = entryOf(at, length)
  const isThere = isHead(entry, at, at + length, envelope)
  if (!isThere && !isHead(otherOf(entry), at, at + length, envelope)) return false
  recent = isThere ? entry : otherOf(entry)
  return true
}

/** The other place for what belongs in an entry. */
@inline function otherOf(entry: i32): i32 {
  return memoryAt + ((entry - memoryAt) ^ entryBytes)
}

/** Keeps a head; the one in its place goes to the other, which may have been taken. Its length is `longestHead` at most. */
export function keepHead(at: i32, length: i32, envelope: i32, host: i32, programStart: i32, program: i32, classId: i32): void {
  const entry = entryOf(at, length)
  memory.copy(otherOf(entry), entry, entryBytes)
  memory.fill(entry, 0, entryBytes)
  memory.copy(entry, at, length)
  memory.fill(entry + 96, 0xff, min(length, 32))
  store<i32>(entry, length, lengthAt)
  store<i32>(entry, envelope, envelopeAt)
  store<i32>(entry, host, hostAt)
  store<i32>(entry, programStart, programStartAt)
  store<i32>(entry, program, programLengthAt)
  store<i32>(entry, classId, classAt)
  recent = entry
}

/** By 8 bytes of its beginning, middle and end. Strangers may choose heads that share an entry: then these are read anew, no more. */
function entryOf(at: i32, length: i32): i32 {
  let text = load<u64>(at)
  if (length < 8) text &= (<u64>1 << (length * 8)) - 1
  else text += rotl(load<u64>(at + ((length - 8) >> 1)), 21) ^ rotl(load<u64>(at + length - 8), 42)
  return memoryAt + <i32>((text * 0x9e3779b97f4a7c15) >> 59) * entryBytes
}
