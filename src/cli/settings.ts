import { existsSync, readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import type { Configuration } from '../config/configuration.ts'
import type { ReadConfiguration } from '../config/read-configuration.ts'
import type { Problem } from '../kit/problem.ts'
import type { ReadPeopleOptions } from '../people/read-people.ts'
import type { ColumnName } from './options.ts'
import { notReadable } from './problems.ts'

/** What a run goes by: flags of the command line before `askance.yaml`, before what is usual. */
export interface Settings {
  readonly budget: number
  /** `shownAs` is how the user wrote it. */
  readonly people: { readonly path: string; readonly shownAs: string } | null
  readonly peopleForm: ReadPeopleOptions
  /** null: the zone of the machine. */
  readonly timezone: string | null
  readonly requests: NonNullable<Configuration['requests']>
  readonly accepted: readonly string[]
}

/** What was typed of them. */
export interface TypedSettings {
  readonly budget?: number
  readonly people?: string
  readonly peopleColumn?: readonly ColumnName[]
  readonly peopleDates?: 'dmy' | 'mdy'
  readonly timezone?: string
  readonly config?: string
}

const usualBudget = 1
const usualFile = 'askance.yaml'

/** Problems: the configuration cannot be used as it is. */
export async function settle(typed: TypedSettings, directory: string): Promise<Settings | readonly Problem[]> {
  const file = typed.config ?? usualFile
  const path = resolve(directory, file)
  const isThere = typed.config !== undefined || existsSync(path)
  const read = isThere ? await configurationOf(path, file) : { configuration: {}, problems: null }
  if (read.problems !== null) return read.problems
  const { budget, people, timezone, requests, accepted }: Configuration = read.configuration
  return {
    budget: typed.budget ?? budget ?? usualBudget,
    people: peopleFile(typed.people, directory) ?? peopleFile(people?.file, dirname(path)),
    peopleForm: peopleForm(typed, people),
    timezone: typed.timezone ?? timezone ?? null,
    requests: requests ?? [],
    accepted: accepted ?? [],
  }
}

export function isSettled(settled: Settings | readonly Problem[]): settled is Settings {
  return !Array.isArray(settled)
}

/** The form of a list belongs to the list: what the configuration says of another one does not hold for a list that was typed. */
function peopleForm(
  { people, peopleColumn, peopleDates }: TypedSettings,
  configured: Configuration['people'],
): ReadPeopleOptions {
  const usual = people === undefined ? configured : undefined
  const dateOrder = peopleDates ?? usual?.dates
  return {
    columns: { ...usual?.columns, ...Object.fromEntries(peopleColumn ?? []) },
    ...(dateOrder === undefined ? {} : { dateOrder }),
  }
}

function peopleFile(file: string | undefined, directory: string): Settings['people'] {
  return file === undefined ? null : { path: resolve(directory, file), shownAs: file }
}

/** The schema is loaded only where there is something to check: it would be half of the start-up. */
async function configurationOf(path: string, shownAs: string): Promise<ReadConfiguration> {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    return { configuration: null, problems: [notReadable(shownAs, reasonOf(error))] }
  }
  const { readConfiguration } = await import('../config/read-configuration.ts')
  return readConfiguration(shownAs, text)
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
