const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** Names are short; for these, one call on the bytes is several times faster than the decoder. */
const longestApply = 1024

/**
 * The text of `bytes[start, end)`. Bytes that are no UTF-8 stand as U+DC80 to U+DCFF (PEP 383), so that names that differ in them
 * stay different.
 */
export function losslessText(bytes: Uint8Array, start: number, end: number): string {
  let ascii = true
  for (let at = start; at < end; at++) {
    if ((bytes[at] as number) < 0x80) continue
    ascii = false
    break
  }
  const view = bytes.subarray(start, end)
  if (ascii && view.length <= longestApply) return String.fromCharCode.apply(null, view as unknown as number[])
  try {
    return strict.decode(view)
  } catch {
    return escapedText(view)
  }
}

/** Takes the longest valid sequences; every byte outside of them becomes a lone surrogate. */
function escapedText(view: Uint8Array): string {
  let text = ''
  let at = 0
  while (at < view.length) {
    const length = sequenceLength(view, at)
    text +=
      length === 0 ? String.fromCharCode(0xdc00 + (view[at] as number)) : strict.decode(view.subarray(at, at + length))
    at += Math.max(1, length)
  }
  return text
}

/** Length of the valid UTF-8 sequence at `at`; 0: none starts there. */
function sequenceLength(view: Uint8Array, at: number): number {
  const first = view[at] as number
  const length = first < 0x80 ? 1 : first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0
  if (length < 2) return length
  if (at + length > view.length) return 0
  try {
    strict.decode(view.subarray(at, at + length))
    return length
  } catch {
    return 0
  }
}
