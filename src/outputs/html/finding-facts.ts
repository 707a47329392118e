import type { Finding, Key } from '../../findings/finding.ts'
import { enumerate, figure, many, momentWords, spanWords } from '../../kit/wording.ts'
import { attackLink } from './attack-link.ts'
import { type Content, html, type Markup } from './markup.ts'
import { nameMarkup } from './told-words.ts'

const keyWords: Readonly<Record<Key['kind'], string>> = {
  address: 'address',
  prefix: 'network',
  asn: 'operator',
  client: 'client',
  spread: 'askers of',
  sender: 'mail of',
}

/** What is told of a finding in short, beside its story. */
export function factList(finding: Finding): Markup {
  const facts: readonly (readonly [name: string, value: Content])[] = [
    ['They learned', learned(finding)],
    ['Their list', finding.structure.map(lineOf)],
    ['When', spanWords(Date.parse(finding.first), Date.parse(finding.last))],
    ['Alert since', momentWords(Date.parse(finding.raised))],
    ['Where', `${finding.services.join(', ')} (${finding.surfaces.join(', ')})`],
    [
      'Known by',
      finding.keys.map(key => html`<span class="key">${keyWords[key.kind]} ${nameMarkup(key.value)}</span>`),
    ],
    ['From', onlySource(finding)],
    ['Innocent', innocents(finding)],
    ['Campaign', campaign(finding)],
    ['ATT&CK', finding.techniques.map(technique)],
    ['Id', html`<code>${finding.id}</code>`],
  ]
  return html`<dl class="facts">${facts.map(([name, value]) =>
    Array.isArray(value) && value.length === 0 ? null : html`<div><dt>${name}</dt><dd>${value}</dd></div>`,
  )}</dl>`
}

function lineOf(text: string): Markup {
  return html`<span class="key">${text}</span>`
}

/** Where the only asker comes from; of several, a section of its own tells. */
function onlySource({ askers }: Finding): Markup[] {
  const [only] = askers
  if (!only || askers.length > 1) return []
  const traits = [only.asn === null ? null : `AS${only.asn}`, only.country, only.client].filter(trait => trait !== null)
  return traits.map(trait => html`<span class="key">${nameMarkup(trait)}</span>`)
}

/** Fewer than this is nobody. */
const someone = 0.05

function innocents({ innocents: expected, askers }: Finding): Markup[] {
  if (expected < someone || askers.length < 2) return []
  return [
    lineOf(
      `${expected < 10 ? expected.toFixed(1) : figure(expected)} of the ${figure(askers.length)} askers, by what is to be expected`,
    ),
  ]
}

/** Said where it says more than the finding does. */
function campaign({ id, campaign: { id: campaignId, state, merged, because } }: Finding): Markup[] {
  return [
    ...(state === 'closed' ? [lineOf('closed: nothing of it for 30 days')] : []),
    ...(because.length > 0 ? [lineOf(`one campaign, since its askers share ${enumerate(because)}`)] : []),
    ...(merged.length > 0
      ? [lineOf(`${many(merged.length, 'other')} turned out to be part of it: ${merged.join(', ')}`)]
      : []),
    ...(campaignId === id ? [] : [html`<span class="key"><code>${campaignId}</code></span>`]),
  ]
}

function technique({ id, name, reason }: Finding['techniques'][number]): Markup {
  return html`<span class="key">${attackLink(id)} ${name}: ${reason}</span>`
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
