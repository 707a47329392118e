import { createHash } from 'node:crypto'
import type { ScanResult } from '../../findings/finding.ts'
import { jsonForHtml } from '../../kit/escape-json.ts'
import { alertLabels } from '../told/alert-labels.ts'
import { budgetSection, inputsSection, noiseSection, notesSection, wordsSection } from './background-sections.ts'
import { chartStyle } from './chart-style.ts'
import { findingSection } from './finding-section.ts'
import { html, type Markup, trusted } from './markup.ts'
import { peopleSection } from './people-section.ts'
import { script } from './script.ts'
import { style } from './style.ts'
import { tableLength } from './table-length.ts'
import { timelineChart } from './timeline-chart.ts'
import { verdict } from './verdict.ts'

const css = style + chartStyle

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}

/** Nothing is fetched and only this style and this script run, even if a name from a log got past the escaper. */
const policy = [
  "default-src 'none'",
  `style-src ${hashOf(css)}`,
  `script-src ${hashOf(script)}`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

const noBlind = 'These inputs left nothing out of sight that is known to be missing.'
const noHealth = 'Everything was read as it should be.'

/** The page in pieces: findings come one by one, since each may be large. */
export function* reportPage(result: ScanResult): Iterable<Markup> {
  const { findings } = result
  yield html`${trusted('<!doctype html>')}
<html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer"><meta name="color-scheme" content="light dark">
<title>Askance report: ${findings.length === 0 ? 'nothing to alert' : `${findings.length} ${findings.length === 1 ? 'alert' : 'alerts'}`}</title>
<style>${trusted(css)}</style></head>
<body><a class="skip" href="#main">To the report</a>
<header class="masthead"><p class="mark">Askance</p><p>who is asking about your people</p><div class="tools"></div></header>
<main id="main" tabindex="-1">${verdict(result)}${timelineChart(result)}
`
  const labels = alertLabels(findings)
  const mostRows = tableLength(result)
  for (const finding of findings) yield html`${findingSection(finding, labels, mostRows)}\n`
  yield html`${peopleSection(result)}<div class="background">${notesSection('blind', 'What cannot be seen', result.blind, noBlind)}
${noiseSection(result)}${notesSection('health', 'Health', result.health, noHealth)}${budgetSection(result)}
${inputsSection(result)}${wordsSection()}</div></main>
<footer><p>Askance ${result.version}. This page holds names of your people and who asked about them: keep it as you keep the logs.</p></footer>
<script type="application/json" id="result">${trusted(jsonForHtml(result))}</script>
<script>${trusted(script)}</script></body></html>
`
}
