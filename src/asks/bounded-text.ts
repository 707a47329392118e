import { createHash } from 'node:crypto'

const longest = 256
const keptPrefix = 200

/**
 * Text of at most 256 UTF-16 units: a longer one keeps its first 200 and a hash of all of it, so that strangers' names of a
 * megabyte cost little memory and still differ where the text differs.
 */
export function boundedText(text: string): string {
  if (text.length <= longest) return text
  // UTF-16, since UTF-8 would write every lone surrogate (a raw byte of the log) as the same replacement character.
  const hash = createHash('sha256').update(text, 'utf16le').digest('hex').slice(0, 32)
  return `${text.slice(0, keptPrefix)}…${hash}`
}
