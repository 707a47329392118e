import { crawlerRanges } from './crawler-ranges.ts'
import { dropLines } from './drop-lines.ts'
import type { ListFormat } from './list-format.ts'
import { mispWarningList } from './misp-warning-list.ts'
import { plain } from './plain.ts'
import { stix } from './stix.ts'
import { torExits } from './tor-exits.ts'

/** In the order in which they are asked whether a text looks like theirs; the last takes all. */
export const listFormats = [
  dropLines,
  stix,
  mispWarningList,
  crawlerRanges,
  torExits,
  plain,
] as const satisfies readonly ListFormat[]
