import type { CompiledTemplate, RigidRun, RigidStep, RigidType } from '../template.ts'
import type { TableWriter } from './table-writer.ts'

/** Codes of the fields in tables (`assembly/fields.ts`); 0 is text. */
export const fieldCodes: Readonly<Record<RigidType, number>> = {
  word: 1,
  until: 2,
  digits: 3,
  hex: 4,
  label: 5,
  ip: 6,
  host: 7,
  quoted: 8,
}

const newline = 0x0a
const space = 0x20

/** The byte where a field ends besides where its type says; a word ends at a space, and a line holds no newline. */
export function stopByte(type: RigidType, stop: number): number {
  if (type === 'word') return stop < 0 ? space : stop
  if (type === 'until') return stop < 0 ? newline : stop
  return 0
}

/** Writes words, and gives their address. */
export function writeWords(writer: TableWriter, words: readonly number[]): number {
  const at = writer.room(words.length)
  setWords(writer, at, words)
  return at
}

export function setWords(writer: TableWriter, at: number, words: readonly number[]): void {
  for (const [index, word] of words.entries()) writer.set(at, index, word)
}

/** Writes a template as `assembly/template.ts` reads it, and gives its address. */
export function writeTemplate(writer: TableWriter, { head, stretches }: CompiledTemplate): number {
  const behind = stretches.flatMap(({ type, slot, run }) => [type === 'any' ? 1 : 0, slot, writeRun(writer, run)])
  return writeWords(writer, [stretches.length, writeRun(writer, head), ...behind])
}

function writeRun(writer: TableWriter, { steps }: RigidRun): number {
  return writeWords(writer, [steps.length, ...steps.flatMap(step => stepWords(writer, step))])
}

function stepWords(writer: TableWriter, step: RigidStep): number[] {
  if (step.is === 'text') return [0, step.bytes.length, -1, writer.text(step.bytes)]
  return [fieldCodes[step.type], stopByte(step.type, step.stop), step.slot, 0]
}
