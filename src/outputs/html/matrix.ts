import type { Finding, FoundIdentity } from '../../findings/finding.ts'
import { byText } from '../../kit/by-text.ts'
import { escapeTerminal } from '../../kit/escape-terminal.ts'
import { clip, figure, many } from '../../kit/wording.ts'
import { html, type Markup, trusted } from './markup.ts'
import { told, toldLegend } from './told-words.ts'

/** Up to these sizes a table with names is readable; beyond, a picture shows the pattern and the tables the names. */
const mostTableRows = 24
const mostTableColumns = 40
/** Cells of the picture: about what a screen can tell apart. */
const mostRows = 160
const mostColumns = 320

/** Who asked about whom: askers in the order they came, identities in the order they were asked about. */
export function askerMatrix({ askers, identities }: Finding): Markup | null {
  if (identities.length === 0 || askers.length === 0) return null
  const rows = [...askers].sort((a, b) => byText(a.first, b.first) || byText(a.address, b.address))
  const addresses = rows.map(asker => asker.address)
  const small = rows.length <= mostTableRows && identities.length <= mostTableColumns
  return html`<figure class="matrix"><figcaption>Who asked about whom, in the order they came
<span class="legend">${toldLegend.map(each => html`<span><i class="sign ${each.sort}">${each.sign}</i> ${each.words}</span>`)}
<span><i class="swatch real"></i> yours</span><span><i class="swatch twin"></i> twin</span><span><i class="swatch neither"></i> nobody’s</span></span></figcaption>
${small ? matrixTable(addresses, identities) : matrixPicture(addresses, identities)}</figure>`
}

function matrixTable(addresses: readonly string[], identities: readonly FoundIdentity[]): Markup {
  const asked = identities.map(identity => new Set(identity.askers))
  const cell = (address: string, column: number) => {
    const identity = identities[column]
    if (!identity || !asked[column]?.has(address)) return html`<td></td>`
    const { sort, sign, words } = told(identity)
    return html`<td class="${identity.nameClass}"><i class="sign ${sort}" aria-hidden="true">${sign}</i><span class="spoken">${words}</span></td>`
  }
  return html`<div class="scroll" role="group" tabindex="0" aria-label="Askers by names">
<table><thead><tr><td></td>${identities.map(identity => html`<th scope="col"><bdi>${shortName(identity.identity, 28)}</bdi></th>`)}</tr></thead>
<tbody>${addresses.map(address => html`<tr><th scope="row"><bdi>${shortName(address, 40)}</bdi></th>${identities.map((_, column) => cell(address, column))}</tr>`)}</tbody></table></div>`
}

/** Cut to length as it will be seen, since an escaped character is several. */
function shortName(name: string, most: number): string {
  return name === '' ? 'empty' : clip(escapeTerminal(name), most)
}

const sorts = ['neither', 'twin', 'real', 'let-in'] as const

function sortOf(identity: FoundIdentity): (typeof sorts)[number] {
  return identity.outcomes.granted ? 'let-in' : identity.nameClass
}

/** One path a sort of names, so that a hundred thousand asks are a handful of elements. */
function matrixPicture(addresses: readonly string[], identities: readonly FoundIdentity[]): Markup {
  const rows = Math.min(mostRows, addresses.length)
  const columns = Math.min(mostColumns, identities.length)
  const cells = cellsBySort(addresses, identities, rows, columns)
  const paths = sorts.map(sort => {
    const path = [...cells[sort]].map(cell => `M${cell % columns} ${Math.floor(cell / columns)}h1v1h-1z`).join('')
    return path === '' ? null : html`<path class="${sort}" d="${trusted(path)}"/>`
  })
  const height = Math.min(420, Math.max(72, 5 * rows))
  const spoken = `${many(addresses.length, 'asker')} by ${many(identities.length, 'name')}; the tables below hold all of them`
  return html`<div class="picture"><p>${figure(identities.length)} names →</p>
<svg role="img" aria-label="${spoken}" viewBox="0 0 ${columns} ${rows}" preserveAspectRatio="none" width="100%" height="${height}">${paths}</svg>
<p>${figure(addresses.length)} askers ↓ ${scaleNote(addresses.length / rows, identities.length / columns)}</p></div>`
}

function scaleNote(askersARow: number, namesAColumn: number): string {
  if (askersARow === 1 && namesAColumn === 1) return ''
  return `· a cell holds up to ${many(Math.ceil(askersARow), 'asker')} and ${many(Math.ceil(namesAColumn), 'name')}`
}

function cellsBySort(
  addresses: readonly string[],
  identities: readonly FoundIdentity[],
  rows: number,
  columns: number,
): Record<(typeof sorts)[number], Set<number>> {
  const cells = {
    neither: new Set<number>(),
    twin: new Set<number>(),
    real: new Set<number>(),
    'let-in': new Set<number>(),
  }
  const rowOf = new Map(addresses.map((address, at) => [address, Math.floor((at * rows) / addresses.length)]))
  for (const [at, identity] of identities.entries()) {
    const column = Math.floor((at * columns) / identities.length)
    for (const address of identity.askers) {
      const row = rowOf.get(address)
      if (row !== undefined) cells[sortOf(identity)].add(row * columns + column)
    }
  }
  return cells
}
