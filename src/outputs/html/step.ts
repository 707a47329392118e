import { html, type Markup } from './markup.ts'

/** A step of what to do: a command in backticks becomes code, which the script lets the reader copy. */
export function stepMarkup(step: string): Markup {
  return html`${step
    .split(/(`[^`]+`)/)
    .map(piece =>
      piece.length > 2 && piece.startsWith('`') && piece.endsWith('`')
        ? html`<code>${piece.slice(1, -1)}</code>`
        : piece,
    )}`
}
