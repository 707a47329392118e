import { globSync, readdirSync, type Stats, statSync } from 'node:fs'
import { join } from 'node:path'
import { dayMs } from '../kit/calendar.ts'
import type { Problem } from '../kit/problem.ts'
import { isArchive } from './archive.ts'
import { compressionOf } from './compression.ts'
import { copySearch } from './copied-files.ts'
import { type FileEnds, isBinary, readEnds } from './file-ends.ts'
import type { InputFile } from './input-file.ts'
import {
  holdsFiles,
  isCopy,
  isNoText,
  matchesNothing,
  notAFile,
  notReadable,
  notThere,
  readTwice,
  tooManyFiles,
  wantsPipe,
} from './problems.ts'
import { systemReason } from './system-reason.ts'

/** A tree with more in it is no folder of logs. */
const mostEntries = 200_000

/** A search for files to read; each is found once, through whatever links. */
export interface FileSearch {
  /** A file, a folder or a pattern that was asked for. */
  addWord(word: string): void
  /** A file among others: what is no log is passed over. */
  addAmong(path: string): void
  readonly problems: Problem[]
  found(): InputFile[]
  /** How many were asked for, or found, and cannot be read. */
  unread(): number
  /** How many were passed over, being no text. */
  binary(): number
}

/** `now`: ms since the epoch. */
export function findFiles(now: number): FileSearch {
  const files = new Map<string, InputFile>()
  const folders = new Set<string>()
  const copies = copySearch()
  const problems: Problem[] = []
  let unread = 0
  let binary = 0
  let entries = 0

  function fail(problem: Problem): void {
    problems.push(problem)
    unread += 1
  }

  /** null: it is not there, or cannot be looked at, which is told. */
  function statOf(path: string): Stats | null {
    try {
      return statSync(path, { throwIfNoEntry: false }) ?? null
    } catch (error) {
      fail(notReadable(path, reasonOf(error)))
      return null
    }
  }

  function addWord(word: string): void {
    const failed = unread
    if (statOf(word) !== null) addPath(word, false)
    else if (unread > failed) return
    else if (!/[*?[{]/.test(word)) fail(notThere(word))
    else addPattern(word)
  }

  function addPattern(pattern: string): void {
    const paths = globSync(pattern).sort()
    if (paths.length === 0) fail(matchesNothing(pattern))
    for (const path of paths) addPath(path, true)
  }

  function addPath(path: string, among: boolean): void {
    const stat = statOf(path)
    if (stat === null) return
    if (stat.isDirectory()) addFolder(path, stat)
    else addFile(path, stat, among)
  }

  function addFolder(path: string, stat: Stats): void {
    const identity = identityOf(stat, path)
    if (folders.has(identity)) return
    folders.add(identity)
    try {
      for (const name of readdirSync(path).sort()) {
        if (entries === mostEntries) fail(tooManyFiles(path, mostEntries))
        entries += 1
        if (entries > mostEntries) return
        addPath(join(path, name), true)
      }
    } catch (error) {
      fail(notReadable(path, reasonOf(error)))
    }
  }

  function addFile(path: string, stat: Stats, among: boolean): void {
    // In a folder, what has no size is empty, or a window of the system (as in /proc) that may never end.
    if (among && (!stat.isFile() || stat.size === 0)) return
    const identity = identityOf(stat, path)
    const known = files.get(identity)
    if (known !== undefined) problems.push(readTwice(path, known.path))
    else if (isPipe(stat)) files.set(identity, { path, is: 'pipe', compression: null, size: 0, changed: now })
    else if (stat.isFile()) addNew(path, stat, among, identity)
    else fail(notAFile(path))
  }

  function addNew(path: string, stat: Stats, among: boolean, identity: string): void {
    const ends = endsOf(path, stat)
    if (ends === null) return
    const compression = compressionOf(ends.head)
    if (isArchive(ends.head)) {
      fail(holdsFiles(path))
      return
    }
    if (compression === null && isBinary(ends)) {
      if (among) binary += 1
      else fail(isNoText(path))
      return
    }
    if (compression?.inflate === undefined && compression !== null) {
      fail(wantsPipe(path, compression.name, compression.command))
      return
    }
    const copied = copies.copyOf(path, stat.size, ends)
    if (copied !== null) {
      problems.push(isCopy(path, copied))
      return
    }
    const changed = lastChange(stat.mtimeMs, compression?.written?.(ends.head) ?? null, now)
    files.set(identity, { path, is: 'file', compression, size: stat.size, changed })
  }

  function endsOf(path: string, stat: Stats): FileEnds | null {
    try {
      return readEnds(path, stat.size)
    } catch (error) {
      fail(notReadable(path, reasonOf(error)))
      return null
    }
  }

  return {
    addWord,
    addAmong: path => addPath(path, true),
    problems,
    found: () => [...files.values()],
    unread: () => unread,
    binary: () => binary,
  }
}

/** Before it there were no logs of ours: such times are left by tools that keep none. */
const firstChange = Date.UTC(1990, 0, 1)
/** A copy that is so much later than what it holds has lost its time. */
const staleMs = 300 * dayMs

/**
 * When the file was last written. What its first bytes say counts where the file's own time must be that of a copy: else it may be put
 * together of several, and they speak of the first.
 */
function lastChange(changed: number, written: number | null, now: number): number {
  const latest = changed < firstChange ? now : changed
  return written !== null && written >= firstChange && written < latest - staleMs ? written : latest
}

/** Some file systems number no files; links to one are not seen there. */
function identityOf(stat: Stats, path: string): string {
  return stat.ino === 0 ? path : `${stat.dev}:${stat.ino}`
}

function isPipe(stat: Stats): boolean {
  return stat.isFIFO() || stat.isCharacterDevice()
}

function reasonOf(error: unknown): string {
  const reason = systemReason(error)
  if (reason === null) throw error
  return reason
}
