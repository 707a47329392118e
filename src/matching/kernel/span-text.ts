import { losslessText } from '../../kit/lossless-text.ts'

/** The text of a span of memory that threads share; what makes text of it may not do so in place. */
export function spanText(bytes: Uint8Array<SharedArrayBuffer>, start: number, end: number): string {
  const own = bytes.slice(start, end)
  return losslessText(own, 0, own.length)
}
