import type { LogRecord } from '../envelopes/record.ts'
import { createByteHash } from '../kit/byte-hash.ts'
import { compileClass } from '../matching/kernel/class-table.ts'
import { jsonTable } from '../matching/kernel/json-table.ts'
import type { Kernel, KernelSetup } from '../matching/kernel/kernel.ts'
import { type KernelMemory, mostLeaves, tablesAt, tablesEnd } from '../matching/kernel/kernel-memory.ts'
import { foreignClass, programTable, programTableBytes, unreadClass } from '../matching/kernel/program-table.ts'
import { requestGate } from '../matching/kernel/request-gate.ts'
import { jsonFiller } from './json-filler.ts'
import { type LaneLeaf, laneLeaf } from './lane-leaves.ts'
import type { LogKind } from './log-kind.ts'
import type { RecordsReader } from './read-record.ts'
import type { RecordFiller } from './record-filler.ts'
import type { Sightings } from './sighting-row.ts'

/**
 * What the kernel knows of programs and kinds. A class is a list of kinds that are tried in turn; its table is compiled for the first line of a
 * program that it reads, while other threads go on reading with what was there before.
 */
export interface KernelTables {
  readonly setup: KernelSetup
  readonly leaves: readonly LaneLeaf[]
  /**
   * Counts a record whose program the kernel does not know. Where it is worth its while to know it, a function that takes it into the tables;
   * until it is called, the kernel says of all lines what it said before.
   */
  meet(record: LogRecord): (() => void) | null
  /** Numbers of books were given back. */
  forget(): void
}

const mostClasses = 256
/** The shipped rules take a hundredth of it. */
const gateRoom = 1 << 20
/** To compile the tables of a kind takes about as long as to read so many lines plainly. */
const usualFrequentLines = 500
/** Of a program that the kernel cannot be told: no number of lines makes it frequent. */
const never = Number.NEGATIVE_INFINITY
/** A stranger may choose programs (syslog over the network). */
const mostPrograms = 10_000
/** In the lowest bit of the address of a table of JSON kinds. */
const jsonMark = 1

export function kernelTables(
  memory: KernelMemory,
  reader: RecordsReader,
  secret: Uint8Array,
  sightings: Sightings,
  kernel: () => Pick<Kernel, 'begin' | 'matcherOf'>,
  frequentLines = usualFrequentLines,
): KernelTables {
  const hash = createByteHash(secret)
  const key = new DataView(secret.buffer, secret.byteOffset, 8)
  const classTables = tablesAt
  const programsAt = classTables + 4 * mostClasses
  const programs = programTable(memory.memory.buffer, programsAt, hash)
  const gateAt = aligned(programsAt + programTableBytes)
  const setup: KernelSetup = {
    key: [key.getUint32(0, true), key.getUint32(4, true)],
    classTables,
    programTable: programsAt,
    requestGate: gateAt,
  }
  /** Lines that were met of programs that the kernel does not know. */
  const met = new Map<string, number>()
  /** Numbers of classes by the names of their kinds. */
  const classes = new Map<string, number>([['', unreadClass]])
  const leaves: LaneLeaf[] = []
  const fillers: RecordFiller[] = []
  let free = gateAt + gateRoom
  let hasGate = false

  function isFrequent(program: string): boolean {
    const lines = (met.get(program) ?? 0) + 1
    if (met.size < mostPrograms || met.has(program)) met.set(program, lines)
    return lines >= frequentLines
  }

  function classOf(kinds: readonly LogKind[]): number {
    const names = kinds.map(kind => kind.name).join(' ')
    const known = classes.get(names)
    if (known !== undefined) return known
    const number = compile(kinds) ? classes.size : foreignClass
    classes.set(names, number)
    return number
  }

  /** Whether there is a table of the kinds now, which then stands under the next number. */
  function compile(kinds: readonly LogKind[]): boolean {
    if (classes.size >= mostClasses) return false
    const json = jsonTable(kinds, { base: free, firstLeaf: leaves.length })
    if (json !== null) {
      const filler = jsonFiller(memory, json, leaves.length, sightings)
      fillers.push(filler)
      return place(
        json.bytes,
        json.leaves.map(({ kind, shape }) => laneLeaf(kind, shape, sightings, filler)),
        jsonMark,
      )
    }
    if (kinds.some(kind => kind.requests === true) && !placeGate()) return false
    const table = compileClass(kinds, { base: free, firstLeaf: leaves.length, hash, matcherOf: kernel().matcherOf })
    if (table === null) return false
    return place(
      table.bytes,
      table.leaves.map(({ kind, shape }) => laneLeaf(kind as LogKind, shape, sightings)),
      0,
    )
  }

  /** Whether the gate of requests stands in its place. */
  function placeGate(): boolean {
    if (hasGate) return true
    const gate = requestGate(reader.requests.rules)
    if (gate.length > gateRoom) return false
    memory.bytes.set(gate, gateAt)
    hasGate = true
    return true
  }

  function place(table: Uint8Array, ofTable: readonly LaneLeaf[], mark: number): boolean {
    if (leaves.length + ofTable.length > mostLeaves || free + table.length > tablesEnd) return false
    memory.bytes.set(table, free)
    memory.words[(classTables >>> 2) + classes.size] = free | mark
    free = aligned(free + table.length)
    leaves.push(...ofTable)
    return true
  }

  return {
    setup,
    leaves,
    meet(record) {
      const { envelope, program } = record
      const key = `${envelope} ${program}`
      if (!isFrequent(key)) return null
      const kinds = reader.kindsOf(record)
      return () => {
        if (programs.register(envelope, program, classOf(kinds))) kernel().begin()
        else met.set(key, never)
      }
    },
    forget() {
      for (const filler of fillers) filler.forget()
    },
  }
}

/** A cache line, for the kernel loads words and blocks of sixteen bytes. */
function aligned(address: number): number {
  return Math.ceil(address / 64) * 64
}
