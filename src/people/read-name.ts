import { transliterate } from '../kit/transliterate.ts'
import { isRare, type PairTable, pairKey } from './pair-table.ts'
import type { Person, Stratum } from './person.ts'

/** The tables in which forms are looked up. */
export interface FormTables {
  /** Given name and family name. */
  readonly full: PairTable
  /** Initial and family name. */
  readonly short: PairTable
  /** Initial of the family name and given name (`annak`); only at sites whose log-ins are made so. */
  readonly clipped: PairTable | null
}

/** A name read as a form: whose it is (nobody's: a twin), and in which stratum. */
export interface NameReading {
  readonly stratum: Stratum
  readonly persons: readonly Person[]
}

const nobody: readonly Person[] = []
/** Longer names are no forms; the bound keeps the work for hostile ones small. */
const longestForm = 48
const longestInitials = 2
const mostParts = 5
const forms = ['full', 'short', 'clipped'] as const
const separators = /[._\-\s]+/

/**
 * Reads a normalised name as a form of a full name (detection.md, section 4): two parts in either order, else initial + last, last +
 * initial, first + last at any cut. A real pair wins over a twin, a full form over a short one; null: it is no form over our names.
 */
export function readName(tables: FormTables, name: string): NameReading | null {
  if (name.length < 3 || name.length > longestForm) return null
  const [plain = name] = transliterate(name)
  const parts = plain
    .replaceAll("'", '')
    .split(separators)
    .filter(part => part !== '')
  const best: Best = { real: null, twin: null }
  if (parts.length === 1) readOnePart(tables, parts[0] ?? '', best)
  else if (parts.length <= mostParts) readParts(tables, parts, best)
  return best.real ?? best.twin
}

/** The best readings so far. */
interface Best {
  real: NameReading | null
  twin: NameReading | null
}

/** Initials of middle names stand between the names and are no part of either. */
function readParts(tables: FormTables, parts: readonly string[], best: Best): void {
  const last = parts.length - 1
  const named = parts.filter((part, at) => part.length > 1 || at === 0 || at === last)
  for (let cut = 1; cut < named.length; cut++) {
    const head = named.slice(0, cut).join('')
    const tail = named.slice(cut).join('')
    for (const form of forms) {
      consider(tables, form, head, tail, best)
      consider(tables, form, tail, head, best)
    }
  }
}

function readOnePart(tables: FormTables, name: string, best: Best): void {
  for (let cut = 1; cut < name.length; cut++) {
    const head = name.slice(0, cut)
    const tail = name.slice(cut)
    consider(tables, 'full', head, tail, best)
    if (head.length <= longestInitials) consider(tables, 'short', head, tail, best)
    if (tail.length > longestInitials) continue
    consider(tables, 'short', tail, head, best)
    consider(tables, 'clipped', tail, head, best)
  }
}

function consider(tables: FormTables, form: keyof FormTables, other: string, anchor: string, best: Best): void {
  const table = tables[form]
  if (table === null || !table.anchors.has(anchor) || !table.others.has(other)) return
  const persons = table.pairs.get(pairKey(other, anchor)) ?? nobody
  const stratum = `${form === 'full' ? 'full' : 'short'}-${isRare(table, anchor) ? 'rare' : 'common'}` as const
  if (persons === nobody) best.twin ??= { stratum, persons }
  else if (best.real === null || (form === 'full' && best.real.stratum.startsWith('short')))
    best.real = { stratum, persons }
}
