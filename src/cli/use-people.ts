import { existsSync, readFileSync } from 'node:fs'
import { hostname } from 'node:os'
import type { LearningPeople } from '../engine/engine.ts'
import type { Problem } from '../kit/problem.ts'
import { directoryPeople } from '../people/directory-people.ts'
import { learnedPeople } from '../people/learned-people.ts'
import type { People, Person } from '../people/person.ts'
import { readPeople } from '../people/read-people.ts'
import { notReadable } from './problems.ts'
import type { Settings } from './settings.ts'

export interface UsedPeople {
  readonly people: People | LearningPeople
  /** False: they are those whom the logs show being let in. */
  readonly isListed: boolean
  /** Those of the list; empty without one. */
  readonly persons: readonly Person[]
  readonly problems: readonly Problem[]
}

const accounts = '/etc/passwd'

/**
 * The people of the list that was named; of this machine where its own logs are read and no list was named; else those whom the logs show
 * being let in. A problem alone: the list that was named cannot be read.
 */
export function usePeople(settings: Settings, isOwnMachine: boolean): UsedPeople | Problem {
  const { people, peopleForm } = settings
  const list = people ?? (isOwnMachine && existsSync(accounts) ? { path: accounts, shownAs: accounts } : null)
  const hosts = isOwnMachine ? [hostname()] : []
  if (list === null) return { people: learnedPeople({ hosts }), isListed: false, persons: [], problems: [] }
  let bytes: Uint8Array
  try {
    bytes = readFileSync(list.path)
  } catch (error) {
    return notReadable(list.shownAs, error instanceof Error ? error.message : String(error))
  }
  const { persons, problems } = readPeople({ path: list.shownAs, bytes }, peopleForm)
  if (people === null && persons.length === 0)
    return { people: learnedPeople({ hosts }), isListed: false, persons: [], problems: [] }
  return { people: directoryPeople(persons, { source: list.shownAs, hosts }), isListed: true, persons, problems }
}
