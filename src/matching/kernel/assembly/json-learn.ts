/** Makes a template of a line that was read and was like none (`json-templates.ts`). */
import { behindColon, skipValue } from './json-skip'
import { closingQuote, behindSpace } from './json-text'
import { beginLine, forgetHeld, heldIn, state, templateCountAt, textEnd, textStart } from './json-state'
import {
  blocksAt, bytesAt, leafBytes, leavesAt, leftLeaf, leftTemplate, longestTemplate, markBytes, marksAt, mostLeaves, mostMarks, mostTemplates,
  readMarked, templateBytes, templateOf,
} from './json-templates'
import { indexedFlag, wordOf } from './json-walk'
import { findText } from './text-table'

/** After so many lines that were like none, where there is no room for more, all templates are forgotten. */
const patience: i32 = 256
const behindAll: u32 = 0xffff

/** Of the template under way. */
let template: i32 = 0
let origin: i32 = 0
let leaves: i32 = 0
let marks: i32 = 0
let isTooLarge: bool = false

/** Number of templates that there are. */
@inline export function templateCount(): i32 {
  return <i32>load<u32>(state + templateCountAt)
}

/** Learns the valid document `[start, end)`, which left the templates where the last one that was unlike did. */
export function learn(start: i32, end: i32, keys: i32): void {
  const count = templateCount()
  if (end - start > longestTemplate) return
  if (count == mostTemplates) {
    loseOne()
    return
  }
  template = templateOf(count)
  origin = start
  leaves = 0
  marks = 0
  isTooLarge = false
  memory.fill(template, 0, templateBytes)
  beginLine()
  learnObject(start + 1, keys)
  if (isTooLarge) return
  store<u32>(template, end - start)
  store<u32>(template + leavesAt + leaves * leafBytes, behindAll | (behindAll << 16))
  store<u32>(template + marksAt + marks * markBytes, behindAll)
  memory.copy(template + bytesAt, start, end - start)
  fillBlocks(end - start)
  for (let leaf = 0; leaf <= leaves; leaf++) store<u16>(template + leavesAt + leaf * leafBytes, leaves, 4)
  store<u32>(state + templateCountAt, count + 1)
  if (count > 0) store<u16>(leftTemplate + leavesAt + leftLeaf * leafBytes, count + 1, 6)
}

function loseOne(): void {
  const lost = <i32>load<u32>(state + templateCountAt, 4) + 1
  store<u32>(state + templateCountAt, lost, 4)
  if (lost < patience) return
  store<u32>(state + templateCountAt, 0)
  store<u32>(state + templateCountAt, 0, 4)
}

/** Behind the object; `keys` are those of interest in it (0: none). */
function learnObject(from: i32, keys: i32): i32 {
  let at = behindSpace(from)
  while (load<u8>(at) != 0x7d) {
    const start = at + 1
    const end = closingQuote(start)
    const node = keys == 0 ? 0 : findText(keys, start, end)
    at = behindColon(end + 1)
    at = load<u8>(at) == 0x7b ? learnObject(at + 1, node == 0 ? 0 : <i32>load<u32>(node, 12)) : learnLeaf(node, at)
    at = behindSpace(at)
    if (load<u8>(at) == 0x2c) at = behindSpace(at + 1)
  }
  return at + 1
}

function learnLeaf(node: i32, at: i32): i32 {
  const end = skipValue(at, 1)
  isTooLarge = isTooLarge || leaves == mostLeaves
  if (isTooLarge) return end
  const leaf = template + leavesAt + leaves * leafBytes
  store<u16>(leaf, at - origin)
  store<u16>(leaf, end - origin, 2)
  if (node != 0 && <i32>load<u32>(node, 4) >= 0) learnMark(node, at)
  // What stands in an array may be of interest to several paths.
  if (node != 0 && (load<u32>(node, 16) & indexedFlag) != 0) isTooLarge = true
  leaves += 1
  return end
}

function learnMark(node: i32, at: i32): void {
  isTooLarge = isTooLarge || marks == mostMarks
  if (isTooLarge) return
  forgetHeld()
  readMarked(node, at)
  const mark = template + marksAt + marks * markBytes
  const path = <i32>load<u32>(node, 4)
  const start = textStart(path)
  store<u32>(mark, leaves)
  store<u32>(mark, node, 4)
  store<u32>(mark, start == 0 ? 0 : start - origin, 8)
  store<u32>(mark, textEnd(path) - <u32>origin, 12)
  store<u64>(mark, heldIn(wordOf(node)), 16)
  marks += 1
}

function fillBlocks(length: i32): void {
  let leaf = 0
  for (let block = 0; block << 5 < length; block++) {
    while (<i32>load<u16>(template + leavesAt + leaf * leafBytes, 2) < block << 5) leaf += 1
    store<u8>(template + blocksAt + block, leaf)
  }
}
