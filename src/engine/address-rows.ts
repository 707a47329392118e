import { memoryDays } from '../evidence/day.ts'
import type { RowTable } from '../kit/row-table.ts'
import type { Traits } from '../networks/source-traits.ts'

/** What is known of an address in one row of 56 bytes; its counters and its dossier are rows elsewhere. */
export const addressColumn = {
  /** IPv4: the address; else the number of its text among the sources. */
  source: 0,
  /** `sourceKind`. */
  kind: 1,
  asks: 2,
  /** Distinct names it asked about on surfaces that are evidence. */
  names: 3,
  /** Day of its last ask in the lower half; above, the day on which it was last granted anything (0: never). */
  days: 4,
  /** `addressFlag`, from bit 8 on the kinds of generic lists it asked from (`listBit`), and from bit 16 on its `Traits`. */
  flags: 5,
  /** First contacts that have failed so far and are not settled, by surface class. */
  waitingLogin: 6,
  waitingRecovery: 7,
  /** Its first counter in `DayCounts`; 0: none. */
  counter: 8,
  /** Its dossier; 0: none. */
  file: 9,
  /** Of the latest pair of the last day (`keepLatest`): the identity (0: nothing is kept), bits, and rows. */
  latestIdentity: 10,
  latestFlags: 11,
  latestWaiting: 12,
  latestEntry: 13,
} as const
export const addressWords = 14

export const addressFlag = {
  /** It failed for a name of ours that does not circulate. */
  failedReal: 1,
  /** Probing evidence on all failures was over the threshold on some day. */
  probing: 2,
  /** A finding tells of it, so it is kept. */
  pinned: 4,
  /** It raised an alert, open or not. */
  alerted: 8,
  /** It was let in on more than one day of the memory. */
  returning: 16,
  /** It was told of recipients that they are there, and sent them nothing. */
  toldRecipients: 32,
  /** It asked for a name that is nobody's of ours. */
  askedOthers: 64,
} as const
const listShift = 8
const listMask = 0xff
const traitShift = 16

export const addressWord = ({ words }: RowTable, address: number, column: number): number =>
  words[address * addressWords + column] as number

export const hasFlag = (table: RowTable, address: number, flag: number): boolean =>
  (addressWord(table, address, addressColumn.flags) & flag) !== 0

export function setFlag({ words }: RowTable, address: number, flag: number): void {
  const at = address * addressWords + addressColumn.flags
  words[at] = (words[at] as number) | flag
}

export const addList = (table: RowTable, address: number, listBit: number): void =>
  setFlag(table, address, listBit << listShift)

export const listsOf = (table: RowTable, address: number): number =>
  (addressWord(table, address, addressColumn.flags) >>> listShift) & listMask

/** To be called when the row is new. */
export const setTraits = (table: RowTable, address: number, traits: Traits): void =>
  setFlag(table, address, traits << traitShift)

export const traitsOf = (table: RowTable, address: number): Traits =>
  addressWord(table, address, addressColumn.flags) >>> traitShift

export const lastDayOf = (table: RowTable, address: number): number =>
  addressWord(table, address, addressColumn.days) & 0xffff

export function setLastDay({ words }: RowTable, address: number, day: number): void {
  const at = address * addressWords + addressColumn.days
  const days = words[at] as number
  if ((days & 0xffff) === day) return
  words[at] = (days & 0xffff_0000) | day
  words[address * addressWords + addressColumn.latestIdentity] = 0
}

export const grantedDayOf = (table: RowTable, address: number): number =>
  addressWord(table, address, addressColumn.days) >>> 16

/** A grant renews what is known of the address, and moves no evidence unless it is a first contact. */
export function noteGrantedDay({ words }: RowTable, address: number, day: number): void {
  const at = address * addressWords + addressColumn.days
  const before = (words[at] as number) >>> 16
  if (day <= before) return
  words[at] = ((words[at] as number) & 0xffff) | (day << 16)
  const flags = address * addressWords + addressColumn.flags
  const others = (words[flags] as number) & ~addressFlag.returning
  words[flags] = others | (isReturn(before, day) ? addressFlag.returning : 0)
}

/** Whether a key that was last let in on the day before (0: never) comes back within the memory. */
export const isReturn = (before: number, day: number): boolean => before !== 0 && day - before <= memoryDays
