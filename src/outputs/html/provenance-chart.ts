import type { Finding, Provenance } from '../../findings/finding.ts'
import { enumerate, figure, many } from '../../kit/wording.ts'
import { percent } from '../told/percent.ts'
import { provenanceWords } from '../told/provenance-words.ts'
import { share } from './chart-numbers.ts'
import { html, type Markup } from './markup.ts'
import { nameMarkup } from './told-words.ts'

type Candidate = Provenance['sources'][number]

/** Further candidates are all but impossible; the embedded result holds them. */
const mostCandidates = 10
const mostNames = 8

/** Where the list came from: a bar for each list that was given, with how much of the names it explains. */
export function provenanceSection({ provenance }: Finding): Markup | null {
  const { sources } = provenance
  const words = provenanceWords(provenance)
  if (words === null) return null
  return html`<h3>Where their list came from</h3><p class="prose">${sentence(words)}</p>
${sources.length > 0 ? chart(provenance) : null}${notes(provenance)}`
}

function sentence(words: string): string {
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}.`
}

function chart({ sources }: Provenance): Markup {
  const shown = sources.slice(0, mostCandidates)
  const unknown = Math.max(0, 1 - sources.reduce((sum, source) => sum + source.family, 0))
  const rest = sources.length - shown.length
  return html`<figure class="origins"><table>
<caption>How likely each list is: <i class="swatch exact"></i> this very list, <i class="swatch family"></i> or one related to it${rest > 0 ? `. ${many(rest, 'list')} more, each less likely` : ''}</caption>
<thead><tr><th scope="col">List</th><th scope="col" class="bar"><span class="spoken">Bar</span></th><th scope="col" class="number">Likely</th><th scope="col" class="number">Explains</th><th scope="col" class="number">On it</th><th scope="col" class="number">Its order</th></tr></thead>
<tbody>${shown.map(candidateRow)}
<tr class="unknown"><th scope="row">none of these</th><td class="bar">${bar(unknown, 0)}</td><td class="number">${percent(unknown)}</td><td></td><td></td><td></td></tr></tbody></table>
<figcaption class="note">Explains: share of the names asked about that the list accounts for. Its order: evidence in nats that it was run from top to bottom.</figcaption></figure>`
}

function bar(family: number, exact: number): Markup {
  return html`<svg width="100%" height="16" aria-hidden="true"><rect class="ground" width="100%" height="10" y="3" rx="1"/><rect class="family" width="${share(family)}" height="10" y="3" rx="1"/>
<rect class="exact" width="${share(Math.min(exact, family))}" height="10" y="3" rx="1"/></svg>`
}

function candidateRow({ label, family, exact, explained, hits, size, decoys, orderNats }: Candidate): Markup {
  return html`<tr><th scope="row">${label}</th><td class="bar">${bar(family, exact)}</td><td class="number">${percent(family)}</td>
<td class="number">${percent(explained)}</td><td class="number">${onIt(hits, size, decoys)}</td><td class="number">${orderNats === null ? '' : orderNats.toFixed(1)}</td></tr>`
}

function onIt(hits: number, size: number, { planted, asked }: Candidate['decoys']): string {
  const names = size === 0 ? [] : [`${figure(hits)} of ${figure(size)}`]
  return [...names, ...(planted === 0 ? [] : [`${figure(asked)} of ${many(planted, 'decoy')}`])].join(', ')
}

function notes({ set95, alike, separating, decisive, harvested }: Provenance): Markup | null {
  const speaks = (sign: 1 | -1) => decisive.filter(each => Math.sign(each.nats) === sign).slice(0, mostNames)
  const lines = [
    set95.length > 1 ? html`<li>With 95 % it is one of ${enumerate(set95)}.</li>` : null,
    alike.length > 0 ? html`<li>Cannot be told apart from ${enumerate(alike)}.</li>` : null,
    namesLine('An ask for one of these would tell them apart', separating),
    decisiveLine('Speaks most for it', speaks(1)),
    decisiveLine('Speaks against it', speaks(-1)),
    namesLine('Broken addresses that only a harvester makes of a page', harvested),
  ].filter(line => line !== null)
  return lines.length === 0 ? null : html`<ul class="origin-notes">${lines}</ul>`
}

function namesLine(says: string, names: readonly string[]): Markup | null {
  if (names.length === 0) return null
  const more = names.length > mostNames ? ` and ${figure(names.length - mostNames)} more` : ''
  return html`<li>${says}: ${names.slice(0, mostNames).map(name => html`${nameMarkup(name)} `)}${more}</li>`
}

function decisiveLine(says: string, names: Provenance['decisive']): Markup | null {
  if (names.length === 0) return null
  return html`<li>${says}: ${names.map(each => html`${nameMarkup(each.identity)} <small>${each.nats > 0 ? '+' : ''}${each.nats.toFixed(1)}</small> `)}</li>`
}
