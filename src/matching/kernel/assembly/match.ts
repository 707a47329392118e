/**
 * Which leaf a message is: the shape that `RecordsReader` would find for it. A table of a class (`class-table.ts`), in words:
 *
 *     0  root of the trie
 *     1  forms, of 16 words each
 *     2  leaves, of 4 words each: what it tells; number of fields that name its attempt; the hash of kind and names of these fields
 *     3  number of the first leaf
 *     4  number of the matcher that was made for its forms (`generated.ts`); 0: none
 */
import { beginMessage, bestForm } from './best'
import { runMatcher } from './generated'
import { walkTrie } from './trie'

/** What a leaf tells (`leafTells`). */
const nothing: i32 = 0
const sighting: i32 = 1
const request: i32 = 3

/** Of the last message. */
export let leafAt: i32 = 0
export let form: i32 = 0

/** -1: no shape fits; else the number of a leaf. */
export function matchMessage(table: i32, start: i32, end: i32): i32 {
  beginMessage(load<i32>(table, 4), start, end)
  const matcher = load<i32>(table, 16)
  if (matcher == 0) walkTrie(load<i32>(table), start)
  else runMatcher(matcher, start)
  form = bestForm()
  if (form == 0) return -1
  const leaf = load<i32>(form)
  leafAt = load<i32>(table, 8) + ((leaf - load<i32>(table, 12)) << 4)
  return leaf
}

/** Of the leaf that was matched last. */
export function isNoAsk(leaf: i32): bool {
  return load<i32>(leafAt) == nothing
}

export function isSighting(leaf: i32): bool {
  return load<i32>(leafAt) == sighting
}

/** Of a kind that looks requests up in its table. */
export function isRequest(leaf: i32): bool {
  return load<i32>(leafAt) == request
}
