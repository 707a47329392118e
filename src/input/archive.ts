const magic = Buffer.from('ustar')
const magicAt = 257

/** Bytes by which an archive is told. */
export const archiveBytes = magicAt + magic.length

/** Whether it is a tar archive (POSIX.1-1988, ustar): its members would run into each other. */
export function isArchive(head: Uint8Array): boolean {
  return magic.equals(head.subarray(magicAt, archiveBytes))
}
