import { accessSync, constants, createReadStream, statSync } from 'node:fs'
import type { EngineReport } from '../evidence/facts.ts'
import type { ListKnowledge } from '../findings/tell-provenance.ts'
import type { Problem } from '../kit/problem.ts'
import { type KnownNames, knownNames } from '../provenance/known-names.ts'
import type { PlantedDecoy } from '../provenance/plant-decoys.ts'
import type { ReadDecoy } from '../provenance/read-decoys.ts'
import { type ListFile, readLists } from '../provenance/read-lists.ts'
import { notReadable } from './problems.ts'
import type { UsedPeople } from './use-people.ts'

const secretLength = 8

export interface UsedLists {
  readonly knowledge: ListKnowledge
  readonly problems: readonly Problem[]
}

/** Looked for before the scan: a long one must not end with a list that is not there. */
export function missingLists(lists: readonly ListFile[]): Problem[] {
  return lists.flatMap(({ path, shownAs }) => {
    const reason = whyUnreadable(path)
    return reason === null ? [] : [notReadable(shownAs, reason)]
  })
}

function whyUnreadable(path: string): string | null {
  try {
    accessSync(path, constants.R_OK)
    return statSync(path).isDirectory() ? 'it is a folder' : null
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** Lists are read last, since only what was asked for has to be looked up in them; where nothing is to be told they are not read. */
export async function useLists(
  report: Pick<EngineReport, 'alerts'>,
  { persons, decoys }: Pick<UsedPeople, 'persons' | 'decoys'>,
  files: readonly ListFile[],
  secret: (length: number) => Uint8Array,
): Promise<UsedLists> {
  const known = knownNames(persons)
  const spellings = new Map<string, number>()
  const planted = spellDecoys(decoys, known, spellings)
  for (const { name } of report.alerts.flatMap(alert => alert.identities)) {
    const who = known.ofAsked(name)
    if (typeof who === 'string' && !spellings.has(who)) spellings.set(who, known.people.length + spellings.size)
  }
  const wanted = report.alerts.length === 0 ? [] : files
  const asked = { known, spellings }
  const { lists, universe, problems } = await readLists(wanted, asked, secret(secretLength), path =>
    createReadStream(path, { highWaterMark: 1 << 20 }),
  )
  return { knowledge: { ...asked, lists, universe, decoys: planted }, problems }
}

/** Gives all spellings of a decoy one token. */
function spellDecoys(decoys: readonly ReadDecoy[], known: KnownNames, spellings: Map<string, number>): PlantedDecoy[] {
  return decoys.flatMap(({ names, place, since }) => {
    const token = known.people.length + spellings.size
    const written = names.flatMap(name => {
      const who = known.ofName(name)
      return typeof who === 'string' && !spellings.has(who) ? [who] : []
    })
    for (const spelling of written) spellings.set(spelling, token)
    return written.length === 0 ? [] : [{ token, place, since }]
  })
}
