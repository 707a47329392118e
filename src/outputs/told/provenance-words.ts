import type { Provenance } from '../../findings/finding.ts'
import { enumerate, figure, monthWords } from '../../kit/wording.ts'
import { guessedList } from '../../provenance/attribute-list.ts'
import { percent } from './percent.ts'

/** From here on the very list is named, without "or one related to it" (provenance.md, section 7). */
const sureOfList = 0.95

/** `team page, or a list related to it (97 %), as of Feb 2026`; null where nothing can be said of it. */
export function provenanceWords(provenance: Provenance): string | null {
  const { sources, asOf } = provenance
  const made = asOf === null ? null : `as of ${datesWords(Date.parse(asOf.from), Date.parse(asOf.to))}`
  if (sources.length === 0) return made === null ? null : `a list ${made}`
  return [originWords(provenance), ...(made === null ? [] : [made])].join(', ')
}

function originWords({ family, probability, sources, alike }: Provenance): string {
  const [likeliest] = sources
  if (family === 'unknown') return `unknown: ${nothingStandsOut(sources.length)} (${percent(probability)})`
  if (family === guessedList) return `${family} (${percent(probability)})`
  if (likeliest && likeliest.exact >= sureOfList) return `${family} (${percent(likeliest.exact)})`
  const same = alike.length > 0 ? `, which cannot be told from ${enumerate(alike, 3)}` : ''
  return `${family}, or a list related to it (${percent(probability)})${same}`
}

function nothingStandsOut(given: number): string {
  return given === 1 ? 'the list given does not stand out' : `none of the ${figure(given)} lists given stands out`
}

function datesWords(from: number, to: number): string {
  const first = monthWords(from)
  const last = monthWords(to)
  return first === last ? first : `${first} to ${last}`
}
