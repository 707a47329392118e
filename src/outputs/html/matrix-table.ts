import type { FoundIdentity } from '../../findings/finding.ts'
import { escapeTerminal } from '../../kit/escape-terminal.ts'
import { clip } from '../../kit/wording.ts'
import { html, type Markup } from './markup.ts'
import { told } from './told-words.ts'

/** Askers by names as a table, for as many as can be read; each cell says what the asker was told. */
export function matrixTable(addresses: readonly string[], identities: readonly FoundIdentity[]): Markup {
  const asked = identities.map(identity => new Set(identity.askers))
  const cell = (address: string, column: number) => {
    const identity = identities[column]
    if (!identity || !asked[column]?.has(address)) return html`<td></td>`
    const { sort, sign, words } = told(identity)
    return html`<td class="${identity.nameClass === 'decoy' ? 'real' : identity.nameClass}"><i class="sign ${sort}" aria-hidden="true">${sign}</i><span class="spoken">${words}</span></td>`
  }
  return html`<div class="scroll" role="group" tabindex="0" aria-label="Askers by names">
<table><thead><tr><td></td>${identities.map(identity => html`<th scope="col"><bdi>${shortName(identity.identity, 28)}</bdi></th>`)}</tr></thead>
<tbody>${addresses.map(address => html`<tr><th scope="row"><bdi>${shortName(address, 40)}</bdi></th>${identities.map((_, column) => cell(address, column))}</tr>`)}</tbody></table></div>`
}

/** Cut to length as it will be seen, since an escaped character is several. */
export function shortName(name: string, most: number): string {
  return name === '' ? 'empty' : clip(escapeTerminal(name), most)
}
