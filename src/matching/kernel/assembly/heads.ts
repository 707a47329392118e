/**
 * Heads of lines: what stands between the stamp and the process id, which is the same in most lines of a log. What a head says depends on its
 * bytes alone, so it is kept with them: the same bytes have the same answer. Bytes are always compared in full. The memory is the instance's own,
 * `headMemoryBytes` (`program-table.ts`) in all:
 *
 *     64 entries of 128 bytes, by a hash of the text: text (96, zeros behind it) | its length (0: free) | envelope | length of the host |
 *     start of the program in it | its length | class
 */
const entries: i32 = 64
const entryBytes: i32 = 128
export const longestHead: i32 = 96

let memoryAt: i32 = 0
/** The entry of the last head. */
let recent: i32 = 0

export function setHeadMemory(at: i32): void {
  memoryAt = at
  recent = at
  memory.fill(at, 0, entries * entryBytes)
}

// @ts-ignore: decorator
@inline export function headLength(): i32 { return load<i32>(recent, 96) }
// @ts-ignore: decorator
@inline export function headHostLength(): i32 { return load<i32>(recent, 104) }
// @ts-ignore: decorator
@inline export function headProgramStart(): i32 { return load<i32>(recent, 108) }
// @ts-ignore: decorator
@inline export function headProgramLength(): i32 { return load<i32>(recent, 112) }
// @ts-ignore: decorator
@inline export function headClass(): i32 { return load<i32>(recent, 116) }

/** Whether the last head stands at `at`, too. */
// @ts-ignore: decorator
@inline export function isRecentHead(at: i32, end: i32, envelope: i32): bool {
  const length = headLength()
  return length != 0 && at + length <= end && load<i32>(recent, 100) == envelope && holds(recent, at, length)
}

// @ts-ignore: decorator
@inline function holds(entry: i32, at: i32, length: i32): bool {
  if (length <= 16) return isSameBlock(entry, at, length)
  if (!isSameBlock(entry, at, 16)) return false
  for (let done = 16; done < length; done += 16) if (!isSameBlock(entry + done, at + done, min(length - done, 16))) return false
  return true
}

// @ts-ignore: decorator
@inline function isSameBlock(kept: i32, at: i32, count: i32): bool {
  const others = i8x16.bitmask(i8x16.ne(v128.load(kept), v128.load(at)))
  return (others & ((1 << count) - 1)) == 0
}

/** Whether the head of that length at `at` was met before; then it is the last one now. */
export function findHead(at: i32, length: i32, envelope: i32): bool {
  const entry = entryOf(at, length)
  if (load<i32>(entry, 96) != length || load<i32>(entry, 100) != envelope || !holds(entry, at, length)) return false
  recent = entry
  return true
}

/** Keeps a head, in the place of another. Its length is `longestHead` at most. */
export function keepHead(at: i32, length: i32, envelope: i32, host: i32, programStart: i32, program: i32, classId: i32): void {
  const entry = entryOf(at, length)
  memory.fill(entry, 0, longestHead)
  memory.copy(entry, at, length)
  store<i32>(entry, length, 96)
  store<i32>(entry, envelope, 100)
  store<i32>(entry, host, 104)
  store<i32>(entry, programStart, 108)
  store<i32>(entry, program, 112)
  store<i32>(entry, classId, 116)
  recent = entry
}

/** Strangers may choose entries to collide: then heads are read anew, no more. */
function entryOf(at: i32, length: i32): i32 {
  let hash = <u64>length
  for (let done = 0; done < length; done += 8) {
    const text = load<u64>(at + done)
    hash = (hash ^ (length - done < 8 ? text & ((<u64>1 << ((length - done) * 8)) - 1) : text)) * 0x9e3779b97f4a7c15
    hash ^= hash >> 32
  }
  return memoryAt + (<i32>hash & (entries - 1)) * entryBytes
}
