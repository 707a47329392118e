import type { RigidRun, RigidStep, StretchType } from '../template.ts'
import type { KernelForm } from './kernel-forms.ts'
import { none, type TrieNode, type TrieStretch } from './trie-node.ts'
import { stopByte } from './write-template.ts'

/**
 * A trie over the steps of the forms' runs: what several forms begin with is matched once. A stretch of a node is looked for by the text that
 * all runs behind it begin with, and goes on in a trie of these runs.
 */
export function formTrie(forms: readonly KernelForm[]): TrieNode {
  const root = newNode()
  for (const [rank, form] of forms.entries()) insertForm(root, form, rank)
  finish(root)
  return root
}

const newNode = (): TrieNode => ({
  least: none,
  whole: none,
  open: none,
  texts: [],
  fields: new Map(),
  stretches: [],
  others: [],
  pending: { any: null, free: null },
})

function insertForm(root: TrieNode, { template, way }: KernelForm, rank: number): void {
  const behindHead = insertRun(root, template.head)
  const [stretch] = template.stretches
  if (way === 'other') behindHead.others.push(rank)
  else if (stretch === undefined) behindHead.whole = Math.min(behindHead.whole, rank)
  else if (stretch.run.steps.length === 0) behindHead.open = Math.min(behindHead.open, rank)
  else {
    const behind = insertRun(pendingOf(behindHead, stretch.type), stretch.run)
    if (template.stretches.length === 1) behind.whole = Math.min(behind.whole, rank)
    else behind.open = Math.min(behind.open, rank)
  }
}

/** A stretch of type `rest` is always the last, with nothing behind it. */
function pendingOf(node: TrieNode, type: StretchType): TrieNode {
  const direction = type === 'any' ? 'any' : 'free'
  node.pending[direction] ??= newNode()
  return node.pending[direction]
}

function insertRun(from: TrieNode, run: RigidRun): TrieNode {
  return run.steps.reduce(insertStep, from)
}

function insertStep(node: TrieNode, step: RigidStep): TrieNode {
  if (step.is === 'text') return insertText(node, step.bytes)
  const stop = stopByte(step.type, step.stop)
  const key = `${step.type} ${stop}`
  const known = node.fields.get(key)
  if (known !== undefined) return known.node
  const child = newNode()
  node.fields.set(key, { type: step.type, stop, node: child })
  return child
}

function insertText(node: TrieNode, bytes: Uint8Array): TrieNode {
  if (bytes.length === 0) return node
  const edge = node.texts.find(each => each.bytes[0] === bytes[0])
  if (edge === undefined) {
    const child = newNode()
    node.texts.push({ bytes, node: child })
    return child
  }
  const shared = sharedLength(edge.bytes, bytes)
  if (shared < edge.bytes.length) {
    const between = newNode()
    between.texts.push({ bytes: edge.bytes.subarray(shared), node: edge.node })
    edge.bytes = edge.bytes.subarray(0, shared)
    edge.node = between
  }
  return insertText(edge.node, bytes.subarray(shared))
}

function sharedLength(one: Uint8Array, other: Uint8Array): number {
  let length = 0
  while (length < one.length && one[length] === other[length]) length += 1
  return length
}

/** Turns the pending runs into stretches, and notes the least rank below each node. */
function finish(node: TrieNode): void {
  for (const direction of ['free', 'any'] as const) {
    const runs = node.pending[direction]
    if (runs === null) continue
    finish(runs)
    node.stretches.push(...stretchesOf(runs, direction))
  }
  for (const { node: child } of [...node.texts, ...node.fields.values()]) finish(child)
  node.texts.sort((a, b) => a.node.least - b.node.least)
  node.stretches.sort((a, b) => a.node.least - b.node.least)
  const below = [...node.texts, ...node.fields.values(), ...node.stretches].map(({ node: child }) => child.least)
  node.least = Math.min(node.whole, node.open, ...node.others, ...below)
}

/** A text shorter than this stands in most lines, and is looked for only where nothing longer can be. */
const shortText = 4

function stretchesOf(runs: TrieNode, direction: 'free' | 'any'): TrieStretch[] {
  return runs.texts.flatMap(({ bytes, node }) => longerTexts(bytes, node)).map(found => ({ ...found, direction }))
}

function longerTexts(bytes: Uint8Array, node: TrieNode): { bytes: Uint8Array; node: TrieNode }[] {
  const goesOn = node.whole === none && node.open === none && node.fields.size === 0
  if (bytes.length >= shortText || !goesOn) return [{ bytes, node }]
  return node.texts.flatMap(edge => longerTexts(new Uint8Array(Buffer.concat([bytes, edge.bytes])), edge.node))
}
