import { closeSync, openSync, readSync } from 'node:fs'
import { encodingOf } from './utf16.ts'

const endBytes = 4096

/** The first and the last bytes of a file. */
export interface FileEnds {
  readonly head: Uint8Array
  readonly tail: Uint8Array
}

export function readEnds(path: string, size: number): FileEnds {
  const file = openSync(path, 'r')
  try {
    const head = readAt(file, 0)
    return { head, tail: size > 2 * endBytes ? readAt(file, size - endBytes) : head }
  } finally {
    closeSync(file)
  }
}

function readAt(file: number, at: number): Uint8Array {
  const bytes = new Uint8Array(endBytes)
  return bytes.subarray(0, readSync(file, bytes, 0, endBytes, at))
}

export function sameEnds(a: FileEnds, b: FileEnds): boolean {
  return Buffer.compare(a.head, b.head) === 0 && Buffer.compare(a.tail, b.tail) === 0
}

/**
 * Text has few zero bytes; wtmp, journal files and databases have many. Both ends are looked at: a log that was cut to nothing while a
 * service wrote on begins with zeros.
 */
export function isBinary({ head, tail }: FileEnds): boolean {
  return encodingOf(head) === 'utf-8' && hasZeros(head) && hasZeros(tail)
}

function hasZeros(bytes: Uint8Array): boolean {
  let zeros = 0
  for (const byte of bytes) if (byte === 0) zeros += 1
  return zeros * 10 > bytes.length
}
