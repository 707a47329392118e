/** The text of a file that people made, with the encoding that it turned out to have. Never throws. */
export function decodeText(bytes: Uint8Array): { readonly text: string; readonly encoding: string } {
  for (const encoding of candidates(bytes)) {
    try {
      return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding }
    } catch {
      // Not this one.
    }
  }
  // Western spreadsheets without Unicode write Windows-1252, which holds Latin-1 and decodes any bytes.
  return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' }
}

function candidates(bytes: Uint8Array): string[] {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return ['utf-16le']
  if (first === 0xfe && second === 0xff) return ['utf-16be']
  return [...withoutMark(bytes), 'utf-8']
}

/** UTF-16 without a byte order mark shows in the zero bytes of its Latin letters, signs and line ends. */
function withoutMark(bytes: Uint8Array): string[] {
  const head = bytes.subarray(0, 1024)
  const zeros = [0, 0]
  head.forEach((byte, at) => {
    if (byte === 0) zeros[at & 1] = (zeros[at & 1] ?? 0) + 1
  })
  const [even = 0, odd = 0] = zeros
  if (odd > head.length / 4 && even === 0) return ['utf-16le']
  if (even > head.length / 4 && odd === 0) return ['utf-16be']
  return []
}
