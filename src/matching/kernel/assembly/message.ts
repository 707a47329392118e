import { leadingDigits } from './digits'
import { setMessage, setRepeated } from './line'

/** Whether the message may be `message repeated N times: [ … ]`, which is unfolded (`envelopes/record-reader.ts`). */
@inline export function isFolded(at: i32): bool {
  return load<u64>(at) == 0x206567617373656d
}

/**
 * Whether the message behind a tag is what stands there: not folded, and without what some systems put before it (`[ID `, `kernel:[`,
 * `[  970.699396]`; see `envelopes/tag.ts`). Bytes behind the line may deceive it to say no.
 */
@inline export function isPlainMessage(at: i32): bool {
  const first = load<u8>(at)
  return (first != 0x6d && first != 0x6b && first != 0x5b) || isPlain(at)
}

function isPlain(at: i32): bool {
  const text = load<u64>(at)
  if (isFolded(at) || text == 0x5b3a6c656e72656b) return false
  const second = <i32>(text >> 8) & 0xff
  return (<i32>text & 0xff) != 0x5b || (second != 0x20 && second != 0x49 && (second < 0x30 || second > 0x39))
}

const foldedHead: i32 = 17
const foldedMiddle: i32 = 9
const closeBracket: u32 = 0x5d

/** Sets the message inside of `message repeated N times: [ … ]`, where all of it stands in the usual form and N has at most seven digits. */
export function unfold(at: i32, end: i32): bool {
  // "message repeated "
  if (load<u64>(at, 8) != 0x6465746165706572 || load<u8>(at, 16) != 0x20) return false
  const from = at + foldedHead
  const count = leadingDigits(load<u64>(from))
  const to = from + count
  if (<u32>(count - 1) >= 7 || to + foldedMiddle > end - 1 || load<u8>(end - 1) != closeBracket) return false
  // " times: ["
  if (load<u64>(to) != 0x203a73656d697420 || load<u8>(to, 8) != 0x5b) return false
  const inside = to + foldedMiddle
  const start = load<u8>(inside) == 0x20 ? inside + 1 : inside
  if (start > end - 1) return false
  let times = 0
  for (let here = from; here < to; here++) times = times * 10 + <i32>load<u8>(here) - 48
  setMessage(start, end - 1)
  setRepeated(max(times, 1))
  return true
}
