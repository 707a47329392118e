import { closeSync, createReadStream, fstatSync, openSync, readSync } from 'node:fs'
import type { Chunks } from './chunks.ts'

/** The bytes of a file or of a named pipe, so many at a time. */
export async function* fileChunks(path: string, chunkBytes: number): AsyncGenerator<Uint8Array, void> {
  const file = openSync(path, 'r')
  if (fstatSync(file).isFile()) yield* regularChunks(file, chunkBytes)
  else yield* createReadStream('', { fd: file, highWaterMark: chunkBytes }) as AsyncIterable<Buffer>
}

/** In one buffer that each read overwrites, and synchronous: a read of the page cache costs less than a turn of the event loop. */
function* regularChunks(file: number, chunkBytes: number): Generator<Uint8Array, void> {
  const buffer = Buffer.allocUnsafe(chunkBytes)
  try {
    for (;;) {
      const length = readSync(file, buffer, 0, chunkBytes, null)
      if (length === 0) return
      yield buffer.subarray(0, length)
    }
  } finally {
    closeSync(file)
  }
}

/** Tells `count` of what comes by. */
export async function* counted(chunks: Chunks, count: (bytes: number) => void): AsyncGenerator<Uint8Array, void> {
  for await (const chunk of chunks) {
    count(chunk.length)
    yield chunk
  }
}
