import { clockTime, dayWords } from '../../kit/wording.ts'
import { share } from './chart-numbers.ts'
import { html, type Markup } from './markup.ts'
import { timelineTicks } from './timeline-buckets.ts'

/** A stretch of time that a chart is drawn over. */
export interface Stretch {
  readonly startMs: number
  readonly endMs: number
}

/** Round times below the lanes of a chart. */
export function timeAxis({ startMs, endMs }: Stretch): Markup {
  const { stepMs, ticks } = timelineTicks(startMs, endMs)
  const labels = ticks.map(tick => {
    const at = (tick - startMs) / (endMs - startMs)
    const midnight = tick % 86_400_000 === 0
    const label = stepMs >= 86_400_000 || midnight ? dayWords(tick) : clockTime(tick).slice(0, stepMs < 60_000 ? 8 : 5)
    return html`<line x1="${share(at)}" x2="${share(at)}" y1="0" y2="5"/>${at > 0.985 ? null : html`<text x="${share(at)}" y="18" text-anchor="middle">${label}</text>`}`
  })
  return html`<svg class="axis" width="100%" height="22" aria-hidden="true">${labels}</svg>`
}
