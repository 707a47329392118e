import { escapeTerminal } from './escape-terminal.ts'

/**
 * What is markup anywhere in a line (CommonMark 0.31, sections 2.4 and 6; GFM's strikethrough, tables and autolinks), and what is at its
 * start: lists, headings, rules. All else stays as it is, since tickets are often read unrendered.
 */
const markup = /[\\`*_[\]<>#|~&!@$]|:(?=\/\/)|\.(?<=www\.)|^[-+=]|(?<=^\d{1,9})[.)](?=\s|$)/gi

/** Text from outside, made safe in running Markdown. */
export function escapeMarkdown(text: string): string {
  return escapeTerminal(text).replace(markup, sign => `\\${sign}`)
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
