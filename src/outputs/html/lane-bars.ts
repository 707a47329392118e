import { coordinate } from './chart-numbers.ts'
import { html, type Markup } from './markup.ts'

/** Few columns stay thin: a wide bar would look like many asks. */
const fewestColumns = 48

/** Counts over equal stretches of time as bars, `most` of them as high as the lane. One path, whatever their number. */
export function laneBars(counts: readonly number[], most: number, height: number): Markup {
  return html`<line class="base" x1="0" x2="100%" y1="${height - 0.5}" y2="${height - 0.5}"/>
<svg viewBox="0 0 ${counts.length} 100" preserveAspectRatio="none" width="100%" height="${height}"><path d="${bars(counts, most)}"/></svg>`
}

function bars(counts: readonly number[], most: number): string {
  const width = coordinate(Math.min(0.84, counts.length / fewestColumns))
  const path = counts.map((count, at) => {
    if (count === 0) return ''
    const height = coordinate(Math.max(2, (98 * count) / most))
    return `M${coordinate(at + 0.08)} 100v-${height}h${width}v${height}z`
  })
  return path.join('')
}
