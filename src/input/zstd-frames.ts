import type { Chunks } from './chunks.ts'

/**
 * The frames of a zstd stream (RFC 8878, section 3.1), found by their headers, since Node's decompressor stops after the first one and
 * says nothing. Each frame is to be read to its end before the next one is asked for.
 */
export async function* zstdFrames(chunks: Chunks): AsyncGenerator<Chunks, void> {
  const iterator = chunks[Symbol.asyncIterator]()
  const walk = zstdWalk()
  let chunk: Uint8Array = new Uint8Array()

  async function more(): Promise<boolean> {
    while (chunk.length === 0) {
      const next = await iterator.next()
      if (next.done === true) return false
      chunk = next.value
    }
    return true
  }

  async function* frame(): AsyncGenerator<Uint8Array, void> {
    for (let inside = true; inside && (await more()); ) {
      const length = walk.advance(chunk)
      const piece = chunk.subarray(0, length)
      chunk = chunk.subarray(length)
      inside = !walk.atEnd()
      yield piece
    }
  }

  try {
    while (await more()) yield frame()
  } finally {
    await iterator.return?.()
  }
}

/** Where in a frame the walk is: what the next bytes are. */
type Part = 'magic' | 'skippable size' | 'descriptor' | 'header' | 'block' | 'content' | 'last content' | 'checksum'

interface ZstdWalk {
  /** Bytes of the chunk that belong to the frame in hand. */
  advance(chunk: Uint8Array): number
  /** Whether the frame in hand is complete; the next `advance` begins another. */
  atEnd(): boolean
}

const sizesOfDictionary = [0, 1, 2, 4] as const
const sizesOfContentSize = [0, 2, 4, 8] as const
const checksumBytes = 4
const blockRunLength = 1
const blockReserved = 3

function zstdWalk(): ZstdWalk {
  let part: Part = 'magic'
  /** Bytes that the part still lacks, and the value of those that came, little endian. */
  let missing = 4
  let value = 0
  let shift = 0
  let hasChecksum = false

  function turnTo(next: Part, bytes: number): void {
    part = next
    missing = bytes
    value = 0
    shift = 0
  }

  function descriptor(): void {
    const isSingleSegment = (value & 0x20) !== 0
    const sizeFlag = value >> 6
    hasChecksum = (value & 0x04) !== 0
    const contentSize = sizeFlag === 0 && isSingleSegment ? 1 : (sizesOfContentSize[sizeFlag] ?? 0)
    turnTo('header', Number(!isSingleSegment) + (sizesOfDictionary[value & 3] ?? 0) + contentSize)
  }

  function block(): void {
    const isLast = (value & 1) !== 0
    const type = (value >> 1) & 3
    const size = type === blockRunLength ? 1 : value >>> 3
    // A reserved type is no zstd: all that follows goes to the decompressor, which says so.
    turnTo(isLast ? 'last content' : 'content', type === blockReserved ? Number.POSITIVE_INFINITY : size)
  }

  const afterPart: Readonly<Record<Part, () => void>> = {
    magic: () => (value >>> 4 === 0x184d2a5 ? turnTo('skippable size', 4) : turnTo('descriptor', 1)),
    'skippable size': () => {
      hasChecksum = false
      turnTo('last content', value >>> 0)
    },
    descriptor,
    header: () => turnTo('block', 3),
    block,
    content: () => turnTo('block', 3),
    'last content': () => turnTo('checksum', hasChecksum ? checksumBytes : 0),
    checksum: () => turnTo('magic', 4),
  }

  const isRead: Readonly<Partial<Record<Part, true>>> = {
    magic: true,
    'skippable size': true,
    descriptor: true,
    block: true,
  }

  function take(chunk: Uint8Array, at: number): number {
    const count = Math.min(missing, chunk.length - at)
    if (isRead[part]) {
      for (let index = at; index < at + count; index++, shift += 8) value |= (chunk[index] as number) << shift
    }
    missing -= count
    return at + count
  }

  return {
    advance(chunk) {
      let at = 0
      do {
        at = take(chunk, at)
        while (missing === 0) {
          const ended: Part = part
          afterPart[ended]()
          if (ended === 'checksum') return at
        }
      } while (at < chunk.length)
      return at
    },
    atEnd: () => part === 'magic' && missing === 4,
  }
}
