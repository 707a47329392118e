import type { BookMarks } from '../asks/ask-books.ts'
import { askColumn, rowWords } from '../asks/ask-rows.ts'
import { emptyRecord } from '../envelopes/record.ts'
import type { Meaning } from '../matching/shape.ts'
import { giveRow } from '../matching/sighting-rows.ts'
import type { LogKind } from './log-kind.ts'
import { textPlaces } from './read-text.ts'
import type { RecordFiller } from './record-filler.ts'
import { sight } from './sight.ts'
import { rowOfSighting, type Sightings } from './sighting-row.ts'

/** A shape of a kind to which the kernel gives a number. */
export interface LaneLeaf {
  readonly kind: LogKind
  readonly shape: Meaning
  /** The words of a row of this shape, without what stands in the line. */
  readonly row: Uint32Array
  /** What takes from records of JSON lines what they tell. */
  readonly filler: RecordFiller | null
  /** A line that counts only where no other of its attempt does, and of which nothing else hangs. */
  readonly isPart: boolean
}

/** What the plain lane makes of a line of this shape whose fields are all empty. */
export function laneLeaf(
  kind: LogKind,
  shape: Meaning,
  sightings: Sightings,
  filler: RecordFiller | null = null,
): LaneLeaf {
  const told = sight(kind, shape, textPlaces, () => undefined, emptyRecord(), '')
  const row = rowOfSighting(sightings, told)
  const words = sightings.rows.asks.words.slice(row * rowWords, (row + 1) * rowWords)
  giveRow(sightings.rows, row)
  const isPart = shape.role === 'part' && shape.atOnce !== true && shape.ends !== true && shape.from === undefined
  return { kind, shape, row: words, filler, isPart }
}

/** Marks the numbers that the rows of leaves hold (`BookHolder`). */
export function markLeaves(leaves: readonly LaneLeaf[], { texts }: BookMarks): void {
  for (const { row } of leaves)
    for (const column of [askColumn.service, askColumn.site, askColumn.via]) texts.mark(row[column] as number)
}
