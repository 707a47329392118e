import type { InnerLine } from './wrapper.ts'

/** Longest line that is put together. */
const longestJoined = 1 << 20

/** A span of bytes that is a line. */
interface JoinedLine {
  readonly bytes: Uint8Array
  readonly start: number
  readonly end: number
}

/** The parts to which a container runtime cut a long line. */
export interface LineParts {
  /** The line that this part ends; null: it goes on, or it was too long and is left out. */
  join(part: InnerLine): JoinedLine | null
}

interface Unfinished {
  readonly parts: Uint8Array[]
  length: number
}

/** Puts lines together again, in bounded memory, each stream for itself. */
export function lineParts(): LineParts {
  const streams = new Map<string, Unfinished>()
  return {
    join(part) {
      const begun = streams.get(part.stream)
      if (begun === undefined && !part.partial) return part
      const line = begun ?? { parts: [], length: 0 }
      line.length += part.end - part.start
      if (line.length <= longestJoined) line.parts.push(part.bytes.slice(part.start, part.end))
      else line.parts.length = 0
      if (part.partial) {
        streams.set(part.stream, line)
        return null
      }
      streams.delete(part.stream)
      if (line.length > longestJoined) return null
      return { bytes: new Uint8Array(Buffer.concat(line.parts)), start: 0, end: line.length }
    },
  }
}
