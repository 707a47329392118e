import { foldCase } from '../asks/identity.ts'
import { transliterate } from '../kit/transliterate.ts'

/** Words before a family name that are part of it (`van der Berg`, `de la Cruz`, `bin Laden`). */
const particles: ReadonlySet<string> = new Set(
  'van von der den de da di do del della dello degli dei dos das du des la le lo el al bin ben ibn zu zum zur af av ten ter te vom y e i st'.split(
    ' ',
  ),
)

/** Titles before and degrees after a name, as HR systems write them. They go only while two parts stay: `Ma` and `Li` are names too. */
const titles: ReadonlySet<string> = new Set(
  'dr prof professor mr mrs ms miss mx herr frau hr fr mme mlle sr sra srta dott ing dipl ir drs mag'.split(' '),
)
const degrees: ReadonlySet<string> = new Set('phd md msc bsc ma ba mba jr sr ii iii iv esq'.split(' '))

/** No person's name has more parts, and forms grow with them. */
const mostParts = 8

export function isParticle(part: string): boolean {
  return particles.has(part)
}

/** The folded parts of a written name: `Anna-Lena O'Brien (IT)` gives `anna`, `lena`, `obrien`. Titles and remarks are left out. */
export function nameParts(written: string): string[] {
  const bare = foldCase(written.slice(0, 256)).replace(/\([^)]*\)|\[[^\]]*\]/g, ' ')
  const parts = bare
    .replace(/['’ʼ`´]/g, '')
    .split(/[^\p{L}\p{M}]+/u)
    .filter(part => part !== '')
  let start = 0
  let end = Math.min(parts.length, mostParts)
  while (end - start > 2 && titles.has(parts[start] ?? '')) start++
  while (end - start > 2 && degrees.has(parts[end - 1] ?? '')) end--
  return parts.slice(start, end)
}

/** All forms of a given name from its parts: each part, and all joined (`anna`, `lena`, `annalena`); initials of middle names drop. */
export function givenForms(parts: readonly string[]): string[] {
  const named = parts.filter(part => part.length > 1)
  return formsOf(named.length > 0 ? named : parts)
}

/** All forms of a family name from its parts: those that are no particle, and all joined (`berg`, `vanderberg`). */
export function familyForms(parts: readonly string[]): string[] {
  const main = parts.filter(part => !particles.has(part))
  const heads = main.length > 0 ? main : parts
  return [...new Set([...formsOf(heads), ...joined(parts)])]
}

function formsOf(parts: readonly string[]): string[] {
  return [...new Set([...parts.flatMap(transliterate), ...joined(parts)])]
}

/** One habit of transliteration is kept through the whole. */
function joined(parts: readonly string[]): string[] {
  return parts.length === 0 ? [] : transliterate(parts.join(''))
}
