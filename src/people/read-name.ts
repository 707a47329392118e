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
  const reader = new Reader(tables)
  if (parts.length === 1) reader.readOnePart(parts[0] ?? '')
  else if (parts.length <= 5) reader.readParts(parts)
  return reader.best()
}

/** Keeps the best reading so far. */
class Reader {
  readonly #tables: FormTables
  #real: NameReading | null = null
  #twin: NameReading | null = null

  constructor(tables: FormTables) {
    this.#tables = tables
  }

  best(): NameReading | null {
    return this.#real ?? this.#twin
  }

  readParts(parts: readonly string[]): void {
    const named =
      parts.length > 2 ? parts.filter((part, at) => part.length > 1 || at === 0 || at === parts.length - 1) : parts
    for (let cut = 1; cut < named.length; cut++) {
      const head = named.slice(0, cut).join('')
      const tail = named.slice(cut).join('')
      this.#try('full', head, tail)
      this.#try('full', tail, head)
      this.#try('short', head, tail)
      this.#try('short', tail, head)
      this.#try('clipped', tail, head)
      this.#try('clipped', head, tail)
    }
  }

  readOnePart(name: string): void {
    for (let cut = 1; cut < name.length; cut++) {
      const head = name.slice(0, cut)
      const tail = name.slice(cut)
      this.#try('full', head, tail)
      if (head.length <= longestInitials) this.#try('short', head, tail)
      if (tail.length <= longestInitials) {
        this.#try('short', tail, head)
        this.#try('clipped', tail, head)
      }
    }
  }

  #try(form: keyof FormTables, other: string, anchor: string): void {
    const table = this.#tables[form]
    if (table === null || !table.anchors.has(anchor) || !table.others.has(other)) return
    const persons = table.pairs.get(pairKey(other, anchor)) ?? nobody
    const stratum = `${form === 'full' ? 'full' : 'short'}-${isRare(table, anchor) ? 'rare' : 'common'}` as const
    if (persons === nobody) this.#twin ??= { stratum, persons }
    else if (this.#real === null || (form === 'full' && this.#real.stratum.startsWith('short')))
      this.#real = { stratum, persons }
  }
}
