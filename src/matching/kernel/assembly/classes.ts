/**
 * The table that says which class of kinds reads (envelope, program), written by `program-table.ts` while threads read it:
 *
 *     0       slots - 1 (slots are a power of two)
 *     16 + …  slots of 16 bytes: low lane of the program's hash | class + 1 (0: the slot is free) | address of the program | envelope << 16 | length
 *
 * A slot is found from (hash + envelope * envelopeStep), going on slot by slot. Its second word is written last.
 */
import { hashBytes, hashLow } from './half-sip'

export const unknownClass: i32 = -1
/** A class that no kind reads. */
export const unreadClass: i32 = 0
/** A class that the kernel cannot read. */
export const foreignClass: i32 = 0xffff

const longestProgram: i32 = 255
const envelopeStep: u32 = 0x9e3779b9

let table: i32 = 0

export function setClasses(at: i32): void {
  table = at
}

/** The class of a program; `unknownClass`: nobody has said it. */
export function classOf(envelope: i32, start: i32, end: i32): i32 {
  if (end - start > longestProgram) return unknownClass
  hashBytes(start, end)
  const mask = load<u32>(table)
  const key = ((<u32>envelope) << 16) | (<u32>(end - start))
  let slot = (hashLow + <u32>envelope * envelopeStep) & mask
  while (true) {
    const at = table + 16 + <i32>(slot << 4)
    const state = atomic.load<u32>(at, 4)
    if (state == 0) return unknownClass
    if (load<u32>(at) == hashLow && load<u32>(at, 12) == key && isSame(<i32>load<u32>(at, 8), start, end)) return <i32>(state - 1)
    slot = (slot + 1) & mask
  }
}

function isSame(kept: i32, start: i32, end: i32): bool {
  for (let at = start; at < end; at++) if (load<u8>(kept + at - start) != load<u8>(at)) return false
  return true
}
