/** How the bytes of an input are to be taken; exports of Windows programs are often UTF-16. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be'

/** Bytes by which it is told. */
export const encodingBytes = 512

/** Told by the byte order mark, else by where the zero bytes of the first bytes stand. */
export function encodingOf(head: Uint8Array): Encoding {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be'
  const length = Math.min(head.length, encodingBytes) & ~1
  if (length < 8) return 'utf-8'
  let even = 0
  let odd = 0
  for (let at = 0; at < length; at += 2) {
    if (head[at] === 0) even += 1
    if (head[at + 1] === 0) odd += 1
  }
  const most = 0.4 * length * 0.9
  if (odd > most && even < length / 20) return 'utf-16le'
  return even > most && odd < length / 20 ? 'utf-16be' : 'utf-8'
}

/** Turns chunks into UTF-8 without a byte order mark. Unpaired halves come out as U+FFFD, as UTF-8 has no form for them. */
export function toUtf8(encoding: Encoding): (chunk: Uint8Array, last: boolean) => Uint8Array {
  if (encoding === 'utf-8') {
    let isFirst = true
    return chunk => {
      const hasMark = isFirst && chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf
      if (chunk.length > 0) isFirst = false
      return hasMark ? chunk.subarray(3) : chunk
    }
  }
  const decoder = new TextDecoder(encoding)
  const encoder = new TextEncoder()
  return (chunk, last) => encoder.encode(decoder.decode(chunk, { stream: !last }))
}
