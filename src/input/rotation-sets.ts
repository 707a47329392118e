import { resolve } from 'node:path'
import { byText } from '../kit/by-text.ts'
import type { InputFile, LogSet } from './input-file.ts'
import { type RotationPlace, rotationPlace } from './rotation.ts'

interface Member {
  readonly file: InputFile
  readonly place: RotationPlace
}

/** Puts the files of one log together, oldest first, and the logs in the order of their paths. */
export function rotationSets(files: readonly InputFile[]): LogSet[] {
  const sets = new Map<string, Member[]>()
  for (const file of files) {
    const place = rotationPlace(file.path)
    const log = resolve(place.stem)
    const members = sets.get(log) ?? []
    members.push({ file: { ...file, changed: Math.min(file.changed, place.until) }, place })
    sets.set(log, members)
  }
  return [...sets.keys()].sort(byText).map(log => inOrder(sets.get(log) ?? []))
}

function inOrder(members: Member[]): LogSet {
  members.sort((a, b) => b.place.age - a.place.age || byText(a.file.path, b.file.path))
  return { name: members[0]?.place.stem ?? '', files: members.map(({ file }) => file) }
}
