const magic = Buffer.from('ustar')
const magicAt = 257

/** Whether it is a tar archive (POSIX.1-1988, ustar), by its first bytes: its members would run into each other. */
export function isArchive(head: Uint8Array): boolean {
  return magic.equals(head.subarray(magicAt, magicAt + magic.length))
}
