import assert from 'node:assert/strict'
import type { LogClock } from '../../envelopes/log-clock.ts'
import type { LogRecord } from '../../envelopes/record.ts'
import { recordReader } from '../../envelopes/record-reader.ts'
import { createByteHash } from '../../kit/byte-hash.ts'
import { losslessText } from '../../kit/lossless-text.ts'
import { bareKernel } from './bare-kernel.ts'
import { headMemoryBytes, programTable, programTableBytes, unreadClass } from './program-table.ts'

/** How the kernel took a line. */
export type HeaderAnswer = 'hand over' | 'record' | 'skip'

/** For tests: reads lines with the kernel's reader of headers and with the plain one, and fails where their answers differ. */
export interface HeaderComparison {
  /** Reads the line in front of other bytes, to which its form must not reach. */
  read(line: Uint8Array, behind?: Uint8Array): HeaderAnswer
  /** Tells the class of a program before a line names it. */
  know(envelope: string, program: string): void
}

interface Exports {
  setHashKey(low: number, high: number): void
  setHeaderMemory(classes: number, heads: number): void
  readHeader(start: number, end: number): number
  readonly timeIsFull: WebAssembly.Global
  readonly timeMs: WebAssembly.Global
  readonly dayCode: WebAssembly.Global
  readonly timeOfDay: WebAssembly.Global
  readonly hostStart: WebAssembly.Global
  readonly hostEnd: WebAssembly.Global
  readonly pidStart: WebAssembly.Global
  readonly pidEnd: WebAssembly.Global
  readonly programStart: WebAssembly.Global
  readonly programEnd: WebAssembly.Global
  readonly messageStart: WebAssembly.Global
  readonly messageEnd: WebAssembly.Global
  readonly repeated: WebAssembly.Global
  readonly classId: WebAssembly.Global
}

const tableAt = 65_536
const linesAt = 1 << 20
const linesBytes = 1 << 20
/** Programs whose lines no kind reads. */
const unread = /^[acp]/
const nothing = new Uint8Array(0)
const secret = Buffer.from('of these tests')

export function headerComparison(): HeaderComparison {
  const { exports: kernel, bytes } = bareKernel<Exports>()
  const classes = new Map<string, number>()
  const stamp = { yearless: '', isLocal: false }
  const records = recordReader(notingClock(stamp))
  const table = programTable(bytes.buffer, tableAt, createByteHash(secret))
  kernel.setHashKey(secret.readInt32LE(0), secret.readInt32LE(4))
  kernel.setHeaderMemory(tableAt, tableAt + programTableBytes)
  assert.ok(tableAt + programTableBytes + headMemoryBytes < linesAt)
  let at = linesAt

  /** Each program has a class of its own. */
  function classOf({ envelope, program }: Pick<LogRecord, 'envelope' | 'program'>): number {
    const key = `${envelope} ${program}`
    const known = classes.get(key)
    if (known !== undefined) return known
    const made = unread.test(program) ? unreadClass : classes.size + 1
    classes.set(key, made)
    table.register(envelope, program, made)
    return made
  }

  /** Lines stand at any address, and what stood there before behind them. */
  function place(line: Uint8Array, behind: Uint8Array): number {
    const start = at + line.length + behind.length > linesAt + linesBytes ? linesAt : at
    bytes.set(line, start)
    bytes.set(behind, start + line.length)
    at = start + 1 + (line.length >> 1)
    return start
  }

  function check(record: LogRecord, start: number, isSkipped: boolean): void {
    const span = (from: number, to: number): string => losslessText(bytes.slice(from, to), 0, to - from)
    const time = kernel.timeIsFull.value ? kernel.timeMs.value : Number.NaN
    assert.equal(stamp.isLocal, false)
    assert.equal(time, record.time)
    assert.equal(kernel.timeIsFull.value ? '' : `${kernel.dayCode.value} ${kernel.timeOfDay.value}`, stamp.yearless)
    assert.equal(isSkipped, classOf(record) === unreadClass)
    if (isSkipped) return
    assert.equal(kernel.classId.value, classOf(record))
    assert.equal(span(kernel.hostStart.value, kernel.hostEnd.value), record.host)
    assert.equal(span(kernel.pidStart.value, kernel.pidEnd.value), record.pid)
    assert.equal(span(kernel.programStart.value, kernel.programEnd.value), record.program)
    assert.deepEqual(
      [kernel.messageStart.value - start, kernel.messageEnd.value - start, kernel.repeated.value],
      [record.messageStart, record.messageEnd, record.repeated],
    )
  }

  return {
    know(envelope, program) {
      classOf({ envelope, program })
    },
    read(line, behind = nothing) {
      stamp.yearless = ''
      stamp.isLocal = false
      const record = records.read(Uint8Array.from(line), 0, line.length, 1)
      const start = place(line, behind)
      let answer = kernel.readHeader(start, start + line.length)
      if (answer === 3 && record !== null) {
        classOf(record)
        answer = kernel.readHeader(start, start + line.length)
      }
      if (answer === 0 || answer === 3) return 'hand over'
      assert.ok(record !== null)
      // Where a class reads JSON lines, it is their reader that meets those of the journal and hands them over.
      if (answer === 1 && line[0] === 0x7b && record.envelope === 'journal') return 'hand over'
      check(record, start, answer === 2)
      return answer === 2 ? 'skip' : 'record'
    },
  }
}

function notingClock(stamp: { yearless: string; isLocal: boolean }): LogClock {
  return {
    local(year, month, day, timeOfDayMs) {
      stamp.isLocal = true
      return Date.UTC(year, month, day) + timeOfDayMs
    },
    yearless(month, day, timeOfDayMs) {
      stamp.yearless = `${(month << 5) | day} ${timeOfDayMs}`
      return Number.NaN
    },
  }
}
