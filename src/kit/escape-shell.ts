const plain = /^[\w.:/@%+=,-]+$/

/** A word of a command that a reader will paste into a POSIX shell. Characters that no quoting makes visible are the sink's to spell out. */
export function quoteShell(word: string): string {
  if (plain.test(word) && !word.startsWith('-')) return word
  return `'${word.replaceAll("'", `'\\''`)}'`
}
