import type { ByteHash } from '../../kit/byte-hash.ts'
import { losslessBytes } from '../../kit/lossless-bytes.ts'

/**
 * Which class of kinds reads the lines of (envelope, program), in memory that the kernel reads (`assembly/classes.ts`):
 *
 *     0       slots - 1
 *     16 + …  slots of 16 bytes: low lane of the program's hash | class + 1 (0: free) | address of its bytes | envelope << 16 | their length
 *     …       the bytes of programs, one behind the other
 *
 * Threads read while the table grows: the second word of a slot is stored last, and a slot never changes after that.
 */
export interface ProgramTable {
  /**
   * Tells the class once for all; one that was told before stays. Programs that are long, or too many (a stranger may choose them: syslog over
   * the network), are not kept, and their lines are handed over. `program` is that of a record.
   * @returns whether the kernel knows it now
   */
  register(envelope: string, program: string, classId: number): boolean
}

/** A class that no kind reads: its lines are skipped. */
export const unreadClass = 0
/** A class that the kernel cannot read: its lines are handed over. */
export const foreignClass = 0xffff

/** The envelopes that the kernel reads, by their numbers (`assembly/envelopes.ts`). */
const envelopes: readonly string[] = ['rfc3164', 'rfc5424', 'iso', 'clf', 'json']

const slots = 8192
const slotBytes = 16
const headBytes = 16
const textsBytes = 131_072
const longestProgram = 255
const envelopeStep = 0x9e37_79b9

/** What the table takes. */
export const programTableBytes = headBytes + slots * slotBytes + textsBytes
/** What `setHeaderMemory` takes for each thread (`assembly/heads.ts`). */
export const headMemoryBytes = 8192

/** Makes an empty table at an address (a multiple of 16). The hash has the key of the kernel's. */
export function programTable(memory: SharedArrayBuffer, at: number, hash: ByteHash): ProgramTable {
  const bytes = new Uint8Array(memory)
  const words = new Uint32Array(memory)
  const textsEnd = at + programTableBytes
  let text = textsEnd - textsBytes
  let count = 0
  bytes.fill(0, at, text)
  words[at >>> 2] = slots - 1

  function slotOf(key: number, program: Uint8Array): number {
    const low = hash.lanes[0] as number
    for (let slot = (low + Math.imul(key >>> 16, envelopeStep)) & (slots - 1); ; slot = (slot + 1) & (slots - 1)) {
      const word = (at + headBytes + slot * slotBytes) >>> 2
      if (words[word + 1] === 0) return word
      if (words[word] === low && words[word + 3] === key && holds(words[word + 2] as number, program)) return word
    }
  }

  function holds(kept: number, program: Uint8Array): boolean {
    return program.every((byte, index) => bytes[kept + index] === byte)
  }

  return {
    register(envelope, program, classId) {
      const number = envelopes.indexOf(envelope)
      const written = losslessBytes(program)
      if (number < 0 || written.length > longestProgram) return false
      hash.hash(written, 0, written.length)
      const key = (number << 16) | written.length
      const word = slotOf(key, written)
      if (words[word + 1] !== 0) return true
      if (2 * count >= slots || text + written.length > textsEnd) return false
      bytes.set(written, text)
      words[word] = hash.lanes[0] as number
      words[word + 2] = text
      words[word + 3] = key
      Atomics.store(words, word + 1, classId + 1)
      text += written.length
      count += 1
      return true
    },
  }
}
