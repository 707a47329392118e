import { existsSync, readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import type { Configuration } from '../config/configuration.ts'
import type { ReadConfiguration } from '../config/read-configuration.ts'
import type { Problem } from '../kit/problem.ts'
import type { ReadPeopleOptions } from '../people/read-people.ts'
import type { DecoyFile } from '../provenance/read-decoys.ts'
import type { ListFile } from '../provenance/read-lists.ts'
import type { TypedDecoys, TypedList } from './list-option.ts'
import type { ColumnName } from './options.ts'
import { notReadable } from './problems.ts'

/** A file that was named; `shownAs` is how the user wrote it. */
export interface NamedFile {
  readonly path: string
  readonly shownAs: string
}

/** What a run goes by: flags of the command line before `askance.yaml`, before what is usual. */
export interface Settings {
  readonly budget: number
  readonly people: NamedFile | null
  readonly peopleForm: ReadPeopleOptions
  /** null: the zone of the machine. */
  readonly timezone: string | null
  readonly requests: NonNullable<Configuration['requests']>
  readonly accepted: readonly string[]
  /** Lists that askers may have had. */
  readonly lists: readonly ListFile[]
  /** Names that exist to be asked for. */
  readonly decoys: readonly (DecoyFile & NamedFile)[]
  /** Lists of networks, and databases of addresses (`useSources`). */
  readonly threats: readonly NamedFile[]
  readonly crawlers: readonly NamedFile[]
  readonly mmdb: readonly NamedFile[]
}

/** What was typed of them. */
export interface TypedSettings {
  readonly budget?: number
  readonly people?: string
  readonly peopleColumn?: readonly ColumnName[]
  readonly peopleDates?: 'dmy' | 'mdy'
  readonly timezone?: string
  readonly config?: string
  readonly lists?: readonly TypedList[]
  readonly decoys?: readonly TypedDecoys[]
  readonly threats?: readonly string[]
  readonly crawlers?: readonly string[]
  readonly mmdb?: readonly string[]
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
  const { budget, people, timezone, requests, accepted, lists, decoys, ...configured }: Configuration =
    read.configuration
  const files = (of: 'threats' | 'crawlers' | 'mmdb') =>
    namedFiles(typed[of], directory) ?? namedFiles(configured[of], dirname(path)) ?? []
  return {
    budget: typed.budget ?? budget ?? usualBudget,
    people: namedFile(typed.people, directory) ?? namedFile(people?.file, dirname(path)),
    peopleForm: peopleForm(typed, people),
    timezone: typed.timezone ?? timezone ?? null,
    requests: requests ?? [],
    accepted: accepted ?? [],
    threats: files('threats'),
    crawlers: files('crawlers'),
    mmdb: files('mmdb'),
    decoys: [...decoyFiles(typed.decoys, directory), ...decoyFiles(decoys, dirname(path))],
    lists: [...listFiles(typed.lists, directory), ...listFiles(lists, dirname(path))],
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

function namedFile(file: string | undefined, directory: string): NamedFile | null {
  return file === undefined ? null : { path: resolve(directory, file), shownAs: file }
}

function namedFiles(files: readonly string[] | undefined, directory: string): readonly NamedFile[] | null {
  return files?.flatMap(file => namedFile(file, directory) ?? []) ?? null
}

type WeighedList = TypedList & { readonly prior?: number }

/** A list of last year is another list than that of today: the date is part of its label. */
function listFiles(lists: readonly WeighedList[] | undefined, directory: string): ListFile[] {
  return (lists ?? []).map(list => ({
    path: resolve(directory, list.file),
    shownAs: list.file,
    label: list.date === undefined ? list.label : `${list.label}@${list.date}`,
    kind: list.kind ?? null,
    ...(list.prior === undefined ? {} : { prior: list.prior }),
  }))
}

function decoyFiles(files: readonly TypedDecoys[] | undefined, directory: string): Settings['decoys'] {
  return (files ?? []).map(({ file, label, date }) => ({
    path: resolve(directory, file),
    shownAs: file,
    place: label,
    since: date ?? null,
  }))
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
