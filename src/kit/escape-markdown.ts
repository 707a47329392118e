import { escapeTerminal } from './escape-terminal.ts'

/** Text from outside, made safe in running Markdown (CommonMark, section 2.4: ASCII punctuation after a backslash is itself). */
export function escapeMarkdown(text: string): string {
  return escapeTerminal(text).replace(/[!-/:-@[-`{-~]/g, punctuation =>
    ',;\'"'.includes(punctuation) ? punctuation : `\\${punctuation}`,
  )
}

/**
 * A name or address as a Markdown code span: the fence is longer than any run of backticks inside (CommonMark, section 6.1). In code no
 * link, mention or HTML comes to life.
 */
export function markdownCode(text: string): string {
  const shown = escapeTerminal(text)
  const runs = shown.match(/`+/g) ?? []
  const fence = '`'.repeat(1 + Math.max(0, ...runs.map(run => run.length)))
  const pad = shown === '' || /^[` ]|[` ]$/.test(shown) ? ' ' : ''
  return `${fence}${pad}${shown}${pad}${fence}`
}
