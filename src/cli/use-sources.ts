import { readFileSync } from 'node:fs'
import type { Problem } from '../kit/problem.ts'
import type { AddressRegistry } from '../networks/address-registry.ts'
import { type KnownSources, knownSources, type SourceLists } from '../networks/known-sources.ts'
import type { NetworkList } from '../networks/network-list.ts'
import { readNetworkList } from '../networks/read-network-list.ts'
import { notReadable } from './problems.ts'
import type { NamedFile, Settings } from './settings.ts'

export interface UsedSources {
  readonly sources: KnownSources
  /** null: no database was named. */
  readonly registry: AddressRegistry | null
  readonly problems: readonly Problem[]
}

/** Reads what is known of sources before they ask. A problem alone: a file that was named cannot be read, or is no database. */
export async function useSources({ threats, crawlers, mmdb }: Settings): Promise<UsedSources | Problem> {
  const problems: Problem[] = []
  const lists: Record<keyof SourceLists, NetworkList[]> = { listed: [], tor: [], crawler: [] }
  for (const [file, isCrawler] of [
    ...threats.map(each => [each, false] as const),
    ...crawlers.map(each => [each, true] as const),
  ]) {
    const bytes = bytesOf(file)
    if ('code' in bytes) return bytes
    const read = readNetworkList(file.shownAs, bytes)
    problems.push(...read.problems)
    if (read.list !== null) lists[isCrawler ? 'crawler' : read.isTor ? 'tor' : 'listed'].push(read.list)
  }
  const registry = await registryOf(mmdb)
  if (registry !== null && 'code' in registry) return registry
  return { sources: knownSources(lists), registry, problems }
}

/** The library is loaded only where there is a database. */
async function registryOf(files: readonly NamedFile[]): Promise<AddressRegistry | Problem | null> {
  if (files.length === 0) return null
  const { addressRegistry, readMmdb } = await import('../networks/address-registry.ts')
  const read: AddressRegistry[] = []
  for (const file of files) {
    const bytes = bytesOf(file)
    const registry = 'code' in bytes ? bytes : readMmdb(file.shownAs, bytes)
    if ('code' in registry) return registry
    read.push(registry)
  }
  return addressRegistry(read)
}

function bytesOf({ path, shownAs }: NamedFile): Uint8Array | Problem {
  try {
    return readFileSync(path)
  } catch (error) {
    return notReadable(shownAs, error instanceof Error ? error.message : String(error))
  }
}
