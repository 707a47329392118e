import { dayMs } from '../evidence/day.ts'
import type { AlertTraits } from './alert-traits.ts'

/**
 * So many alerts, alike in where they asked and for about how many, within a day: true alerts are rare, so that four strangers to each other who
 * do the same at the same time are far less likely than one asker with four addresses.
 */
const crowd = 4
const withinMs = dayMs

/** Pairs of alerts that belong to a crowd. `alerts` are in the order in which they were raised. */
export function* crowdsOf(alerts: readonly AlertTraits[]): Generator<readonly [number, number], void, undefined> {
  for (const alike of Map.groupBy(likenesses(alerts), ({ mark }) => mark).values()) {
    for (let at = crowd - 1; at < alike.length; at++) {
      const members = alike.slice(at - crowd + 1, at + 1).map(each => each.at)
      const [first, last] = [members[0], members.at(-1)] as [number, number]
      if ((alerts[last]?.name.raised ?? 0) - (alerts[first]?.name.raised ?? 0) > withinMs) continue
      for (const member of members.slice(1)) yield [first, member]
    }
  }
}

/** Each alert under two sizes of list that overlap by half an octave, so that no edge between sizes parts a crowd. */
function* likenesses(alerts: readonly AlertTraits[]): Generator<{ mark: string; at: number }, void, undefined> {
  for (const [at, { name, door, people }] of alerts.entries()) {
    if (name.key.kind !== 'address' || people.size === 0) continue
    const size = Math.log2(people.size)
    yield { at, mark: `${name.cause} ${door} ${Math.floor(size)}` }
    yield { at, mark: `${name.cause} ${door} ${Math.floor(size + 0.5) - 0.5}` }
  }
}
