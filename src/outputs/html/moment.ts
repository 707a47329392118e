import { clockTime, dayWords } from '../../kit/wording.ts'
import { html, type Markup } from './markup.ts'

/** A time in a table: `3 Mar 02:10:07`, UTC. The script sorts by what the element says of itself. */
export function moment(time: string): Markup {
  const ms = Date.parse(time)
  return html`<time datetime="${time}">${dayWords(ms)} ${clockTime(ms)}</time>`
}
