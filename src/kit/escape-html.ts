import { escapeTerminal } from './escape-terminal.ts'

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
}

/**
 * Text from outside, made safe as HTML text and inside a quoted attribute. Invisible characters are spelled out as on a terminal: a name
 * must not turn around the text beside it, nor two different names look the same.
 */
export function escapeHtml(text: string): string {
  return escapeTerminal(text).replace(/[&<>"'`]/g, character => entities[character] ?? '')
}
