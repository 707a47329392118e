import { cells } from './stream-cells.ts'

/** Six hours: days are too long, since bots ask by night, when few are let in, and a daily fit puts them on those. */
export const blockMs = 21_600_000
export const blocksADay = 4

export const blockOf = (time: number): number => Math.floor(time / blockMs)

/** The part of a block that is over at a time in it, of a log that began at `began`. */
export const partOfBlock = ({ block }: StreamBlock, began: number, time: number): number =>
  (time - Math.max(began, block * blockMs)) / blockMs

/** What settled first contacts of the log-in and recovery surfaces came to in a block; plain data. */
export interface StreamBlock {
  /** Number of the block since the epoch. */
  readonly block: number
  /** S of detection.md, section 7: granted first contacts. They make travel, new places and the time of day cancel. */
  grants: number
  /** Of these, from networks that had been let in nowhere for long. */
  newGrants: number
  /** T: names put together wrongly that strangers failed for. They make a wave of bots with name lists cancel. */
  twins: number
  /** Pairs that had been let in and are now refused, as after a change of passwords: once each, and fading from block to block. */
  refused: number
  /** People of ours whose forgotten devices the log has not met yet: all of them when it begins, hardly any the day after. */
  readonly unmet: number
  /** Asks of the stream by cell. */
  readonly asks: number[]
}

/** What the asks of a block are expected from. */
export type BlockCauses = Pick<StreamBlock, 'grants' | 'newGrants' | 'twins' | 'refused' | 'unmet'>

/** A block that is over. */
export interface ClosedBlock extends StreamBlock {
  /** By group of cells, as many as there were then. */
  readonly expected: readonly number[]
  /** Asks by cell as they enter the site's history: an unusual count is no norm. null: an alert was open, and the block teaches nothing. */
  readonly learned: readonly number[] | null
}

export const emptyBlock = (block: number, unmet = 0): StreamBlock => ({
  block,
  unmet,
  grants: 0,
  newGrants: 0,
  twins: 0,
  refused: 0,
  asks: Array.from({ length: cells }, () => 0),
})
