import { kindOfLabel } from './list-kind.ts'
import type { CandidateList } from './question.ts'

/** A decoy as lists are compared with it. */
export interface PlantedDecoy {
  readonly token: number
  /** Label of the list that holds it, or of one that nobody gave. */
  readonly place: string
  /** Older states of the place do not hold it, `2026-02-01`; null: all do. */
  readonly since: string | null
}

const dated = /^(.+)@(\d{4}-\d{2}-\d{2})$/

/**
 * The lists with the decoys of their places, wherever the files show them. A place of which no list was given is one itself where one of its decoys was
 * asked for; else nothing would tell it from a list that nobody knows.
 */
export function plantDecoys(
  lists: readonly CandidateList[],
  decoys: readonly PlantedDecoy[],
  isAsked: (token: number) => boolean,
): CandidateList[] {
  const standing = lists.map(list => {
    const tokens = decoys.filter(decoy => standsOn(decoy, list.label)).map(({ token }) => token)
    return tokens.length === 0 ? list : { ...list, planted: new Set(tokens) }
  })
  const known = new Set(lists.map(({ label }) => placeOf(label).place))
  const bare = [...Map.groupBy(decoys, ({ place }) => place)]
    .filter(([place, its]) => !known.has(place) && its.some(({ token }) => isAsked(token)))
    .map(([place, its]) => bareList(place, new Set(its.map(({ token }) => token))))
  return [...standing, ...bare]
}

function standsOn({ place, since }: PlantedDecoy, label: string): boolean {
  const list = placeOf(label)
  return list.place === place && (since === null || list.date === null || list.date >= since)
}

function placeOf(label: string): { readonly place: string; readonly date: string | null } {
  const [, place = label, date = null] = dated.exec(label) ?? []
  return { place, date }
}

function bareList(label: string, planted: ReadonlySet<number>): CandidateList {
  return { label, kind: kindOfLabel(label) ?? 'other', size: 0, people: 0, ranks: new Int32Array(0), planted }
}
