import type { Finding, ScanResult } from '../../findings/finding.ts'
import { alertLabel } from '../../findings/scan-result.ts'
import { figure, lengthWords, momentWords } from '../../kit/wording.ts'
import { share } from './chart-numbers.ts'
import { laneBars } from './lane-bars.ts'
import { html, type Markup } from './markup.ts'
import { timeAxis } from './time-axis.ts'
import { type Columns, type Lane, lanes, timelineColumns } from './timeline-buckets.ts'

const laneWords: Readonly<Record<Lane, { readonly name: string; readonly says: string }>> = {
  aboutUs: { name: 'About us', says: 'failed asks about real people' },
  generic: { name: 'Generic', says: 'word lists and twins' },
  benign: { name: 'Benign', says: 'ended well, or known users' },
}

const laneHeight = 56
const spanHeight = 18
/** More findings than this would hide the lanes; the list above them names all. */
const mostSpans = 8

/** Asks over time in three lanes, each on its own scale, since the few that matter would not show beside the many that do not. */
export function timelineChart({ timeline, findings }: ScanResult): Markup | null {
  const columns = timelineColumns(timeline)
  if (columns === null) return null
  return html`<section class="timeline" aria-labelledby="timeline-title">
<h2 id="timeline-title">Asks over time</h2>
${findings.length > 0 ? findingSpans(findings.slice(0, mostSpans), columns) : null}
${lanes.map(lane => laneRow(lane, columns))}
<div class="lane"><p class="lane-name"></p>${timeAxis(columns)}</div>
<p class="note">One column is ${lengthWords(columns.columnMs)}; times are UTC. Each lane has its own scale.</p>
</section>`
}

function laneRow(lane: Lane, columns: Columns): Markup {
  const counts = columns.counts[lane]
  const most = counts.reduce((max, count) => Math.max(max, count), 0)
  const total = counts.reduce((sum, count) => sum + count, 0)
  const peak = momentWords(columns.startMs + counts.indexOf(most) * columns.columnMs)
  const spoken = `${laneWords[lane].name}: ${figure(total)} asks, at most ${figure(most)} in ${lengthWords(columns.columnMs)}, from ${peak}`
  return html`<div class="lane ${lane}">
<p class="lane-name"><b>${laneWords[lane].name}</b> <span>${figure(total)}, peak ${figure(most)}</span><small>${laneWords[lane].says}</small></p>
<svg class="bars" role="img" aria-label="${spoken}" width="100%" height="${laneHeight}">
${laneBars(counts, most, laneHeight)}</svg></div>`
}

function findingSpans(findings: readonly Finding[], { startMs, endMs }: Columns): Markup {
  const place = (time: string) => Math.min(1, Math.max(0, (Date.parse(time) - startMs) / (endMs - startMs)))
  const spans = findings.map((finding, row) => {
    const from = place(finding.first)
    const to = place(finding.last)
    const y = row * spanHeight + spanHeight / 2
    const label = alertLabel(row)
    const rightmost = to > 0.92
    return html`<a href="#${label}" aria-label="${label}: ${finding.title}"><line x1="${share(from)}" x2="${share(Math.max(to, from + 0.002))}" y1="${y}" y2="${y}"/>
<text x="${share(rightmost ? from : to)}" dx="${rightmost ? -8 : 8}" y="${y + 4}" text-anchor="${rightmost ? 'end' : 'start'}">${label}</text></a>`
  })
  const height = findings.length * spanHeight
  return html`<div class="lane spans"><p class="lane-name"><b>Alerts</b><small>first to last ask</small></p>
<svg width="100%" height="${height}" role="group" aria-label="Alerts over time">${spans}</svg></div>`
}
