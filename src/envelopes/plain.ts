import { closeBracket, digitsEnd, openBracket, space, standsAt } from './bytes.ts'
import { digits, type Envelope } from './envelope.ts'
import { isoStamp } from './iso-stamp.ts'
import type { LogRecord } from './record.ts'
import { programName, wordText } from './word-text.ts'

/** `2013-11-16 21:59:30,121 message`: an application's own log; ProFTPD's has `host program[pid]` behind the stamp, without a colon. */
export const plain: Envelope = {
  name: 'plain',
  begins: digits,
  read(bytes, start, end, clock, record) {
    const stamp = isoStamp(bytes, start, end, clock)
    if (stamp === null || (stamp.next < end && bytes[stamp.next] !== space)) return false
    record.time = stamp.time
    record.messageStart = Math.min(end, stamp.next + 1)
    readHostAndProgram(bytes, record.messageStart, end, record)
    return true
  },
}

const longestWord = 255

function readHostAndProgram(bytes: Uint8Array, at: number, end: number, record: LogRecord): void {
  const hostEnd = wordEnd(bytes, at, end)
  const nameEnd = wordEnd(bytes, hostEnd + 1, end)
  const pidEnd = digitsEnd(bytes, nameEnd + 1, end)
  if (hostEnd === at || nameEnd === hostEnd + 1 || bytes[hostEnd] !== space || bytes[nameEnd] !== openBracket) return
  if (pidEnd === nameEnd + 1 || !standsAt('] ', bytes, pidEnd, end)) return
  record.host = wordText(bytes, at, hostEnd)
  record.program = programName(wordText(bytes, hostEnd + 1, nameEnd))
  record.pid = wordText(bytes, nameEnd + 1, pidEnd)
  record.messageStart = pidEnd + 2
}

function wordEnd(bytes: Uint8Array, at: number, end: number): number {
  const limit = Math.min(end, at + longestWord)
  let here = at
  while (here < limit && bytes[here] !== space && bytes[here] !== openBracket && bytes[here] !== closeBracket) here += 1
  return here
}
