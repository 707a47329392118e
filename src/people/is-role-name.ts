import { roleWords } from './role-words.ts'

/** First parts that say by themselves that no person is meant: `svc-backup`, `noreply_shop`. */
const roleStarts: ReadonlySet<string> = new Set(
  'svc srv svcacct service serviceaccount sys sa bot robot noreply donotreply mbx sharedmailbox room conf sql msol aad healthmailbox'.split(
    ' ',
  ),
)

const separators = /[._\-\s]+/

/**
 * Whether a folded name is that of a role, team, machine or service rather than of a person: all its parts are role words
 * (`it-support`, `sales2`), or its first part or ending says so (`svc-backup`, `jenkins$`).
 */
export function isRoleName(name: string): boolean {
  if (name.length > 64) return false
  if (name.endsWith('$')) return true
  const written = name.split(separators).filter(part => part !== '')
  const parts = written.map(withoutDigits).filter(part => part !== '')
  if (parts.length === 0) return false
  if (roleWords.has(written.join('')) || roleWords.has(parts.join(''))) return true
  if (parts.every(part => roleWords.has(part))) return true
  return parts.length > 1 && (roleStarts.has(parts[0] ?? '') || name.startsWith('no-reply'))
}

function withoutDigits(part: string): string {
  let end = part.length
  while (end > 0 && isDigit(part.charCodeAt(end - 1))) end--
  return part.slice(0, end)
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}
