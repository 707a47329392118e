import { closeBracket, find, isDigit, openBracket, quote, space, standsAt } from './bytes.ts'
import type { Envelope } from './envelope.ts'
import { isoStamp } from './iso-stamp.ts'
import { afterPriority } from './rfc3164.ts'
import { programName, wordText } from './word-text.ts'

const byteOrderMark = '\u00ef\u00bb\u00bf'
const backslash = 0x5c

/** `<38>1 2019-07-08T17:40:16.954167-04:00 host program pid msgid [structured data] message` (RFC 5424, section 6); nil is `-`. */
export const rfc5424: Envelope = {
  name: 'rfc5424',
  begins: '<',
  read(bytes, start, end, clock, record) {
    const version = afterPriority(bytes, start, end)
    if (version === start || version + 2 >= end) return false
    if (!isDigit(bytes[version] as number) || bytes[version + 1] !== space) return false
    let at = version + 2
    if (bytes[at] === 0x2d && bytes[at + 1] === space) at += 2
    else {
      const stamp = isoStamp(bytes, at, end, clock)
      if (stamp === null || stamp.next >= end || bytes[stamp.next] !== space) return false
      record.time = stamp.time
      at = stamp.next + 1
    }
    const fields: string[] = []
    for (let count = 0; count < 4; count++) {
      const next = find(space, bytes, at, end)
      if (next < 0) return false
      fields.push(nilToEmpty(wordText(bytes, at, next)))
      at = next + 1
    }
    record.host = fields[0] ?? ''
    record.program = programName(fields[1] ?? '')
    record.pid = fields[2] ?? ''
    at = structuredDataEnd(bytes, at, end)
    if (at < end && bytes[at] === space) at += 1
    record.messageStart = standsAt(byteOrderMark, bytes, at, end) ? at + 3 : at
    return true
  },
}

function nilToEmpty(text: string): string {
  return text === '-' ? '' : text
}

/** Behind `-` or the elements in brackets; inside quotes a bracket is none, and a backslash escapes. */
function structuredDataEnd(bytes: Uint8Array, start: number, end: number): number {
  if (bytes[start] === 0x2d) return start + 1
  let at = start
  while (at < end && bytes[at] === openBracket) {
    let quoted = false
    at += 1
    while (at < end && (quoted || bytes[at] !== closeBracket)) {
      if (bytes[at] === backslash) at += 1
      else if (bytes[at] === quote) quoted = !quoted
      at += 1
    }
    at += 1
  }
  return Math.min(at, end)
}
