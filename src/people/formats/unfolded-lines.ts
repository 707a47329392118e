/** A logical line; `line` is that of its first physical one. */
export interface UnfoldedLine {
  readonly line: number
  readonly text: string
}

/** Lines of LDIF and vCard: one that begins with a space or tab goes on with the one before (RFC 2849, RFC 6350). */
export function* unfoldedLines(text: string): Generator<UnfoldedLine> {
  let parts: string[] = []
  let first = 1
  let line = 0
  for (const physical of text.split(/\r\n|\n|\r/)) {
    line++
    if (parts.length > 0 && /^[ \t]/.test(physical)) {
      parts.push(physical.slice(1))
      continue
    }
    if (parts.length > 0) yield { line: first, text: parts.join('') }
    parts = [physical]
    first = line
  }
  if (parts.length > 0) yield { line: first, text: parts.join('') }
}
