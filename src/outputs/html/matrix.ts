import type { Finding, FoundIdentity } from '../../findings/finding.ts'
import { byText } from '../../kit/by-text.ts'
import { figure, many } from '../../kit/wording.ts'
import { html, type Markup } from './markup.ts'
import { matrixPicture } from './matrix-picture.ts'
import { matrixReading } from './matrix-reading.ts'
import { matrixTable } from './matrix-table.ts'
import { orderStrip } from './order-strip.ts'
import { toldLegend } from './told-words.ts'

/** Up to these sizes a table with names is readable; beyond, a picture shows the pattern and the tables the names. */
const mostTableRows = 24
const mostTableColumns = 40

/** Who asked about whom: askers in the order they came, identities in the order they were asked about. */
export function askerMatrix({ askers, identities }: Finding): Markup | null {
  if (identities.length === 0 || askers.length === 0) return null
  const addresses = [...askers]
    .sort((a, b) => byText(a.first, b.first) || byText(a.address, b.address))
    .map(asker => asker.address)
  const inTime = [...identities].sort((a, b) => byText(a.first, b.first) || byText(a.identity, b.identity))
  const small = addresses.length <= mostTableRows && inTime.length <= mostTableColumns
  return html`<figure class="matrix"><figcaption><span class="reading">${matrixReading(addresses.length, inTime)}</span>
${small ? tableLegend() : pictureLegend()}</figcaption>
${small ? matrixTable(addresses, inTime) : html`${matrixPicture(addresses, inTime)}${orderStrip(inTime)}${axisNote(addresses, inTime)}`}</figure>`
}

function axisNote(addresses: readonly string[], identities: readonly FoundIdentity[]): Markup {
  return html`<div class="lane"><p class="lane-name"></p><p class="note">${figure(identities.length)} names in the order asked →${
    addresses.length > 1 ? html` · ${many(addresses.length, 'asker')} in the order they came ↓` : null
  }</p></div>`
}

const swatches = [
  ['real', 'yours'],
  ['twin', 'twin'],
  ['neither', 'nobody’s'],
] as const

function swatchList(): Markup[] {
  return swatches.map(([sort, word]) => html`<span><i class="swatch ${sort}"></i> ${word}</span>`)
}

function tableLegend(): Markup {
  return html`<span class="legend">${toldLegend.map(each => html`<span><i class="sign ${each.sort}">${each.sign}</i> ${each.words}</span>`)}
${swatchList()}</span>`
}

function pictureLegend(): Markup {
  return html`<span class="legend">${swatchList()}<span><i class="swatch let-in"></i> let in</span></span>`
}
