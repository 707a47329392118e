import type { Finding, ScanResult } from '../../findings/finding.ts'
import { alertLabel } from '../../findings/scan-result.ts'
import { byteSize, figure, lengthWords, many, roundFigure, spanWords } from '../../kit/wording.ts'
import { html, type Markup } from './markup.ts'

/** The answer, before anything else. */
export function verdict(result: ScanResult): Markup {
  const { findings } = result
  return html`<header class="verdict ${findings.length > 0 ? 'alert' : 'quiet'}"><h1>${headline(result)}</h1>
<p class="lede">${lede(result)}</p>
<dl class="totals">${figures(result).map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
${findings.length > 1 ? contents(findings) : null}</header>`
}

function figures({ totals, people, budget }: ScanResult): (readonly [name: string, value: string])[] {
  return [
    ['Files', `${figure(totals.files)} · ${byteSize(totals.bytes)}`],
    ['Lines', roundFigure(totals.lines)],
    ['Asks', roundFigure(totals.asks)],
    ['Askers', figure(totals.askers)],
    ['Your people', figure(people.current)],
    ['Threshold', `${budget.threshold.toFixed(1)} nats`],
  ]
}

function headline({ findings, totals }: ScanResult): Markup {
  const [first] = findings
  if (totals.asks === 0) return html`No asks were read.`
  if (!first) return html`Nobody showed a list of your people.`
  const more = findings.length - 1
  return html`${first.title}${more > 0 ? html`, <span>and ${more === 1 ? 'there is one more alert' : `there are ${figure(more)} more alerts`}</span>` : null}.`
}

function lede({ findings, totals, noise, span }: ScanResult): string {
  if (totals.asks === 0 || span.first === null || span.last === null)
    return 'There is nothing to judge; see below what was read.'
  const first = Date.parse(span.first)
  const last = Date.parse(span.last)
  const read = `In ${lengthWords(last - first)} of logs (${spanWords(first, last)}) ${many(totals.askers, 'asker')} asked.`
  const generic = `${figure(noise.askers)} of them tried generic lists, which everybody gets.`
  return `${read} ${generic} ${findings.length > 0 ? 'What follows is not that.' : 'Below is what was read, and what cannot be seen in it.'}`
}

function contents(findings: readonly Finding[]): Markup {
  const entries = findings.map((finding, at) => {
    const label = alertLabel(at)
    return html`<li><a href="#${label}"><b>${label}</b> <span>${finding.title}</span> <small>${many(finding.askers.length, 'asker')}, ${many(finding.identities.length, 'name')}</small>
<small>${finding.evidence.nats.toFixed(1)} nats</small></a></li>`
  })
  return html`<nav aria-label="Alerts"><ol class="contents">${entries}</ol></nav>`
}
