/** Whether the message may be `message repeated N times: [ … ]`, which is unfolded (`envelopes/record-reader.ts`). */
// @ts-ignore: decorator
@inline export function isFolded(at: i32): bool {
  return load<u64>(at) == 0x206567617373656d
}

/**
 * Whether the message behind a tag is what stands there: not folded, and without what some systems put before it (`[ID `, `kernel:[`,
 * `[  970.699396]`; see `envelopes/tag.ts`). Bytes behind the line may deceive it to say no.
 */
// @ts-ignore: decorator
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
