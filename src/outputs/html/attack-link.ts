import { html, type Markup } from './markup.ts'

/** A technique of MITRE ATT&CK by its id, T1589.003, with a link to its page. */
export function attackLink(id: string): Markup {
  return html`<a href="https://attack.mitre.org/techniques/${id.replace('.', '/')}/" rel="noreferrer">${id}</a>`
}
