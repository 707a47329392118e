import {
  closeSync,
  existsSync,
  globSync,
  openSync,
  readdirSync,
  readSync,
  realpathSync,
  type Stats,
  statSync,
} from 'node:fs'
import { join } from 'node:path'
import type { Problem } from '../kit/problem.ts'
import { compressionOf } from './compression.ts'
import type { FoundInputs, InputFile, LogSet } from './input-file.ts'
import { journalTwins, machineLogs } from './machine-logs.ts'
import { matchesNothing, notReadable, notThere, readTwice, wantsPipe } from './problems.ts'
import { rotationPlace } from './rotation.ts'
import { systemReason } from './system-reason.ts'
import { encodingOf } from './utf16.ts'

/** Deeper folders are no place for logs, and a loop of mounts ends here. */
const deepest = 16
const headLength = 4096

interface Search {
  readonly files: Map<string, InputFile>
  readonly problems: Problem[]
  unread: number
  binary: number
}

/**
 * What the words of a command line stand for: files, folders (walked), patterns, `-` for standard input. No word: the logs of this machine.
 * The same file is found once, through whatever links. Sets and their members come in an order that does not depend on the order of the words.
 */
export function findInputs(words: readonly string[], now: number, hasJournal: () => boolean): FoundInputs {
  const search: Search = { files: new Map(), problems: [], unread: 0, binary: 0 }
  const others: InputFile[] = []
  if (words.length === 0) {
    for (const pattern of machineLogs) for (const path of globSync(pattern).sort()) addFile(search, path, true)
    if (!journalTwins.some(path => existsSync(path)) && hasJournal()) others.push(special('journal', 'journal', now))
  }
  for (const word of words) {
    if (word === '-') others.push(special('-', 'standard input', now))
    else addWord(search, word)
  }
  const sets = [...setsOf([...search.files.values()]), ...others.map(file => ({ name: file.path, files: [file] }))]
  return { sets, problems: search.problems, unread: search.unread, binary: search.binary }
}

function special(path: string, is: InputFile['is'], now: number): InputFile {
  return { path, is, compression: null, size: 0, changed: now }
}

function addWord(search: Search, word: string): void {
  if (statOf(word) !== null) {
    addPath(search, word, 0)
    return
  }
  if (!/[*?[{]/.test(word)) {
    fail(search, notThere(word))
    return
  }
  const found = globSync(word).sort()
  if (found.length === 0) fail(search, matchesNothing(word))
  for (const path of found) addPath(search, path, 0)
}

function fail(search: Search, problem: Problem): void {
  search.problems.push(problem)
  search.unread += 1
}

function addPath(search: Search, path: string, depth: number): void {
  if (statOf(path)?.isDirectory() !== true) {
    addFile(search, path, depth > 0)
    return
  }
  if (depth > deepest) return
  try {
    for (const name of readdirSync(path).sort()) addPath(search, join(path, name), depth + 1)
  } catch (error) {
    fail(search, notReadable(path, reasonOf(error)))
  }
}

/** `among`: the file was found in a folder or by a pattern, so one that is no log is passed over. */
function addFile(search: Search, path: string, among: boolean): void {
  const stat = statOf(path)
  if (stat === null || stat.isDirectory()) return
  if (stat.isSocket() || stat.isBlockDevice() || (among && !stat.isFile())) return
  try {
    const real = realpathSync(path)
    const identity = stat.ino === 0 ? real : `${stat.dev}:${stat.ino}`
    const known = search.files.get(identity)
    if (known !== undefined) {
      if (known.path !== path) search.problems.push(readTwice(path, known.path))
      return
    }
    const head = stat.isFile() ? readHead(path) : new Uint8Array(0)
    const compression = compressionOf(head)
    if (compression !== null && compression.inflate === undefined) {
      fail(search, wantsPipe(path, compression.name, compression.command))
      return
    }
    if (compression === null && among && isBinary(head)) {
      search.binary += 1
      return
    }
    search.files.set(identity, { path, is: 'file', compression, size: stat.size, changed: stat.mtimeMs })
  } catch (error) {
    fail(search, notReadable(path, reasonOf(error)))
  }
}

function statOf(path: string): Stats | null {
  return statSync(path, { throwIfNoEntry: false }) ?? null
}

function readHead(path: string): Uint8Array {
  const file = openSync(path, 'r')
  try {
    const head = new Uint8Array(headLength)
    return head.subarray(0, readSync(file, head, 0, headLength, 0))
  } finally {
    closeSync(file)
  }
}

/** Text has few zero bytes; wtmp, journal files and databases have many. */
function isBinary(head: Uint8Array): boolean {
  if (encodingOf(head) !== 'utf-8') return false
  let zeros = 0
  for (const byte of head) if (byte === 0) zeros += 1
  return zeros * 10 > head.length
}

function setsOf(files: readonly InputFile[]): LogSet[] {
  const byStem = new Map<string, { age: number; file: InputFile }[]>()
  for (const file of files) {
    const { stem, age } = rotationPlace(file.path)
    byStem.set(stem, [...(byStem.get(stem) ?? []), { age, file }])
  }
  return [...byStem.keys()].sort().map(name => ({
    name,
    files: (byStem.get(name) ?? [])
      .sort((a, b) => b.age - a.age || (a.file.path < b.file.path ? -1 : 1))
      .map(member => member.file),
  }))
}

function reasonOf(error: unknown): string {
  const reason = systemReason(error)
  if (reason === null) throw error
  return reason
}
