import type { Kernel, KernelSetup } from '../../src/matching/kernel/kernel.ts'
import type { KernelMemory } from '../../src/matching/kernel/kernel-memory.ts'
import { recordKind, recordWord, recordWords } from '../../src/matching/kernel/record-layout.ts'
import { noDay, slotWord } from '../../src/matching/kernel/slot-layout.ts'
import { spanText } from '../../src/readers/span-text.ts'

const newline = 0x0a
const carriageReturn = 0x0d

/** A kernel that hands over every line: what is then read is what the plain lane says, which is the oracle of the real one. */
export function plainKernel(memory: KernelMemory, _thread: number, _setup: KernelSetup): Kernel {
  const { words, bytes } = memory

  function scan(slot: number): void {
    const at = slot >>> 2
    const end = words[at + slotWord.end] as number
    const limit = (words[at + slotWord.recordsLimit] as number) >>> 2
    let record = (words[at + slotWord.records] as number) >>> 2
    let start = words[at + slotWord.resume] as number
    let full = 0
    let line = words[at + slotWord.lines] as number
    while (start < end && record + recordWords <= limit) {
      const next = bytes.indexOf(newline, start)
      const stop = next > start && bytes[next - 1] === carriageReturn ? next - 1 : next
      if (stop > start) {
        words[record + recordWord.head] = recordKind.handOver
        words[record + recordWord.start] = start
        words[record + recordWord.end] = stop
        words[record + recordWord.line] = line
        words[record + recordWord.day] = noDay
        record += recordWords
        full += 1
      }
      start = next + 1
      line += 1
    }
    words[at + slotWord.resume] = start
    words[at + slotWord.recordsEnd] = record << 2
    words[at + slotWord.lines] = line
    words[at + slotWord.fullLines] = full
    words[at + slotWord.skipped] = 0
    words[at + slotWord.lastDay] = noDay
    words.fill(
      0,
      (words[at + slotWord.counts] as number) >>> 2,
      ((words[at + slotWord.counts] as number) >>> 2) + (words[at + slotWord.countsLength] as number),
    )
  }

  return {
    memory,
    scan,
    matcherOf: () => 0,
    hash: () => {
      throw new Error('nothing is hashed where every line is handed over')
    },
    textOf: word => spanText(bytes, words[word] as number, words[word + 1] as number),
  }
}
