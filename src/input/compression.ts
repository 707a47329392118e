import type { Transform } from 'node:stream'
import { createGunzip, createZstdDecompress } from 'node:zlib'

/** Inflating by pieces of 1 MiB takes half the time of the default of 16 KiB. */
const chunkSize = 1 << 20

export interface Compression {
  readonly name: string
  readonly magic: readonly number[]
  /** Absent: it cannot be read here, but by the command. */
  readonly inflate?: () => Transform
  readonly command: string
}

/** Told by the first bytes, never by the file's name. Both streams go on with the next member or frame. */
export const compressions: readonly Compression[] = [
  { name: 'gzip', magic: [0x1f, 0x8b], inflate: () => createGunzip({ chunkSize }), command: 'gzip -dc' },
  {
    name: 'zstd',
    magic: [0x28, 0xb5, 0x2f, 0xfd],
    inflate: () => createZstdDecompress({ chunkSize }),
    command: 'zstd -dc',
  },
  { name: 'xz', magic: [0xfd, 0x37, 0x7a, 0x58, 0x5a], command: 'xz -dc' },
  { name: 'bzip2', magic: [0x42, 0x5a, 0x68], command: 'bzip2 -dc' },
]

export function compressionOf(head: Uint8Array): Compression | null {
  return compressions.find(({ magic }) => magic.every((byte, at) => head[at] === byte)) ?? null
}
