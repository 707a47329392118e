import type { Ask } from '../asks/ask.ts'

/** A rule in general use, on failures of one address; told of each failure, it says whether it fires. */
type Rule = (times: AddressHistory, ask: Ask, name: string) => boolean

/** What the rules remember of an address. */
interface AddressHistory {
  /** Times of the last failures, at most as many as the widest rule counts. */
  readonly failures: number[]
  /** Distinct names of the last ten minutes, with the time of their last failure. */
  readonly names: Map<string, number>
  /** Fill of the leaking bucket of distinct names, and when it was looked at. */
  level: number
  levelAt: number
  readonly inBucket: Set<string>
}

const tenMinutesMs = 600_000
const leakMs = 10_000
const bucketCapacity = 5

/** By the defaults of fail2ban (maxretry, findtime), CrowdSec (ssh-bf_user-enum) and a rule that many SIEM guides give. */
const yardsticks: Readonly<Record<string, Rule>> = {
  'fail2ban: 5 failures in 10 min': ({ failures }, { time }) => {
    failures.push(time)
    if (failures.length > 5) failures.shift()
    return failures.length === 5 && time - (failures[0] ?? time) <= tenMinutesMs
  },
  'user enumeration bucket: 5, leaks 1 per 10 s': (history, { time }, name) => {
    const drained = Math.max(0, history.level - (time - history.levelAt) / leakMs)
    if (drained === 0) history.inBucket.clear()
    history.levelAt = time
    history.level = history.inBucket.has(name) ? drained : drained + 1
    history.inBucket.add(name)
    return history.level > bucketCapacity
  },
  '10 names in 10 min': ({ names }, { time }, name) => {
    names.delete(name)
    names.set(name, time)
    for (const [old, last] of names) {
      if (time - last <= tenMinutesMs) break
      names.delete(old)
    }
    return names.size >= 10
  },
}

/** Runs all rules on a stream; a rule alerts at most once a day for an address. */
export interface Yardsticks {
  take(ask: Ask): void
  /** Forgets the day: to be called at each day's end. */
  endDay(): void
  readonly alerts: Readonly<Record<string, number>>
  /** Names of the rules that fired for the address so far. */
  firedFor(address: string): readonly string[]
}

export function createYardsticks(watched: readonly string[]): Yardsticks {
  const alerts = Object.fromEntries(Object.keys(yardsticks).map(name => [name, 0]))
  const fired = new Map(watched.map(address => [address, new Set<string>()]))
  let histories = new Map<string, AddressHistory & { readonly alerted: Set<string> }>()
  return {
    alerts,
    firedFor: address => [...(fired.get(address) ?? [])],
    endDay: () => {
      histories = new Map()
    },
    take: ask => {
      const { address } = ask.source
      if (address === null || ask.identity === null || endsWell[ask.outcome]) return
      let history = histories.get(address)
      if (history === undefined) {
        history = { failures: [], names: new Map(), level: 0, levelAt: 0, inBucket: new Set(), alerted: new Set() }
        histories.set(address, history)
      }
      for (const [rule, fires] of Object.entries(yardsticks)) {
        if (!fires(history, ask, ask.identity.name) || history.alerted.has(rule)) continue
        history.alerted.add(rule)
        alerts[rule] = (alerts[rule] ?? 0) + 1
        fired.get(address)?.add(rule)
      }
    },
  }
}

/** `error` is the service's own failure, which no rule counts. */
const endsWell: Readonly<Record<Ask['outcome'], boolean>> = {
  granted: true,
  listed: true,
  error: true,
  challenged: false,
  locked: false,
  refused: false,
  'unknown-identity': false,
  'wrong-secret': false,
}
