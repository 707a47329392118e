/**
 * The order of keys: lines of one program have the same keys in the same order, so that a key is first compared with the one that stood in its
 * place in the line before. 1024 places, of which the members of an object have some in turn; a place is 64 bytes:
 *
 *     0   table of keys of the object        8   length of the key's text, from its quote up to its value
 *     4   the key's node; 0: none            12  that many bits
 *     16  the text, at most 32 bytes
 */
import { templateCountAt, orderAt, state } from './json-state'

const placeBytes: i32 = 64
const longestText: i32 = 32

/** The place of the first member of an object. */
@inline export function firstInOrder(keys: i32): i32 {
  return state + orderAt + <i32>((<u32>keys * 0x9e3779b1) >>> 22) * placeBytes
}

@inline export function nextInOrder(place: i32): i32 {
  const next = place + placeBytes
  return next == state + templateCountAt ? state + orderAt : next
}

/** Whether the key of the place stands at `at`. */
@inline export function isExpected(place: i32, keys: i32, at: i32): bool {
  const low = i8x16.bitmask(i8x16.eq(v128.load(at), v128.load(place, 16)))
  const high = i8x16.bitmask(i8x16.eq(v128.load(at, 16), v128.load(place, 32)))
  const bits = load<u32>(place, 12)
  return <i32>load<u32>(place) == keys && (<u32>(low | (high << 16)) & bits) == bits
}

@inline export function expectedLength(place: i32): i32 {
  return <i32>load<u32>(place, 8)
}

@inline export function keyNode(place: i32): i32 {
  return <i32>load<u32>(place, 4)
}

/** Notes the key whose text is `[at, value)`; one that is too long is looked for anew the next time. */
export function expectKey(place: i32, keys: i32, node: i32, at: i32, value: i32): void {
  const length = value - at
  const isShort = length <= longestText
  store<u32>(place, isShort ? keys : 0)
  store<u32>(place, node, 4)
  store<u32>(place, length, 8)
  store<u32>(place, length == 32 ? 0xffffffff : ((<u32>1 << <u32>length) - 1), 12)
  v128.store(place, v128.load(at), 16)
  v128.store(place, v128.load(at, 16), 32)
}
