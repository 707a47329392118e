import type { Finding } from '../../findings/finding.ts'
import { momentWords } from '../../kit/wording.ts'
import type { AlertLabels } from '../told/alert-labels.ts'
import { attackLink } from './attack-link.ts'
import { campaignTimeline } from './campaign-timeline.ts'
import { factList } from './finding-facts.ts'
import { askersTable, identitiesTable } from './finding-tables.ts'
import { ledgerTable } from './ledger-table.ts'
import { html, type Markup } from './markup.ts'
import { askerMatrix } from './matrix.ts'
import { provenanceSection } from './provenance-chart.ts'
import { sourcesSection } from './sources-section.ts'
import { stepMarkup } from './step.ts'
import { waterfallTable } from './waterfall-table.ts'

/** A finding in full, under its label in the page; its tables have at most `mostRows` rows. */
export function findingSection(finding: Finding, labels: AlertLabels, mostRows: number): Markup {
  const label = labels.get(finding.id) ?? ''
  const { nats, threshold } = finding.evidence
  return html`<article id="${label}" aria-labelledby="${label}-title" tabindex="-1">
<header><p class="label">${label}</p><div><h2 id="${label}-title">${finding.title}</h2>
<p class="strength"><b>${nats.toFixed(1)}</b> nats of evidence, ${threshold.toFixed(1)} needed</p></div></header>
<div class="told"><div class="prose"><p class="story">${finding.story}</p>${chain(finding, labels)}
<h3>What to do</h3><ol class="steps">${finding.next.map(step => html`<li>${stepMarkup(step)}</li>`)}</ol>
<h3>Why this is an alert</h3>${waterfallTable(finding.evidence)}</div>${factList(finding)}</div>
${campaignTimeline(finding)}<h3>Who asked about whom</h3>${askerMatrix(finding)}${identitiesTable(finding, mostRows)}
${provenanceSection(finding)}${sourcesSection(finding)}${askersTable(finding, mostRows)}${ledgerTable(finding, mostRows)}
</article>`
}

function chain({ chain: steps }: Finding, labels: AlertLabels): Markup | null {
  if (steps.length === 0) return null
  const items = steps.map(step => {
    const linked = step.finding === null ? undefined : labels.get(step.finding)
    return html`<li><time datetime="${step.time}">${momentWords(Date.parse(step.time))}</time> ${step.what}
<small>${attackLink(step.attack)}${linked === undefined ? null : html` · see <a href="#${linked}">${linked}</a>`}</small></li>`
  })
  return html`<h3>What came of it</h3><ol class="chain">${items}</ol>`
}
