import { losslessText } from '../kit/lossless-text.ts'

const longest = 48
const slots = 512

interface Slot {
  readonly bytes: Uint8Array
  length: number
  text: string
}

const known: Slot[] = Array.from({ length: slots }, () => ({ bytes: new Uint8Array(longest), length: -1, text: '' }))

/**
 * The text of a host, a program or a process id. The same few come line after line: making a string of each anew would cost more than the
 * rest of the header. What is kept is bounded, and changes no answer.
 */
export function wordText(bytes: Uint8Array, start: number, end: number): string {
  const length = end - start
  if (length > longest) return losslessText(bytes, start, end)
  let hash = length
  for (let at = start; at < end; at++) hash = (Math.imul(hash, 31) + (bytes[at] as number)) | 0
  const slot = known[(hash ^ (hash >>> 9)) & (slots - 1)] as Slot
  if (slot.length === length && isSame(slot.bytes, bytes, start, length)) return slot.text
  slot.text = losslessText(bytes, start, end)
  slot.length = length
  slot.bytes.set(bytes.subarray(start, end))
  return slot.text
}

function isSame(kept: Uint8Array, bytes: Uint8Array, start: number, length: number): boolean {
  for (let at = 0; at < length; at++) if (kept[at] !== bytes[start + at]) return false
  return true
}

/** `sshd` of `/usr/sbin/sshd`, but `postfix/smtpd` as it is. */
export function programName(text: string): string {
  return text.startsWith('/') ? text.slice(text.lastIndexOf('/') + 1) || text : text
}
