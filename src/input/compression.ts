import type { Chunks } from './chunks.ts'
import { type Grain, gunzip, unzstd } from './inflate.ts'

export interface Compression {
  readonly name: string
  readonly magic: readonly number[]
  /** Absent: it cannot be read here, but by the command. */
  readonly inflate?: (chunks: Chunks, grain: Grain) => Chunks
  readonly command: string
  /** When the file was compressed or last written, by its first bytes (ms since the epoch); null: they do not tell. */
  readonly written?: (head: Uint8Array) => number | null
}

/** Told by the first bytes, never by the file's name. Both that are read go on with the next member or frame. */
const compressions: readonly Compression[] = [
  { name: 'gzip', magic: [0x1f, 0x8b], inflate: gunzip, command: 'gzip -dc', written: gzipTime },
  { name: 'zstd', magic: [0x28, 0xb5, 0x2f, 0xfd], inflate: unzstd, command: 'zstd -dc' },
  { name: 'xz', magic: [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00], command: 'xz -dc' },
  { name: 'bzip2', magic: [0x42, 0x5a, 0x68], command: 'bzip2 -dc' },
  { name: 'lz4', magic: [0x04, 0x22, 0x4d, 0x18], command: 'lz4 -dc' },
  { name: 'zip', magic: [0x50, 0x4b, 0x03, 0x04], command: 'unzip -p' },
  { name: 'compress', magic: [0x1f, 0x9d], command: 'uncompress -c' },
]

/** Bytes by which the compression is told. */
export const magicBytes = 6

export function compressionOf(head: Uint8Array): Compression | null {
  const name = isSkippableFrame(head) ? 'zstd' : nameOf(head)
  return compressions.find(each => each.name === name) ?? null
}

function nameOf(head: Uint8Array): string | null {
  const found = compressions.find(({ magic }) => magic.every((byte, at) => head[at] === byte))
  if (found === undefined) return null
  // A text can begin with `BZh`; the level, 1 to 9, follows.
  return found.name !== 'bzip2' || /[1-9]/.test(String.fromCharCode(head[3] ?? 0)) ? found.name : null
}

/** Of the file that was compressed; 0 where it came through a pipe (RFC 1952, section 2.3.1). */
function gzipTime(head: Uint8Array): number | null {
  if (head.length < 8) return null
  const seconds = Buffer.from(head.buffer, head.byteOffset, head.length).readUInt32LE(4)
  return seconds === 0 ? null : seconds * 1000
}

/** zstd may begin with a frame to skip (pzstd, seekable files): 0x184D2A50 to 0x184D2A5F, little endian (RFC 8878, section 3.1.2). */
function isSkippableFrame(head: Uint8Array): boolean {
  return ((head[0] ?? 0) & 0xf0) === 0x50 && head[1] === 0x2a && head[2] === 0x4d && head[3] === 0x18
}
