import type { ListFormat } from './list-format.ts'

/** `git shortlog -sne`, `git log` with its authors, trailers of messages, and `git log --format='%an <%ae>'`. */
const forms = [
  /^\s*\d+\t([^<>]*)<([^<>\s]+)>$/,
  /^\s*(?:Author|Commit|Co-authored-by|Signed-off-by|Reviewed-by|Acked-by|Tested-by|Reported-by):\s+([^<>]*)<([^<>\s]+)>$/i,
  /^([^<>:]+)<([^<>\s]+@[^<>\s]+)>$/,
]

function authorOf(line: string): { fullName: string; address: string } | null {
  if (line.length > 512) return null
  for (const form of forms) {
    const [, fullName = '', address = ''] = form.exec(line) ?? []
    if (address !== '') return { fullName: fullName.trim(), address }
  }
  return null
}

export const git: ListFormat = {
  name: 'git authors',
  kind: 'git',
  looksLike(head) {
    const lines = head.split('\n').filter(line => line.trim() !== '')
    if (/^commit [0-9a-f]{7,64}/.test(lines[0] ?? '')) return true
    const authors = lines.filter(line => authorOf(line.trimEnd()) !== null).length
    return authors > 0 && authors >= 0.9 * lines.length
  },
  // Other lines of a log are dates and messages.
  line(line) {
    const author = authorOf(line.trimEnd())
    return author === null ? [] : [author]
  },
}
