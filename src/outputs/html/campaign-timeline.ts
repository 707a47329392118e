import type { Finding } from '../../findings/finding.ts'
import { figure, lengthWords, many, momentWords } from '../../kit/wording.ts'
import { groupName, groupSources, networkOf, type SourceGroup } from '../told/source-groups.ts'
import { type CampaignColumns, campaignColumns } from './campaign-columns.ts'
import { share } from './chart-numbers.ts'
import { laneBars } from './lane-bars.ts'
import { html, type Markup } from './markup.ts'
import { timeAxis } from './time-axis.ts'

const laneHeight = 36
/** More lanes than this are no picture any more. */
const mostLanes = 7

/** First contacts over time by where the askers come from, with what was learned and what came of it on the same axis. */
export function campaignTimeline(finding: Finding): Markup | null {
  if (finding.identities.length === 0 || finding.askers.length === 0) return null
  const groups = groupSources(finding.askers, networkOf, mostLanes)
  const columns = campaignColumns(finding, groups)
  const most = Math.max(1, ...columns.groups.flat())
  return html`<h3>When they asked</h3><figure class="campaign">${marks(finding, columns)}
${groups.map((group, at) => groupLane(groupName(group, groups, 'network', 'networks'), group, columns.groups[at] ?? [], most, columns))}
${finding.ledger.events.length > 0 ? learnedLane(columns) : null}
<div class="lane"><p class="lane-name"></p>${timeAxis(columns)}</div>
<figcaption class="note">One column is ${lengthWords(columns.columnMs)}; times are UTC. Each name counts when an asker first asked about it${
    groups.length > 1 ? '; the lanes of networks share one scale' : ''
  }.</figcaption></figure>`
}

function groupLane(
  name: string,
  group: SourceGroup,
  counts: readonly number[],
  most: number,
  columns: CampaignColumns,
): Markup {
  const total = sum(counts)
  const askers = many(group.askers.length, 'asker')
  const countries = [...new Set(group.askers.flatMap(asker => asker.country ?? []))].sort()
  const where = countries.length > 0 && countries.length < 4 ? ` · ${countries.join(', ')}` : ''
  return html`<div class="lane aboutUs"><p class="lane-name"><b><bdi>${name}</bdi></b> <span>${figure(total)}</span><small>${askers}${where}</small></p>
<svg class="bars" role="img" aria-label="${name}: ${askers}, ${many(total, 'first contact')}, ${peakWords(counts, columns)}" width="100%" height="${laneHeight}">${laneBars(counts, most, laneHeight)}</svg></div>`
}

function learnedLane(columns: CampaignColumns): Markup {
  const { learned } = columns
  const total = sum(learned)
  return html`<div class="lane learned"><p class="lane-name"><b>Learned</b> <span>${figure(total)}</span><small>facts given away by answers</small></p>
<svg class="bars" role="img" aria-label="Learned: ${many(total, 'fact')}, ${peakWords(learned, columns)}" width="100%" height="${laneHeight}">${laneBars(learned, Math.max(1, ...learned), laneHeight)}</svg></div>`
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0)
}

function peakWords(counts: readonly number[], { startMs, columnMs }: CampaignColumns): string {
  const most = Math.max(0, ...counts)
  const peak = momentWords(startMs + counts.indexOf(most) * columnMs)
  return `at most ${figure(most)} in ${lengthWords(columnMs)}, from ${peak}`
}

/** The alert, and each step of the chain by its number in the list of what came of it; steps beyond the chart stand at its edge. */
function marks({ raised, chain }: Finding, { startMs, endMs }: CampaignColumns): Markup {
  const place = (time: string) => Math.min(1, Math.max(0, (Date.parse(time) - startMs) / (endMs - startMs)))
  const alert = place(raised)
  const steps = chain.slice(0, mostMarks).map((step, at) => {
    const x = share(place(step.time))
    return html`<svg class="step" x="${x}" y="15" overflow="visible"><circle r="9"/><text y="4" text-anchor="middle">${at + 1}</text></svg>`
  })
  const spoken = [
    `alert raised ${momentWords(Date.parse(raised))}`,
    ...chain.map((step, at) => `${at + 1}: ${step.what}`),
  ]
  return html`<div class="lane marks"><p class="lane-name"><b>${chain.length > 0 ? 'What came of it' : 'Alert'}</b>${
    chain.length > 0 ? html`<small>numbers as in the list above</small>` : null
  }</p><svg role="img" aria-label="${spoken.join('; ')}" width="100%" height="30">
<line class="raised" x1="${share(alert)}" x2="${share(alert)}" y1="2" y2="30"/><text x="${share(alert)}" dx="${alert > 0.8 ? -6 : 6}" y="11" text-anchor="${alert > 0.8 ? 'end' : 'start'}">alert</text>${steps}</svg></div>`
}

/** Further steps would cover each other; the list above holds them. */
const mostMarks = 20
