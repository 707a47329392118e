import { accessSync, constants, globSync } from 'node:fs'
import { byText } from '../kit/by-text.ts'
import { findFiles } from './find-files.ts'
import type { FoundInputs, InputFile, LogSet } from './input-file.ts'
import { journalTwins, machineLogs } from './machine-logs.ts'
import { journalIsInFiles } from './problems.ts'
import { rotationSets } from './rotation-sets.ts'

/**
 * What the words of a command line stand for: files, folders (walked), patterns, `-` for standard input. No word: the logs of this machine.
 * The same file is found once, through whatever links. Sets and their members come in an order that does not depend on the order of the words.
 */
export function findInputs(words: readonly string[], now: number, hasJournal: () => boolean): FoundInputs {
  const files = findFiles(now)
  const streams: InputFile[] = []
  if (words.includes('-')) streams.push(stream('-', 'standard input', now))
  // In an order of their own: which of two links to a file is taken must not depend on that of the words.
  for (const word of words.filter(each => each !== '-').sort(byText)) files.addWord(word)
  if (words.length === 0) {
    for (const pattern of machineLogs) for (const path of globSync(pattern).sort()) files.addAmong(path)
    const twin = journalTwins.find(isReadable)
    if (!hasJournal()) return found()
    if (twin === undefined) streams.push(stream('journal', 'journal', now))
    else files.problems.push(journalIsInFiles(twin))
  }
  return found()

  function found(): FoundInputs {
    const sets = [...rotationSets(files.found()), ...streams.map(asSet)]
    return { sets, problems: files.problems, unread: files.unread(), binary: files.binary() }
  }
}

function stream(path: string, is: InputFile['is'], now: number): InputFile {
  return { path, is, compression: null, size: 0, changed: now }
}

function asSet(input: InputFile): LogSet {
  return { name: input.path, files: [input] }
}

function isReadable(path: string): boolean {
  try {
    accessSync(path, constants.R_OK)
    return true
  } catch {
    return false
  }
}
