import type { Random } from '../kit/random.ts'
import { type NameFormat, nameFormats } from './name-format.ts'
import { drawGiven, drawName } from './name-maker.ts'
import { nameRegions } from './names.ts'
import { popularity, zipf } from './popularity.ts'
import type { Site } from './site.ts'
import { guessedWords } from './word-list.ts'

/** Gives the next name of a list that everybody on the Internet may have. */
export type NameSource = (random: Random) => string

export type ListKind = 'root' | 'words' | 'given' | 'names' | 'own-words' | 'leaked'

/** The counts of sources that asked public honeypots for a name fall with its rank like this. */
const words = popularity(guessedWords, zipf(0.9))
const leadingWords = popularity(guessedWords.slice(0, 3), zipf(1.5))

/** How lists of people's names on the Internet are written, with their weights. */
const listFormats: readonly { readonly format: NameFormat; readonly weight: number }[] = [
  { format: 'flast', weight: 30 },
  { format: 'first.last', weight: 30 },
  { format: 'firstlast', weight: 12 },
  { format: 'last', weight: 10 },
  { format: 'f.last', weight: 8 },
  { format: 'lastf', weight: 5 },
  { format: 'first_last', weight: 5 },
]
const formatMix = popularity(listFormats, rank => listFormats[rank]?.weight ?? 0)

/** Somebody's old breach: these few of our people are in every combination list. */
const leakedCount = 5

const makers: Readonly<Record<ListKind, (site: Site, list: Random) => NameSource>> = {
  root: () => random => leadingWords.draw(random),
  words: () => random => words.draw(random),
  given: (site, list) => {
    const region = regionOf(site, list)
    return random => drawGiven(random, region)
  },
  names: (site, list) => {
    const region = regionOf(site, list)
    const write = nameFormats[formatMix.draw(list).format]
    return random => write(drawName(random, region))
  },
  'own-words': () => random => random.pick(ownWords),
  leaked: site => {
    const leaked = Array.from(
      { length: leakedCount },
      (_, at) => site.members[site.mix('leaked', at) % site.members.length],
    )
    return random => (random.chance(0.8) ? words.draw(random) : (random.pick(leaked)?.login ?? ''))
  },
}

/** `list` decides what is constant about the list: its region and its way of writing. */
export function nameSource(kind: ListKind, site: Site, list: Random): NameSource {
  return makers[kind](site, list)
}

/** A third of the lists of names is meant for the part of the world where the site is. */
function regionOf(site: Site, list: Random): number {
  return list.chance(1 / 3) ? site.homeRegion : list.below(nameRegions.length)
}

/** Derived from `northfield.example` and its hosts, as programs do that read certificates and greetings. */
const ownWords = [
  'northfield',
  'northfieldadmin',
  'adminnorthfield',
  'northfield.example',
  'northfield1',
  'northfield123',
].concat(['northfield2026', 'wwwnorthfield', 'mail.northfield', 'northfieldmail', 'northfield-admin', 'northfielduser'])
