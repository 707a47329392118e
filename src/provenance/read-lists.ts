import type { Chunks } from '../input/chunks.ts'
import { countDistinct, createDistinctCounter } from '../kit/hyperloglog.ts'
import { createTextHash } from '../kit/keyed-hash.ts'
import type { Problem } from '../kit/problem.ts'
import { type AskedNames, type ListBuilder, listBuilder } from './list-builder.ts'
import { kindOfLabel, type ListKind } from './list-kind.ts'
import { notReadable } from './problems.ts'
import type { CandidateList } from './question.ts'
import { type Opened, openList, readNames } from './read-names.ts'

/** A file of names that somebody could have had. Several files with one label are one list. */
export interface ListFile {
  readonly path: string
  /** As the user wrote the path. */
  readonly shownAs: string
  readonly label: string
  /** null: told by the form of the file, else by the label. */
  readonly kind: ListKind | null
  /** How likely it is against the others, before anything was asked; of several files of one list the highest counts. Absent: 1. */
  readonly prior?: number
}

export interface ReadLists {
  readonly lists: readonly CandidateList[]
  /** Distinct identities in the directory and all lists together. */
  readonly universe: number
  readonly problems: readonly Problem[]
}

/**
 * Reads lists in turn, whatever their length, keeping of each only what is compared: how long it is, and where our people and the asked
 * names stand. What cannot be read is a problem, and the others are used. `secret`: 8 bytes or more.
 */
export async function readLists(
  files: readonly ListFile[],
  asked: AskedNames,
  secret: Uint8Array,
  open: (path: string) => Chunks,
): Promise<ReadLists> {
  const hash = createTextHash(secret)
  const others = createDistinctCounter()
  const lists: CandidateList[] = []
  const problems: Problem[] = []
  for (const [label, alike] of Map.groupBy(files, file => file.label)) {
    let builder: ListBuilder | null = null
    for (const file of alike) {
      const opened = await opening(file, open)
      if ('code' in opened) {
        problems.push(opened)
        continue
      }
      const kind = file.kind ?? opened.format.kind ?? kindOfLabel(label) ?? 'other'
      builder ??= listBuilder(label, kind, asked, hash, others)
      problems.push(...(await reading(file, opened, builder)))
    }
    if (builder !== null && builder.size > 0) lists.push({ ...builder.list(), ...priorOf(alike) })
  }
  return { lists, universe: asked.known.people.length + countDistinct(others), problems }
}

function priorOf(files: readonly ListFile[]): Pick<CandidateList, 'prior'> {
  const priors = files.flatMap(({ prior }) => prior ?? [])
  return priors.length === 0 ? {} : { prior: Math.max(...priors) }
}

async function opening({ path, shownAs }: ListFile, open: (path: string) => Chunks): Promise<Opened | Problem> {
  try {
    return await openList(open(path), shownAs)
  } catch (error) {
    return notReadable(shownAs, reasonOf(error))
  }
}

async function reading({ shownAs }: ListFile, opened: Opened, builder: ListBuilder): Promise<readonly Problem[]> {
  try {
    return await readNames(opened, shownAs, builder)
  } catch (error) {
    return [notReadable(shownAs, reasonOf(error))]
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
