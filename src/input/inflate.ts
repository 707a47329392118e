import { pipeline, Readable, type Transform } from 'node:stream'
import { createGunzip, createZstdDecompress } from 'node:zlib'
import { type Chunks, pieces } from './chunks.ts'
import { zstdFrames } from './zstd-frames.ts'

/** Bytes in and out at a time. */
export interface Grain {
  readonly input: number
  readonly output: number
}

/** 1 MiB out takes half the CPU of zlib's usual 16 KiB (performance.md, section 5). */
const coarse: Grain = { input: 1 << 18, output: 1 << 20 }

/** The coarsest that gives no more than so many bytes at a time. */
export function grainOf(most: number): Grain {
  return { input: Math.min(coarse.input, most), output: Math.min(coarse.output, most) }
}
/** Where a stream is corrupt, zlib gives nothing of the grain in which it noticed: small grains lose little. */
export const fine: Grain = { input: 1 << 10, output: 1 << 10 }

/** Plain bytes of a gzip stream of any number of members. Throws what zlib says of one that is corrupt or cut off. */
export function gunzip(chunks: Chunks, grain: Grain): Chunks {
  return inflate(chunks, createGunzip({ chunkSize: grain.output, ...unbuffered }), grain)
}

/** Plain bytes of a zstd stream of any number of frames. Throws what zlib says of one that is corrupt or cut off. */
export async function* unzstd(chunks: Chunks, grain: Grain): AsyncGenerator<Uint8Array, void> {
  for await (const frame of zstdFrames(chunks))
    yield* inflate(frame, createZstdDecompress({ chunkSize: grain.output, ...unbuffered }), grain)
}

/** What was inflated and not yet taken is lost when an error comes: nothing is inflated ahead of what is taken. */
const unbuffered = { readableHighWaterMark: 1 }

async function* inflate(chunks: Chunks, engine: Transform, grain: Grain): AsyncGenerator<Uint8Array, void> {
  // An error reaches whoever reads the engine.
  pipeline(Readable.from(pieces(chunks, grain.input), { highWaterMark: 1 }), engine, () => {})
  yield* engine as AsyncIterable<Uint8Array>
}
