import type { Bound, EvidencePart, FindingEvidence } from '../../findings/finding.ts'
import { share } from './chart-numbers.ts'
import { html, type Markup } from './markup.ts'

const boundWords: Readonly<Record<Bound['name'], string>> = {
  probing: 'Probing: it fails as probers do, not as users do',
  'about-us': 'About us: it asks for your people, not for anybody',
  spread: 'Spread: more strangers ask once each than the past explains',
  entered: 'Let in: from networks never seen, as people who were asked about',
  mailed: 'Mail: from domains like yours, to people who were asked about',
  reading: 'Reading: it asks the directory for more of your people than it used to',
}

/** The stretch of nats that all bars are drawn over. */
interface Scale {
  readonly from: number
  readonly to: number
}

function place(nats: number, { from, to }: Scale): number {
  return (nats - from) / (to - from)
}

/** Starts and ends of the parts, each from where the one before it ended. */
function steps(parts: readonly EvidencePart[]): (EvidencePart & { readonly start: number })[] {
  let start = 0
  return parts.map(part => {
    const step = { ...part, start }
    start += part.nats
    return step
  })
}

function scaleOf(evidence: FindingEvidence, bounds: readonly Bound[]): Scale {
  const ends = bounds.flatMap(bound => steps(bound.parts).map(step => step.start + step.nats))
  const to = Math.max(evidence.threshold, evidence.nats, ...ends)
  const from = Math.min(0, ...ends)
  return { from, to: to + 0.04 * (to - from) }
}

function bar(from: number, to: number, threshold: number, scale: Scale, sort: string): Markup {
  const left = place(Math.min(from, to), scale)
  const width = Math.max(0.003, Math.abs(place(to, scale) - place(from, scale)))
  const needed = share(place(threshold, scale))
  return html`<svg width="100%" height="18" aria-hidden="true"><rect class="${sort}" x="${share(left)}" y="4" width="${share(width)}" height="10" rx="1"/>
<line class="needed" x1="${needed}" x2="${needed}" y1="0" y2="18"/></svg>`
}

function boundRows(bound: Bound, evidence: FindingEvidence, scale: Scale): Markup {
  const decides = bound.name === evidence.decides
  const total = decides ? evidence.nats : bound.nats
  const parts = steps(bound.parts).map(
    step => html`<tr><th scope="row">${step.what}</th><td class="number">${step.nats.toFixed(1)}</td>
<td class="bar">${bar(step.start, step.start + step.nats, evidence.threshold, scale, step.nats < 0 ? 'minus' : 'plus')}</td></tr>`,
  )
  return html`<tbody class="${decides ? 'decides' : 'slack'}">
<tr class="total"><th scope="row">${boundWords[bound.name]}${decides ? html` <em>decides</em>` : null}</th><td class="number">${total.toFixed(1)}</td>
<td class="bar">${bar(0, total, evidence.threshold, scale, 'total')}</td></tr>${parts}</tbody>`
}

/** The bounds as they are shown: the one that decides with all parts of the waterfall, weights of the key among them. */
function shownBounds(evidence: FindingEvidence): Bound[] {
  const bounds = evidence.bounds.map(bound =>
    bound.name === evidence.decides ? { ...bound, parts: evidence.parts } : bound,
  )
  return bounds.filter(bound => bound.parts.length > 0)
}

/** The evidence of a finding: both bounds with what added to them, against the threshold. */
export function waterfallTable(evidence: FindingEvidence): Markup {
  const bounds = shownBounds(evidence)
  const scale = scaleOf(evidence, bounds)
  const margin = (evidence.nats - evidence.threshold).toFixed(1)
  const days = evidence.windowDays === 1 ? 'one day' : `${evidence.windowDays} days`
  const needed = place(evidence.threshold, scale)
  const anchor = needed < 0.15 ? 'start' : needed > 0.85 ? 'end' : 'middle'
  return html`<figure class="waterfall"><table>
<caption>Evidence in nats, over ${days}${bounds.length > 1 ? '. The smaller of the two counts' : ''}: ${evidence.nats.toFixed(1)}, which is ${margin} more than the ${evidence.threshold.toFixed(1)} that the budget asks for.</caption>
<thead><tr><th scope="col">What added</th><th scope="col" class="number">Nats</th>
<th scope="col" class="bar"><span class="spoken">Bar; the line is the threshold</span><svg width="100%" height="14" aria-hidden="true"><text x="${share(needed)}" y="11" text-anchor="${anchor}">needs ${evidence.threshold.toFixed(1)}</text></svg></th></tr></thead>
${bounds.map(bound => boundRows(bound, evidence, scale))}</table></figure>`
}
