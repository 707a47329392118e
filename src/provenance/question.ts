import type { ListKind } from './list-kind.ts'

/**
 * Identities are numbers here (tokens): below the size of the directory the people of ours, leavers included; from there on any other
 * name that was asked for.
 */
export interface AskedToken {
  readonly token: number
  /** When it was first asked for, ms since the epoch. */
  readonly first: number
}

/** A list that an asker may have had, as far as a question needs it. */
export interface CandidateList {
  readonly label: string
  readonly kind: ListKind
  /** Distinct identities on it. */
  readonly size: number
  /** Of these, people of the directory. */
  readonly people: number
  /** Where on the list each token stands, from 0; -1: it does not. */
  readonly ranks: Int32Array
  /** Tokens of decoys that stand on it whether or not `ranks` shows them. */
  readonly planted?: ReadonlySet<number>
  /** How likely it is before anything was asked, against the others; absent: 1. */
  readonly prior?: number
}

/** Which of the lists, if any, do these askers have? */
export interface Question {
  /** Each token once, role accounts left out. */
  readonly asked: readonly AskedToken[]
  /** Number of people in the directory, leavers included; 0: none is known. */
  readonly directory: number
  readonly lists: readonly CandidateList[]
  /** Distinct identities in the directory and all lists together. */
  readonly universe: number
  /** Orders that any list may have (by name, by id …): the rank of each asked token, in the order of `asked`. */
  readonly sharedOrders: readonly (readonly number[])[]
  /** Tokens of identities that exist to be asked for; none of them is in the directory. */
  readonly decoys: ReadonlySet<number>
}

export function holdsDecoy(list: CandidateList, token: number): boolean {
  return list.planted?.has(token) === true || isOn(list, token)
}

export function isOn({ ranks }: CandidateList, token: number): boolean {
  return (ranks[token] ?? -1) >= 0
}
