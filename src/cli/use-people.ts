import { existsSync, readFileSync } from 'node:fs'
import { hostname } from 'node:os'
import type { LearningPeople } from '../engine/engine.ts'
import { isLearning } from '../engine/make-tables.ts'
import type { Problem } from '../kit/problem.ts'
import { directoryPeople } from '../people/directory-people.ts'
import { learnedPeople } from '../people/learned-people.ts'
import type { People, Person } from '../people/person.ts'
import { readPeople } from '../people/read-people.ts'
import { type ReadDecoy, type ReadDecoys, readDecoys, usableDecoys } from '../provenance/read-decoys.ts'
import { notReadable } from './problems.ts'
import type { NamedFile, Settings } from './settings.ts'

export interface UsedPeople {
  readonly people: People | LearningPeople
  /** False: they are those whom the logs show being let in. */
  readonly isListed: boolean
  /** Those of the list; empty without one. */
  readonly persons: readonly Person[]
  /** Those that say something where they are asked for. */
  readonly decoys: readonly ReadDecoy[]
  readonly problems: readonly Problem[]
}

const accounts = '/etc/passwd'

/**
 * The people of the list that was named; of this machine where its own logs are read and no list was named; else those whom the logs show
 * being let in. A problem alone: the list that was named cannot be read.
 * Names of decoys are told apart from theirs.
 */
export function usePeople(settings: Settings, isOwnMachine: boolean): UsedPeople | Problem {
  const { people, peopleForm } = settings
  const list = people ?? (isOwnMachine && existsSync(accounts) ? { path: accounts, shownAs: accounts } : null)
  const planted = decoysOf(settings.decoys)
  if ('code' in planted) return planted
  const options = { hosts: isOwnMachine ? [hostname()] : [], decoys: planted.decoys }
  if (list === null) return used(learnedPeople(options), [], planted, [])
  const bytes = bytesOf(list)
  if ('code' in bytes) return bytes
  const { persons, problems } = readPeople({ path: list.shownAs, bytes }, peopleForm)
  if (people === null && persons.length === 0) return used(learnedPeople(options), [], planted, [])
  return used(directoryPeople(persons, { source: list.shownAs, ...options }), persons, planted, problems)
}

function used(
  people: UsedPeople['people'],
  persons: readonly Person[],
  planted: ReadDecoys,
  problems: readonly Problem[],
): UsedPeople {
  const usable = usableDecoys(planted.decoys, people)
  return {
    people,
    isListed: !isLearning(people),
    persons,
    decoys: usable.decoys,
    problems: [...problems, ...planted.problems, ...usable.problems],
  }
}

function decoysOf(files: Settings['decoys']): ReadDecoys | Problem {
  const read: ReadDecoys[] = []
  for (const file of files) {
    const bytes = bytesOf(file)
    if ('code' in bytes) return bytes
    read.push(readDecoys(file, bytes))
  }
  return { decoys: read.flatMap(({ decoys }) => decoys), problems: read.flatMap(({ problems }) => problems) }
}

function bytesOf({ path, shownAs }: NamedFile): Uint8Array | Problem {
  try {
    return readFileSync(path)
  } catch (error) {
    return notReadable(shownAs, error instanceof Error ? error.message : String(error))
  }
}
