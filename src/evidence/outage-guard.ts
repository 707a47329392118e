/**
 * Tells when log-in as a whole is failing (detection.md, section 2): pairs that were granted before vote once a day; it is an outage
 * while the moving share of granted votes is under half of its slow baseline. Nobody votes who was never let in.
 */
export interface OutageGuard {
  votes: number
  share: number
  baseline: number
  episodes: number
}

const fastWeight = 0.02
const slowWeight = 0.001

export const noVotes = (): OutageGuard => ({ votes: 0, share: 0, baseline: 0, episodes: 0 })

export const isOutage = (guard: OutageGuard): boolean => guard.share < guard.baseline / 2

/** Both shares are plain means until they have as many votes as their weight looks back on. */
export function vote(guard: OutageGuard, granted: boolean): void {
  const before = isOutage(guard)
  guard.votes++
  guard.share += Math.max(fastWeight, 1 / guard.votes) * (Number(granted) - guard.share)
  guard.baseline += Math.max(slowWeight, 1 / guard.votes) * (Number(granted) - guard.baseline)
  if (!before && isOutage(guard)) guard.episodes++
}
