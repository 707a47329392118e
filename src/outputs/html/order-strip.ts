import type { FoundIdentity } from '../../findings/finding.ts'
import { alphabetRanks } from './alphabet-ranks.ts'
import { html, type Markup } from './markup.ts'

/** Fewer names are in some order by chance. */
export const fewestOrdered = 8
const height = 84
/** More dots than this are a grey field in any case. */
const mostDots = 1000
/** So few dots may be large. */
const mostLarge = 120

/** Names by when they were asked about and by their place in the alphabet: a sorted list is a line, a shuffled one a cloud. */
export function orderStrip(identities: readonly FoundIdentity[]): Markup | null {
  if (identities.length < fewestOrdered) return null
  const count = identities.length
  const every = Math.ceil(count / mostDots)
  const dots = alphabetRanks(identities).flatMap((rank, at) =>
    at % every === 0 ? [`M${at} ${count - 1 - rank}h0`] : [],
  )
  return html`<div class="lane"><p class="lane-name"><b>Their order</b><small>a sorted list is a line, a shuffled one a cloud; A is below</small></p>
<svg class="dots order${count <= mostLarge ? ' few' : ''}" role="img" aria-label="Place in the alphabet by order of asking" viewBox="-1 -1 ${count + 1} ${count + 1}" preserveAspectRatio="none" width="100%" height="${height}"><path d="${dots.join('')}"/></svg></div>`
}
