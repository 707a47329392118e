/**
 * Walks all forms of a class at once: a trie over the steps of their runs (`class-table.ts` describes it). Whatever can't beat the best form so
 * far is passed by.
 */
import { leftLimit, limit, messageTo, take, tryOther } from './best'
import { scanField } from './fields'
import { findLastText, findText, standsAt } from './texts'

/** Kinds of nodes (`nodeKinds` of `write-trie.ts`); others fork. */
const tableNode: u32 = 1
const textNode: u32 = 2
const fieldNode: u32 = 3
const openNode: u32 = 4

/** Whether a stretch ends where what follows fits first, or last. */
const any: i32 = 1

/** Where the first run ends whose stretches are under way. */
let body: i32 = 0

/** Finds the best form for the message that `beginMessage` named. */
export function walkTrie(root: i32, start: i32): void {
  walk(root, -1, start)
}

/** Goes on from a node that is reached at `from`; `place` is that of the run behind a stretch, -1 in a first run. */
function walk(from: i32, place: i32, reached: i32): void {
  let node = from
  let at = reached
  while (true) {
    const kind = load<u32>(node)
    if (kind == textNode) {
      const length = load<i32>(node, 8)
      if (at + length > messageTo || !standsAt(node + 16, length, at)) return
      at += length
      node = load<i32>(node, 12)
    } else if (kind == fieldNode) {
      at = scanField(load<u8>(node, 8), load<u8>(node, 9), at, messageTo)
      if (at < 0) return
      node = load<i32>(node, 12)
    } else if (kind == openNode) {
      takeAt(load<i32>(node, 4), at, place)
      return
    } else {
      node = walkFork(node, at, place)
      if (node == 0) return
      at = forkAt
    }
  }
}

/** Where the walk goes on from the node that `walkFork` gives. */
let forkAt: i32 = 0

/** Tries the ways that go on from a node, all but one that may be the last; 0: there is none left. */
@inline function walkFork(node: i32, at: i32, place: i32): i32 {
  const whole = load<i32>(node, 8)
  if (at == messageTo && whole <= limit) takeAt(whole, at, place)
  const open = load<i32>(node, 12)
  if (open <= limit) takeAt(open, at, place)
  const edge = at < messageTo ? edgeFor(node, load<u8>(at)) : 0
  const isLast = load<u32>(node, 32) == 0
  if (edge != 0) {
    const child = load<i32>(edge)
    const end = at + load<i32>(edge, 4)
    if (end <= messageTo && load<i32>(child, 4) <= limit && standsAt(edge + 12, end - at, at)) {
      if (isLast) {
        forkAt = end
        return child
      }
      walk(child, place, end)
    }
  }
  if (isLast) return 0
  const fields = load<i32>(node, 20)
  if (fields != 0) walkFields(fields, at, place)
  const stretches = load<i32>(node, 24)
  if (stretches != 0) walkStretches(stretches, at)
  const others = load<i32>(node, 28)
  if (others != 0) tryOthers(others, at)
  return 0
}

@inline function takeAt(rank: i32, at: i32, place: i32): void {
  take(rank, place < 0 ? at : body, place, place)
}

/** The text that begins with the byte: at most one does. Few are a list, many have a table. 0: there is none. */
@inline function edgeFor(node: i32, byte: u32): i32 {
  const texts = load<i32>(node, 16)
  if (load<u32>(node) == tableNode) return load<i32>(texts + 256 + (<i32>load<u8>(texts + <i32>byte) << 2))
  let edge = texts
  while (edge != 0 && load<u8>(edge, 12) != byte) edge = load<i32>(edge, 8)
  return edge
}

@inline function walkFields(fields: i32, at: i32, place: i32): void {
  const behind = fields + 4 + load<i32>(fields) * 12
  for (let edge = fields + 4; edge < behind; edge += 12) {
    const child = load<i32>(edge, 8)
    if (load<i32>(child, 4) > limit) continue
    const end = scanField(load<i32>(edge), load<i32>(edge, 4), at, messageTo)
    if (end >= 0) walk(child, place, end)
  }
}

/** Looks for the texts that stretches end at: from the right, or for `any` from the left. */
function walkStretches(stretches: i32, at: i32): void {
  const count = load<i32>(stretches)
  for (let index = 1; index <= count; index++) {
    const stretch = load<i32>(stretches + (index << 2))
    const least = load<i32>(stretch)
    if (least > limit) continue
    const child = load<i32>(stretch, 8)
    const length = load<i32>(stretch, 12)
    const text = stretch + 16
    body = at
    if (load<i32>(stretch, 4) == any) {
      let place = findText(text, length, at, messageTo)
      while (place >= 0) {
        walk(child, place, place + length)
        if (least > leftLimit) break
        place = findText(text, length, place + 1, messageTo)
      }
    } else {
      let place = findLastText(text, length, at, messageTo)
      while (place >= 0) {
        walk(child, place, place + length)
        if (least > leftLimit) break
        place = findLastText(text, length, at, place + length - 1)
      }
    }
  }
}

/** Forms that the trie does not follow past their first run. */
function tryOthers(others: i32, at: i32): void {
  const count = load<i32>(others)
  for (let index = 1; index <= count; index++) tryOther(load<i32>(others + (index << 2)), at)
}
