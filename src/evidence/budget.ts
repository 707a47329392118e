/**
 * Of the false alerts that are acceptable, the share of the keys, and of what people are watched for whom a campaign asked about (section 8): log-ins,
 * and mail. The rest, a fifth, is for the service as a whole (section 7): 0.76 + 0.02 + 0.02 + 0.2 = 1.
 */
const shareOfKeys = 0.76
const shareOfLogInWatch = 0.02
const shareOfMailWatch = 0.02

/**
 * Active keys that are taken for granted while no full day is known: a service that faces the Internet meets about 1,500 addresses
 * of bots a day (detection.md, section 12), and each counts as an address and as a network.
 */
const usualActiveKeys = 3000

/** Below this many a day the threshold would fall under what three first contacts give; three names are no list. */
const fewestActiveKeys = 100

/** Full days that M looks back on: a week, since a quiet Sunday says nothing about the Monday after it. */
const daysLookedBack = 7

/** tau of detection.md, section 6: a day's keys together are false alerts at most 0.76 B times. */
export function alertThreshold(activeKeys: number, budgetPerDay: number): number {
  return Math.log(activeKeys / (shareOfKeys * budgetPerDay))
}

/** Evidence at which log-ins are told that came of a campaign, so that all campaigns of a day together are wrong at most 0.02 B times. */
export function watchThreshold(campaignsPerDay: number, budgetPerDay: number): number {
  return Math.log(Math.max(1, campaignsPerDay) / (shareOfLogInWatch * budgetPerDay))
}

/** Likewise for mail. */
export function mailThreshold(campaignsPerDay: number, budgetPerDay: number): number {
  return Math.log(Math.max(1, campaignsPerDay) / (shareOfMailWatch * budgetPerDay))
}

/** How many keys each of the last days had; plain data. */
export interface ActiveKeys {
  /** Full days, the newest last. */
  readonly fullDays: number[]
  /** Active keys of days that are over, the first (part of a) day included. */
  soFarBusiest: number
  /** Sum over days of the probability bounds of all key-days: expected false alerts are at most this. */
  expectedFalseAlerts: number
}

export const noActiveKeys = (): ActiveKeys => ({ fullDays: [], soFarBusiest: 0, expectedFalseAlerts: 0 })

/** M. `running` keys were active on the day that is not over. */
export function activeKeysForThreshold(active: ActiveKeys, running: number): number {
  if (active.fullDays.length === 0) return Math.max(usualActiveKeys, active.soFarBusiest, running)
  return Math.max(fewestActiveKeys, ...active.fullDays)
}

/** To be called when a day is over: `full` says that asks were taken from its first millisecond on. */
export function endDayOfKeys(active: ActiveKeys, count: number, full: boolean): void {
  active.soFarBusiest = Math.max(active.soFarBusiest, count)
  // A day without any key is a gap in the logs and says nothing of the next.
  if (!full || count === 0) return
  active.fullDays.push(count)
  if (active.fullDays.length > daysLookedBack) active.fullDays.shift()
}

/** Ville's bound for key-days that began while this threshold was in force. */
export const expectedFalseAlerts = (keys: number, threshold: number): number => keys * Math.exp(-threshold)
