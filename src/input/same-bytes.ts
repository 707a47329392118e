import { closeSync, openSync, readSync } from 'node:fs'

const chunkBytes = 1 << 20

/** Whether two files hold the same bytes, all of them. What cannot be read is the same as nothing. */
export function sameBytes(path: string, other: string): boolean {
  const opened: number[] = []
  try {
    for (const each of [path, other]) opened.push(openSync(each, 'r'))
    const [file, otherFile] = opened as [number, number]
    return sameFrom(file, otherFile)
  } catch {
    return false
  } finally {
    for (const file of opened) closeSync(file)
  }
}

function sameFrom(file: number, other: number): boolean {
  const bytes = Buffer.allocUnsafe(chunkBytes)
  const otherBytes = Buffer.allocUnsafe(chunkBytes)
  for (let at = 0; ; at += chunkBytes) {
    const read = readSync(file, bytes, 0, chunkBytes, at)
    if (read !== readSync(other, otherBytes, 0, chunkBytes, at)) return false
    if (read === 0) return true
    if (!bytes.subarray(0, read).equals(otherBytes.subarray(0, read))) return false
  }
}
