const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ELOOP: 'too many links',
  ENOENT: 'it is not there any more',
  EISDIR: 'it is a folder',
  ENOSPC: 'no space left on the device',
}

/** What the system says of a file or a pipe, in few words; null: the error is not the system's. */
export function systemReason(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null
  const code = String(error.code)
  return /^E[A-Z0-9]+$/.test(code) ? (reasons[code] ?? error.message) : null
}
