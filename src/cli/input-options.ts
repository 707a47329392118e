import { decoys } from './list-option.ts'
import {
  budget,
  config,
  kind,
  memory,
  noColor,
  people,
  peopleColumn,
  peopleDates,
  since,
  threads,
  timezone,
  until,
} from './options.ts'
import { crawlers, mmdb, threats } from './source-options.ts'

/** Options of every command that reads logs. */
export const inputOptions = { kind, since, until, timezone, threads, config } as const

/** Options of every command that weighs what it read. */
export const judgeOptions = {
  people,
  peopleColumn,
  peopleDates,
  decoys,
  threats,
  crawlers,
  mmdb,
  budget,
  memory,
  ...inputOptions,
  color: noColor,
} as const

/** The words that name logs. */
export const inputWords = {
  name: '[inputs...]',
  says: 'files, folders, patterns, or - for standard input; none: the logs of this machine',
  completes: 'files',
} as const
