import type { Finding, Key } from '../../findings/finding.ts'
import { many, momentWords, spanWords } from '../../kit/wording.ts'
import { askersTable, identitiesTable } from './finding-tables.ts'
import { type Content, html, type Markup } from './markup.ts'
import { askerMatrix } from './matrix.ts'
import { stepMarkup } from './step.ts'
import { nameMarkup } from './told-words.ts'
import { waterfallTable } from './waterfall-table.ts'

/** A finding in full. `label` is its name in the page: A1. */
export function findingSection(finding: Finding, label: string): Markup {
  const { nats, threshold } = finding.evidence
  return html`<article id="${label}" aria-labelledby="${label}-title" tabindex="-1">
<header><p class="label">${label}</p><div><h2 id="${label}-title">${finding.title}</h2>
<p class="strength"><b>${nats.toFixed(1)}</b> nats of evidence, ${threshold.toFixed(1)} needed</p></div></header>
<div class="told"><div class="prose"><p class="story">${finding.story}</p>${chain(finding)}
<h3>What to do</h3><ol class="steps">${finding.next.map(step => html`<li>${stepMarkup(step)}</li>`)}</ol>
<h3>Why this is an alert</h3>${waterfallTable(finding.evidence)}</div>${factList(finding)}</div>
<h3>Askers and names</h3>${askerMatrix(finding)}${identitiesTable(finding)}${askersTable(finding)}
</article>`
}

function chain({ chain: steps }: Finding): Markup | null {
  if (steps.length === 0) return null
  return html`<h3>What came of it</h3><ul class="chain">${steps.map(
    step => html`<li><time datetime="${step.time}">${momentWords(Date.parse(step.time))}</time> ${step.what}</li>`,
  )}</ul>`
}

const keyWords: Readonly<Record<Key['kind'], string>> = {
  address: 'address',
  prefix: 'network',
  asn: 'operator',
  client: 'client',
  spread: 'askers of',
}

function factList(finding: Finding): Markup {
  const facts: readonly (readonly [name: string, value: Content])[] = [
    ['They learned', learned(finding)],
    ['Their list', finding.structure.map(note => html`<span class="key">${note}</span>`)],
    ['When', spanWords(Date.parse(finding.first), Date.parse(finding.last))],
    ['Alert since', momentWords(Date.parse(finding.raised))],
    ['Where', `${finding.services.join(', ')} (${finding.surfaces.join(', ')})`],
    [
      'Known by',
      finding.keys.map(key => html`<span class="key">${keyWords[key.kind]} ${nameMarkup(key.value)}</span>`),
    ],
    ['ATT&CK', finding.techniques.map(technique)],
    ['Id', html`<code>${finding.id}</code>`],
  ]
  return html`<dl class="facts">${facts.map(([name, value]) =>
    Array.isArray(value) && value.length === 0 ? null : html`<div><dt>${name}</dt><dd>${value}</dd></div>`,
  )}</dl>`
}

function technique({ id, name, reason }: Finding['techniques'][number]): Markup {
  const page = `https://attack.mitre.org/techniques/${id.replace('.', '/')}/`
  return html`<span class="key"><a href="${page}" rel="noreferrer">${id}</a> ${name}: ${reason}</span>`
}

/** The log tells which names exist; whether the asker could tell is the service's doing, and is taken for granted here. */
function learned({ ledger, services }: Finding): Content {
  const { revealed, granted, mfa, listed } = ledger
  const told = [
    html`<span class="key">${many(revealed.length, 'name')} ${revealed.length === 1 ? 'exists' : 'exist'}${
      revealed.length > 0
        ? `: the logs of ${services.join(', ')} tell them from unknown ones, so take it that the asker could`
        : ''
    }</span>`,
    html`<span class="key">${many(granted.length, 'credential')} worked</span>`,
  ]
  if (mfa.length > 0) told.push(html`<span class="key">${many(mfa.length, 'second factor')} shown</span>`)
  if (listed.length > 0) told.push(html`<span class="key">${many(listed.length, 'entry', 'entries')} listed</span>`)
  return told
}
