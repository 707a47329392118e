import type { KernelMemory } from './kernel-memory.ts'
import { recordKind, recordWord, recordWords } from './record-layout.ts'
import { noDay, slotWord } from './slot-layout.ts'

const newline = 0x0a
const carriageReturn = 0x0d

/** What a kernel does that knows nothing: it hands over every line of the slot, from where the last call stopped. `flags` are those of each. */
export function handOverLines({ words, bytes }: KernelMemory, slot: number, flags: number): void {
  const at = slot >>> 2
  const end = words[at + slotWord.end] as number
  const limit = (words[at + slotWord.recordsLimit] as number) >>> 2
  let record = (words[at + slotWord.records] as number) >>> 2
  let start = words[at + slotWord.resume] as number
  let line = words[at + slotWord.lines] as number
  let full = 0
  while (start < end && record + recordWords <= limit) {
    const next = bytes.indexOf(newline, start)
    const stop = next > start && bytes[next - 1] === carriageReturn ? next - 1 : next
    if (stop > start) {
      words[record + recordWord.head] = recordKind.handOver | (flags << 8)
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
  const counts = (words[at + slotWord.counts] as number) >>> 2
  words.fill(0, counts, counts + (words[at + slotWord.countsLength] as number))
}
