import { escapeHtml } from '../../kit/escape-html.ts'

const ready = Symbol('markup')

/** HTML that is safe to put out. Only this file makes it, so that no text gets past the escaper. */
export interface Markup {
  readonly [ready]: string
}

/** What may stand in a template: text and numbers are escaped, markup stays, lists are joined, null is nothing. */
export type Content = string | number | Markup | null | readonly Content[]

function render(content: Content): string {
  if (content === null) return ''
  if (typeof content === 'string') return escapeHtml(content)
  if (typeof content === 'number') return String(content)
  return ready in content ? content[ready] : content.map(render).join('')
}

/** Tagged template: everything put in is escaped, also inside quoted attributes. */
export function html(texts: TemplateStringsArray, ...contents: readonly Content[]): Markup {
  return {
    [ready]: texts.map((text, at) => text + (at < contents.length ? render(contents[at] ?? null) : '')).join(''),
  }
}

/** Text of this program that is HTML already: the style, the script, escaped JSON. Never anything from a log. */
export function trusted(text: string): Markup {
  return { [ready]: text }
}

export function markupText(markup: Markup): string {
  return markup[ready]
}
