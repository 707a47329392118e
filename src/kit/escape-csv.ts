import { escapeTerminal } from './escape-terminal.ts'

/** A spreadsheet takes a field that begins like this, also after spaces or in full-width form, for a formula (CWE-1236). */
const formula = /^\s*[=+\-@|%＝＋－＠]/

/**
 * A field of a CSV file (RFC 4180), always in quotes. Text that a spreadsheet would run as a formula gets an apostrophe before it, which
 * spreadsheets take for "this is text"; invisible characters are spelled out.
 */
export function escapeCsv(text: string): string {
  const shown = escapeTerminal(text)
  const harmless = formula.test(shown) ? `'${shown}` : shown
  return `"${harmless.replaceAll('"', '""')}"`
}
