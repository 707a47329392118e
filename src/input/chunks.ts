/** Chunks of bytes, in order. A chunk may be overwritten once the next one is asked for. */
export type Chunks = AsyncIterable<Uint8Array>

/** The first bytes of an input (fewer than `count` only where it has no more), and the whole of it, these included. */
export async function peek(chunks: Chunks, count: number): Promise<{ head: Uint8Array; all: Chunks }> {
  const iterator = chunks[Symbol.asyncIterator]()
  let first: Uint8Array = new Uint8Array()
  while (first.length < count) {
    const next = await iterator.next()
    if (next.done === true) break
    // One that is long enough is used as it stands; others are copied, before the next one overwrites them.
    const isEnough = first.length === 0 && next.value.length >= count
    first = isEnough ? next.value : Buffer.concat([first, next.value])
  }
  return { head: first.subarray(0, count), all: joined(first, iterator) }
}

async function* joined(first: Uint8Array, iterator: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array, void> {
  try {
    if (first.length > 0) yield first
    for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) yield next.value
  } finally {
    await iterator.return?.()
  }
}

/** Copies of the chunks, in pieces of at most `most` bytes: for who asks for the next one before it has used up the last. */
export async function* pieces(chunks: Chunks, most: number): AsyncGenerator<Uint8Array, void> {
  for await (const chunk of chunks)
    for (let at = 0; at < chunk.length; at += most) yield Uint8Array.from(chunk.subarray(at, at + most))
}

/** The chunks without their first bytes. */
export async function* after(bytes: number, chunks: Chunks): AsyncGenerator<Uint8Array, void> {
  let left = bytes
  for await (const chunk of chunks) {
    if (chunk.length > left) yield chunk.subarray(left)
    left = Math.max(0, left - chunk.length)
  }
}

/** Chunks that can be had once more. */
export interface Rereadable {
  readonly chunks: Chunks
  /** null: they are gone. */
  again(): Chunks | null
}

/** Remembers the first `most` bytes, for chunks that come only once; what is longer is forgotten. */
export function remembered(chunks: Chunks, most: number): Rereadable {
  let kept: Uint8Array[] | null = []
  let length = 0

  async function* remember(): AsyncGenerator<Uint8Array, void> {
    for await (const chunk of chunks) {
      length += chunk.length
      if (length > most) kept = null
      kept?.push(Uint8Array.from(chunk))
      yield chunk
    }
  }

  return { chunks: remember(), again: () => (kept === null ? null : asChunks(kept)) }
}

async function* asChunks(list: readonly Uint8Array[]): AsyncGenerator<Uint8Array, void> {
  yield* list
}
