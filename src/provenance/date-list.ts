import { dayMs } from '../kit/calendar.ts'
import { logBeta } from '../kit/log-gamma.ts'

/** A person of the directory: when they came and left (first and last day, ms since the epoch), and whether they were asked for. */
export interface DatedPerson {
  readonly start?: number
  readonly end?: number
  readonly asked: boolean
}

/** snapshot: who was there at that time; cumulative: who had ever been, as in compilations of breaches, which never forget. */
export type DatingMode = 'snapshot' | 'cumulative'

export interface ListDate {
  readonly from: number
  readonly to: number
  readonly mode: DatingMode
}

/** Weight of people that the list should not hold: few. Beta(1, 20) of the share of them that is asked for (provenance.md, section 5). */
const strayWeight = 20
const held = 0.95
/** An interval over more of what was possible tells nothing. */
const widest = 0.5

/**
 * When a list was made, from who had joined and not yet left: the smallest set of times that holds 95 % of the probability, as the
 * interval around it. `until`: when it was first run. null: comings and goings do not tell.
 */
export function dateList(people: readonly DatedPerson[], until: number): ListDate | null {
  const modes = (['snapshot', 'cumulative'] as const).map(mode => ({
    mode,
    stretches: stretchesOf(people, until, mode),
  }))
  const dated = modes.filter(({ stretches }) => stretches.length > 0)
  const [first, second] = dated.map(({ mode, stretches }) => ({ mode, stretches, nats: meanNats(stretches) }))
  if (first === undefined) return null
  const { mode, stretches } = second !== undefined && second.nats > first.nats ? second : first
  const { from, to } = densest(stretches)
  const possible = until - (stretches[0] as Stretch).from
  return to - from > widest * possible ? null : { from, to, mode }
}

/** A time in which nobody came or left, with its ln likelihood. */
interface Stretch {
  readonly from: number
  readonly to: number
  readonly nats: number
}

interface Change {
  readonly time: number
  readonly members: number
  readonly asked: number
}

/** From the first arrival or departure on: before it nothing is known. */
function stretchesOf(people: readonly DatedPerson[], until: number, mode: DatingMode): Stretch[] {
  const changes = people.flatMap(person => changesOf(person, mode)).filter(({ time }) => time < until)
  changes.sort((a, b) => a.time - b.time)
  const atFirst = people.filter(({ start }) => start === undefined)
  let members = atFirst.length
  let asked = atFirst.filter(person => person.asked).length
  const allAsked = people.filter(person => person.asked).length
  const stretches: Stretch[] = []
  changes.forEach((change, at) => {
    members += change.members
    asked += change.asked
    const to = changes[at + 1]?.time ?? until
    if (to === change.time) return
    const strays = allAsked - asked
    const others = people.length - members
    const nats = logBeta(1 + asked, 1 + members - asked) + logBeta(1 + strays, strayWeight + others - strays)
    stretches.push({ from: change.time, to, nats })
  })
  return stretches
}

function changesOf({ start, end, asked }: DatedPerson, mode: DatingMode): Change[] {
  const one = asked ? 1 : 0
  const changes: Change[] = []
  if (start !== undefined) changes.push({ time: start, members: 1, asked: one })
  // The last day is a whole day.
  if (end !== undefined && mode === 'snapshot') changes.push({ time: end + dayMs, members: -1, asked: -one })
  return changes
}

/** ln of the likelihood averaged over time. */
function meanNats(stretches: readonly Stretch[]): number {
  const highest = highestOf(stretches)
  let sum = 0
  let length = 0
  for (const { from, to, nats } of stretches) {
    sum += (to - from) * Math.exp(nats - highest)
    length += to - from
  }
  return highest + Math.log(sum / length)
}

function highestOf(stretches: readonly Stretch[]): number {
  return stretches.reduce((highest, { nats }) => Math.max(highest, nats), Number.NEGATIVE_INFINITY)
}

function densest(stretches: readonly Stretch[]): { from: number; to: number } {
  const highest = highestOf(stretches)
  const weighed = stretches.map(each => ({ ...each, weight: (each.to - each.from) * Math.exp(each.nats - highest) }))
  const all = weighed.reduce((sum, { weight }) => sum + weight, 0)
  let from = Number.POSITIVE_INFINITY
  let to = Number.NEGATIVE_INFINITY
  let covered = 0
  for (const stretch of weighed.sort((a, b) => b.nats - a.nats)) {
    if (covered >= held * all) break
    covered += stretch.weight
    from = Math.min(from, stretch.from)
    to = Math.max(to, stretch.to)
  }
  return { from, to }
}
