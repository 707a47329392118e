import type { ByteHash } from '../../kit/byte-hash.ts'
import type { CompiledTemplate, RigidStep } from '../template.ts'
import { formTrie } from './form-trie.ts'
import { formsHash } from './forms-hash.ts'
import { type KernelForm, kernelForms } from './kernel-forms.ts'
import { attemptFields, type KernelKind, type KernelLeaf, leafTells, mostAttemptFields } from './kernel-leaf.ts'
import { type TableWriter, tableWriter } from './table-writer.ts'
import { setWords, writeTemplate, writeWords } from './write-template.ts'
import { writeTrie } from './write-trie.ts'

/** The table of a class: bytes for the address that it was compiled for, and what its leaves are, by their number from `firstLeaf` on. */
export interface ClassTable {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly leaves: readonly KernelLeaf[]
}

/** A kind of record whose program and envelope point to these kinds, in their order. */
export interface ClassPlace {
  /** Address of the table; a multiple of 4. */
  readonly base: number
  readonly firstLeaf: number
  /** With the key of the scan's hashes. */
  readonly hash: ByteHash
  /** The number of the matcher that the kernel has for forms of this hash; 0: none, it walks a trie. */
  readonly matcherOf?: (forms: number) => number
}

/**
 * Compiles the text kinds of a class for the kernel; null: it holds a kind whose lines only the plain lane can read. The table, in words:
 *
 *     0–4    root of the trie, forms, leaves (addresses), number of the first leaf, number of the matcher that is made for these forms (then
 *            there is no trie)
 *     …      leaves, 4 words each (`assembly/match.ts`)
 *     …      forms, 16 words each (`assembly/captures.ts`)
 *     …      nodes; those that fork: their kind (0; 1: its texts have a table by their first byte); least rank below; form that ends here;
 *            form that takes all that follows; texts; fields; stretches; other forms; whether there is any of these three
 *            one way on: its kind (2); least rank; length of its text, node behind it, bytes
 *            (3); least rank; code of a field and byte where it ends; node behind it
 *            (4); form that takes all that follows
 *            text: node behind it, length, next of the list, bytes
 *            fields: number, then three words each: code, byte where it ends, node behind it
 *            stretches: number, then their addresses: least rank, 1 (from the left) or 0, node behind the text, length of the text, bytes
 *            other forms: number, then their ranks
 *     …      templates (`assembly/template.ts`) and texts
 */
export function compileClass(kinds: readonly KernelKind[], place: ClassPlace): ClassTable | null {
  if (kinds.some(kind => kind.fromHeader === true || kind.shapes.some(shape => !('pattern' in shape)))) return null
  const forms = kernelForms(kinds)
  const leaves = [...new Set(forms.map(form => form.leaf))]
  const writer = tableWriter(place.base)
  const table = writer.room(5)
  const leavesAt = writeWords(
    writer,
    leaves.flatMap(leaf => leafWords(leaf, place.hash)),
  )
  const numbers = new Map(leaves.map((leaf, index) => [leaf, place.firstLeaf + index]))
  const formsAt = writer.room((formBytes / 4) * forms.length)
  for (const [rank, form] of forms.entries())
    writeForm(writer, formsAt + formBytes * rank, form, numbers.get(form.leaf) as number)
  const matcher = place.matcherOf?.(formsHash(forms)) ?? 0
  const root = matcher === 0 ? writeTrie(writer, formTrie(forms)) : 0
  setWords(writer, table, [root, formsAt, leavesAt, place.firstLeaf, matcher])
  return { bytes: writer.finish(), leaves }
}

const utf8 = new TextEncoder()
const formBytes = 64
const formFlags = { rightmost: 1, headFields: 2, other: 4 } as const

function leafWords({ kind, shape, tells }: KernelLeaf, hash: ByteHash): number[] {
  const fields = attemptFields(kind, shape)
  const name = utf8.encode(`${kind.name}\0${fields.join(' ')}`)
  hash.hash(name, 0, name.length)
  return [leafTells[tells], fields.length, hash.lanes[0] as number, hash.lanes[1] as number]
}

/** Fields of a form with a meaning of their own; the first that the form has counts. */
const fieldRoles: readonly (readonly string[])[] = [
  ['address', 'source'],
  ['identity'],
  ['request'],
  ['status'],
  ['userAgent'],
  ['site'],
  ['times'],
]
/** Fields of the record, where slots could stand in the list of those that name an attempt. */
const recordFields: Readonly<Record<string, number>> = { host: 240, program: 241, pid: 242 }
const noField = 255

function writeForm(writer: TableWriter, at: number, form: KernelForm, leaf: number): void {
  const { template, first, last, chosenBy } = form
  const { kind, shape } = form.leaf
  setWords(writer, at, [leaf, first, last])
  if (isOnlyNamed(form)) return
  const slotOf = (field: string): number => template.names.indexOf(field)
  const roles = fieldRoles.map(fields => fields.map(slotOf).find(slot => slot >= 0) ?? noField)
  const attempt = attemptFields(kind, shape).map(field => {
    const slot = slotOf(field)
    return slot >= 0 ? slot : (recordFields[field] ?? noField)
  })
  const { flags, steps } = readAgain(form, new Set([...roles, ...attempt]))
  const never = shape.never === undefined ? 0 : writer.text(utf8.encode(shape.never))
  const text = writeTemplate(writer, template)
  setWords(writer, at + 12, [flags, text, chosenBy, never, shape.never?.length ?? 0])
  for (const [index, slot] of roles.entries()) writer.setByte(at, 32 + index, slot)
  for (const [index, field] of attempt.slice(0, mostAttemptFields).entries()) writer.setByte(at, 40 + index, field)
  const ending = endingOf(template)
  setWords(writer, at + 44, [template.names.length, steps, writer.text(ending), ending.length])
}

/** The text that a message ends with, behind the last of the stretches. */
function endingOf({ stretches }: CompiledTemplate): Uint8Array {
  const last = stretches.at(-1)?.run.steps.at(-1)
  return last?.is === 'text' ? last.bytes : new Uint8Array(0)
}

/** Of a form whose fields nobody asks for it is enough to know that it fits. */
function isOnlyNamed({ leaf, way }: KernelForm): boolean {
  return way === 'trie' && (leaf.tells === 'nothing' || leaf.tells === 'handOver')
}

/** What has to be read again of a form, once it is the one, for the spans of the wanted slots: flags, and steps of the run behind its stretch. */
function readAgain(
  { template, way, chosenBy }: KernelForm,
  wanted: ReadonlySet<number>,
): { flags: number; steps: number } {
  const isWanted = (step: RigidStep): boolean => step.is === 'field' && step.slot >= 0 && wanted.has(step.slot)
  const [stretch, rest] = template.stretches
  const run = stretch?.run.steps ?? []
  const flags =
    (chosenBy >= 0 ? formFlags.rightmost : 0) |
    (template.head.steps.some(isWanted) ? formFlags.headFields : 0) |
    (way === 'other' ? formFlags.other : 0)
  const takesRest = rest !== undefined && rest.slot >= 0 && wanted.has(rest.slot)
  return { flags, steps: takesRest ? run.length : run.findLastIndex(isWanted) + 1 }
}
