import { type FileEnds, sameEnds } from './file-ends.ts'
import { sameBytes } from './same-bytes.ts'

/** Looks among the files that it was asked about before. */
export interface CopySearch {
  /** The path of one that holds the same bytes; null: none does, and this one is remembered. */
  copyOf(path: string, size: number, ends: FileEnds): string | null
}

interface Known {
  readonly path: string
  readonly ends: FileEnds
}

/**
 * A log that was copied tells of each ask twice. Whole files are compared only where size and both ends are the same, and then they nearly always are
 * copies, so that no byte is read in vain.
 */
export function copySearch(): CopySearch {
  const bySize = new Map<number, Known[]>()
  return {
    copyOf(path, size, ends) {
      // Empty logs tell of nothing, and are no copies of each other.
      if (size === 0) return null
      const known = bySize.get(size) ?? []
      const copied = known.find(each => sameEnds(each.ends, ends) && sameBytes(path, each.path))
      if (copied !== undefined) return copied.path
      if (known.length === 0) bySize.set(size, known)
      known.push({ path, ends })
      return null
    },
  }
}
