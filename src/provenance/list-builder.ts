import { addDistinct, type DistinctCounter } from '../kit/hyperloglog.ts'
import type { TextHash } from '../kit/keyed-hash.ts'
import type { Known, KnownNames } from './known-names.ts'
import type { ListKind } from './list-kind.ts'
import type { Mention } from './mention.ts'
import type { CandidateList } from './question.ts'
import { createTokenSet } from './token-set.ts'

/** Names that are neither of our people nor asked for are kept as hashes, to count each once; more of one list are not read. */
export const mostNames = 4_000_000

/** What all lists are compared with. */
export interface AskedNames {
  readonly known: KnownNames
  /** Tokens of spellings that were asked for and are no person's; they begin where the people end. */
  readonly spellings: ReadonlyMap<string, number>
}

export interface ListBuilder {
  /** False: the list has become too long, and the name was not taken. */
  add(mention: Mention): boolean
  readonly size: number
  list(): CandidateList
}

/** Takes the names of a list one by one. `others` counts, over all lists, the names that are nobody's in the directory. */
export function listBuilder(
  label: string,
  kind: ListKind,
  { known, spellings }: AskedNames,
  hash: TextHash,
  others: DistinctCounter,
): ListBuilder {
  const ranks = new Int32Array(known.people.length + spellings.size).fill(-1)
  const strangers = createTokenSet()
  let people = 0
  let size = 0

  function place(token: number): void {
    if (ranks[token] !== -1) return
    ranks[token] = size++
    if (token < known.people.length) people++
  }

  function addStranger(spelling: string): boolean {
    hash.hash(spelling, '')
    const [low = 0, high = 0] = hash.lanes
    addDistinct(others, low, high)
    const token = spellings.get(spelling)
    if (token !== undefined) place(token)
    else if (strangers.size >= mostNames) return false
    else if (strangers.add(low, high)) size++
    return true
  }

  function take(who: Known | null): boolean {
    if (who === null) return true
    if (typeof who === 'string') return addStranger(who)
    place(who)
    return true
  }

  return {
    add: mention => take(known.ofMention(mention, spelling => spellings.has(spelling))),
    get size() {
      return size
    },
    list: () => ({ label, kind, size, people, ranks }),
  }
}
