const utf8 = new TextEncoder()
/** With the `u` flag, halves of a pair do not match. */
const loneBytes = /([\udc80-\udcff])/u

/** The bytes of a text that `losslessText` made: U+DC80 to U+DCFF are the bytes that were no UTF-8. Other lone surrogates become U+FFFD. */
export function losslessBytes(text: string): Uint8Array {
  if (text.isWellFormed()) return utf8.encode(text)
  const pieces = text
    .split(loneBytes)
    .map((piece, index) => (index % 2 === 1 ? Uint8Array.of(piece.charCodeAt(0) - 0xdc00) : utf8.encode(piece)))
  return new Uint8Array(Buffer.concat(pieces))
}
