import { isUtf8 } from 'node:buffer'

const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

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
  return isUtf8(view) ? decoder.decode(view) : escapedText(view)
}

/** Decodes what is UTF-8 as it is; every byte between becomes a lone surrogate. */
function escapedText(view: Uint8Array): string {
  let text = ''
  let from = 0
  let at = 0
  while (at < view.length) {
    const length = sequenceLength(view, at)
    if (length > 0) {
      at += length
      continue
    }
    if (at > from) text += decoder.decode(view.subarray(from, at))
    text += String.fromCharCode(0xdc00 + (view[at] as number))
    at += 1
    from = at
  }
  return text + decoder.decode(view.subarray(from))
}

/** Length of the valid UTF-8 sequence at `at`; 0: none starts there (RFC 3629, section 4). */
function sequenceLength(view: Uint8Array, at: number): number {
  const first = view[at] as number
  const length = first < 0x80 ? 1 : first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0
  if (length < 2) return length
  if (at + length > view.length) return 0
  const second = view[at + 1] as number
  // Overlong forms, surrogates, and what is beyond U+10FFFF.
  const least = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80
  const most = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf
  if (second < least || second > most) return 0
  for (let index = at + 2; index < at + length; index++) if (((view[index] as number) & 0xc0) !== 0x80) return 0
  return length
}
