import assert from 'node:assert/strict'
import { canonicalAddress } from '../../asks/address.ts'
import { version4Text } from '../../asks/version4.ts'
import { createByteHash } from '../../kit/byte-hash.ts'
import type { TextShape } from '../shape.ts'
import { matchShape, type ShapeMatch, shapeTable } from '../shape-table.ts'
import { bareKernel } from './bare-kernel.ts'
import { type ClassTable, compileClass } from './class-table.ts'
import { attemptFields, type KernelKind, type KernelLeaf, type LeafTells } from './kernel-leaf.ts'
import { recordFlag, recordWord, recordWords } from './record-layout.ts'

/** For tests: matches messages with the kernel and with the reference matcher, and fails where they differ. */
interface MessageComparison {
  /** Whether a matcher was made for these kinds, which is then compared, too. */
  readonly hasMatcher: boolean
  /** What the kernel tells of the message; `unread`: no shape fits. */
  read(message: Uint8Array, origin?: Origin): LeafTells | 'unread'
}

interface Origin {
  readonly host: string
  readonly program: string
  readonly pid: string
}

interface Exports {
  setHashKey(low: number, high: number): void
  setScratch(at: number): void
  setHost(start: number, end: number): void
  setProgram(start: number, end: number): void
  setPid(start: number, end: number): void
  matcherOf(forms: number): number
  matchMessage(table: number, start: number, end: number): number
  isSighting(leaf: number): number
  isNoAsk(leaf: number): number
  isRequest(leaf: number): number
  capture(): void
  spanOf(role: number): number
  emitSighting(leaf: number, record: number): number
}

const scratchAt = 65_536
const recordAt = scratchAt + 16_384
const originAt = recordAt + 4096
const tableAt = 1 << 17
const madeAt = 1 << 20
const messagesAt = 2 << 20
const messagesEnd = 4 << 20
const firstLeaf = 77
const secret = Buffer.from('of these tests')
const utf8 = new TextEncoder()
const someone: Origin = { host: 'mx.example.com', program: 'sshd', pid: '811' }

export function messageComparison(kinds: readonly KernelKind[]): MessageComparison {
  const { exports: kernel, bytes, words } = bareKernel<Exports>()
  const hash = createByteHash(secret)
  const table = compileClass(kinds, { base: tableAt, firstLeaf, hash }) as ClassTable
  // The same by the matcher that was made for the kind, where there is one.
  const made = compileClass(kinds, { base: madeAt, firstLeaf, hash, matcherOf: kernel.matcherOf }) as ClassTable
  const references = kinds.map(kind => ({ kind, shapes: shapeTable(kind.shapes as readonly TextShape[]) }))
  assert.ok(tableAt + table.bytes.length < madeAt && madeAt + made.bytes.length < messagesAt)
  bytes.set(table.bytes, tableAt)
  bytes.set(made.bytes, madeAt)
  kernel.setHashKey(secret.readInt32LE(0), secret.readInt32LE(4))
  kernel.setScratch(scratchAt)
  let at = messagesAt

  /** Messages stand at any address, and what stood there before behind them. */
  function place(message: Uint8Array): number {
    at = at + message.length + 64 > messagesEnd ? messagesAt : at
    bytes.set(message, at)
    const start = at
    at += 1 + (message.length >> 1)
    return start
  }

  function setOrigin(origin: Origin): void {
    const set = [kernel.setHost, kernel.setProgram, kernel.setPid]
    for (const [index, text] of [origin.host, origin.program, origin.pid].entries()) {
      const from = originAt + 1024 * index
      const { written } = utf8.encodeInto(text, bytes.subarray(from))
      set[index]?.(from, from + written)
    }
  }

  function reference(message: Uint8Array): { kind: KernelKind; match: ShapeMatch } | null {
    for (const { kind, shapes } of references) {
      const match = matchShape(shapes, message, 0, message.length)
      if (match !== null) return { kind, match }
    }
    return null
  }

  function valueAt(address: number): string {
    return Buffer.from(bytes.slice(words[address >>> 2], words[(address >>> 2) + 1])).toString('latin1')
  }

  function checkSighting(
    number: number,
    leaf: KernelLeaf,
    match: ShapeMatch,
    message: Uint8Array,
    origin: Origin,
  ): void {
    words.fill(0x5555_5555, recordAt >>> 2, (recordAt >>> 2) + recordWords)
    const times = fieldValue(match, 'times', message)
    const isTold = kernel.emitSighting(number, recordAt) !== 0
    assert.equal(isTold, times === undefined || /^(|-|\d{1,2})$/.test(times))
    if (!isTold) return
    const word = (index: number): number => words[(recordAt >>> 2) + index] as number
    const span = (index: number): string => valueAt(recordAt + 4 * index)
    const field = (...names: string[]): string => {
      const values = names.map(name => fieldValue(match, name, message)).filter(value => value !== undefined)
      return values.find(value => value !== '' && value !== '-') ?? ''
    }
    const source = field('address', 'source')
    const identity = field('identity')
    assert.equal(word(recordWord.head) & 0xff, 1)
    assert.equal(word(recordWord.head) >>> 16, number)
    assert.equal(word(recordWord.counts) >>> 24, /\d/.test(times ?? '') ? Number(times) + 1 : 0)
    assert.equal(span(recordWord.sourceStart), source)
    assert.equal(span(recordWord.identityStart), identity)
    const address = canonicalAddress(source)
    const isVersion4 = (word(recordWord.head) & (recordFlag.version4 << 8)) !== 0
    if (isVersion4) assert.equal(version4Text(word(recordWord.version4)), address)
    else assert.ok(address === null || address.includes(':') || !/^[\d.]+$/.test(source))
    const key = keyOf(leaf, match, message, origin)
    assert.deepEqual([word(recordWord.attemptLow), word(recordWord.attemptHigh)], key)
    const name = Buffer.from(identity, 'latin1')
    hash.hash(name, 0, name.length)
    assert.deepEqual(
      [word(recordWord.identityLow), word(recordWord.identityHigh)],
      identity === '' ? [0, 0] : [...hash.lanes],
    )
  }

  /** Key of the attempt, as the plan says: both words 0 where a field is missing. */
  function keyOf({ kind, shape }: KernelLeaf, match: ShapeMatch, message: Uint8Array, origin: Origin): number[] {
    const fields = attemptFields(kind, shape)
    if (fields.length === 0) return [0, 0]
    const name = utf8.encode(`${kind.name}\0${fields.join(' ')}`)
    hash.hash(name, 0, name.length)
    for (const field of fields) {
      const ofRecord = (origin as unknown as Record<string, string | undefined>)[field]
      const value = fieldValue(match, field, message) ?? ofRecord
      if (value === undefined || (value === '' && field !== 'host')) return [0, 0]
      const encoded = Buffer.from(value, 'latin1')
      hash.chain(hash.lanes[0] as number, hash.lanes[1] as number, encoded, 0, encoded.length)
    }
    return [...hash.lanes]
  }

  function checkRequest(match: ShapeMatch, message: Uint8Array): void {
    kernel.capture()
    for (const [role, names] of [
      ['address', 'source'],
      ['identity'],
      ['request'],
      ['status'],
      ['userAgent'],
      ['site'],
    ].entries()) {
      const address = kernel.spanOf(role)
      const name = names.find(each => match.names.includes(each))
      assert.equal(address === 0, name === undefined)
      if (name !== undefined) assert.equal(valueAt(address), fieldValue(match, name, message))
    }
  }

  function check(at: number, start: number, message: Uint8Array, origin: Origin): LeafTells | 'unread' {
    const number = kernel.matchMessage(at, start, start + message.length)
    const expected = reference(message)
    const leaf = number < 0 ? undefined : (table.leaves[number - firstLeaf] as KernelLeaf)
    assert.equal(leaf?.shape, expected?.match.shape)
    assert.equal(leaf?.kind, expected?.kind)
    if (leaf === undefined || expected === null) return 'unread'
    assert.equal(kernel.isNoAsk(number) !== 0, leaf.tells === 'nothing')
    assert.equal(kernel.isSighting(number) !== 0, leaf.tells === 'sighting')
    assert.equal(kernel.isRequest(number) !== 0, leaf.tells === 'request')
    if (leaf.tells === 'sighting') checkSighting(number, leaf, expected.match, message, origin)
    if (leaf.tells === 'request') checkRequest(expected.match, message)
    return leaf.tells
  }

  return {
    hasMatcher: words[(madeAt >>> 2) + 4] !== 0,
    read(message, origin = someone) {
      const start = place(message)
      setOrigin(origin)
      check(madeAt, start, message, origin)
      return check(tableAt, start, message, origin)
    },
  }
}

/** As latin1, which every byte has. */
function fieldValue({ names, spans }: ShapeMatch, name: string, message: Uint8Array): string | undefined {
  const slot = names.indexOf(name)
  if (slot < 0) return undefined
  return Buffer.from(message.slice(spans[2 * slot], spans[2 * slot + 1])).toString('latin1')
}
