import { appendFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createEngine } from '../engine/engine.ts'
import { directoryPeople } from '../people/directory-people.ts'
import { fail2banFailures, fail2banVersion } from './fail2ban.ts'
import type { PeerResult } from './peers-result.ts'
import { budgets, learningDays } from './quiet-rows.ts'
import type { EvaluationProgress } from './result.ts'
import { scenarioLogs } from './scenario-logs.ts'
import { naming, watchedAlerts } from './scenario-world.ts'
import { makeAsk, services } from './services.ts'
import { dayMs, siteDomain } from './site.ts'
import { trialStart } from './trial.ts'
import { simulate } from './world.ts'
import { type LabelledWorld, writeWorld } from './write-world.ts'
import { createYardsticks, type Yardsticks } from './yardsticks.ts'

const staff = 200
const blocker = 'fail2ban: 5 failures in 10 min'

/** The logs of one site, given to the rules that peers ship, to fail2ban itself where it is installed, and to Askance. */
export async function* runPeers(): AsyncGenerator<EvaluationProgress | PeerResult, void, undefined> {
  const world = scenarioLogs({ staff, learningDays })
  yield { kind: 'progress', what: 'peers on the same logs', day: 0, days: 1 }
  const asks = [...simulate(world)].flatMap(day => [...day])
  const rules = createYardsticks(addressesOf(world))
  runDaily(rules, asks, ask => rules.take(ask))
  for (const rule of Object.keys(rules.alerts)) yield ruleResult(world, rule, rules, rule, '')
  yield fail2banResult(world)
  yield { ...none(world), detector: 'CrowdSec', note: 'not run; the bucket is its rule for names' }
  const people = directoryPeople(world.site.persons, { source: 'simulated directory', domains: [siteDomain] })
  for (const budgetPerDay of budgets) {
    const engine = createEngine({ people, budgetPerDay, secret: new Uint8Array(16).fill(7) })
    for (const ask of asks) {
      const { asn: _, ...source } = ask.source
      engine.take({ ...ask, source })
    }
    const alerts = watchedAlerts(engine.finish().alerts, trialStart)
    const owned = naming(alerts, new Set(addressesOf(world)))
    const others = alerts.filter(alert => !owned.includes(alert))
    yield {
      ...none(world),
      detector: `Askance, B = ${budgetPerDay}`,
      alertsPerDay: others.reduce((sum, { alarms }) => sum + alarms.length, 0) / daysOf(world),
      found: foundBy(world, address => owned.some(({ addresses }) => addresses.has(address))),
      note: '',
    }
  }
}

/** Filters of its distribution, on the logs that they are for. */
const filters = [
  { log: 'auth.log', filter: 'sshd' },
  { log: 'mail.log', filter: 'dovecot' },
  { log: 'mail.log', filter: 'postfix[mode=auth]' },
] as const

function fail2banResult(world: LabelledWorld): PeerResult {
  const version = fail2banVersion()
  const detector = `fail2ban ${version ?? ''}`.trim()
  if (version === null) return { ...none(world), detector, note: 'not run: fail2ban-regex is not installed here' }
  const folder = mkdtempSync(join(tmpdir(), 'askance-peers-'))
  try {
    for (const { file, text } of writeWorld(world)) appendFileSync(join(folder, file), text)
    const failures = filters.flatMap(({ log, filter }) => fail2banFailures(join(folder, log), filter) ?? [])
    failures.sort((a, b) => a.time - b.time)
    const rules = createYardsticks(addressesOf(world))
    const name = { name: '', written: '' }
    runDaily(rules, failures, ({ time, address }) => {
      rules.take(makeAsk(time, { address }, services.ssh, 'login', name, 'refused'))
    })
    const note = 'its own filters sshd, dovecot, postfix; it ships none for the names in access logs'
    return ruleResult(world, detector, rules, blocker, note)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Days end at midnight; what came before the trial is not counted. */
function runDaily<T extends { readonly time: number }>(
  rules: Yardsticks,
  items: readonly T[],
  take: (item: T) => void,
) {
  let day = 0
  for (const item of items) {
    if (item.time < trialStart) continue
    const today = Math.floor(item.time / dayMs)
    if (today !== day) rules.endDay()
    day = today
    take(item)
  }
}

/** A rule alerts once a day on an address; its alerts on the scenarios are not counted against it. */
function ruleResult(world: LabelledWorld, detector: string, rules: Yardsticks, rule: string, note: string): PeerResult {
  const fired = (address: string) => rules.firedFor(address).includes(rule)
  const own = addressesOf(world).filter(fired).length
  const alertsPerDay = Math.max(0, (rules.alerts[rule] ?? 0) - own) / daysOf(world)
  return { ...none(world), detector, alertsPerDay, found: foundBy(world, fired), note }
}

function foundBy({ campaigns }: LabelledWorld, isNamed: (address: string) => boolean): string[] {
  const found = campaigns.filter(({ asks }) => asks.some(({ source }) => isNamed(source.address ?? '')))
  return found.map(({ row }) => row)
}

const none = (world: LabelledWorld) => {
  return { kind: 'peer', alertsPerDay: null, found: [], scenarios: world.campaigns.length } as const
}

const daysOf = ({ site }: LabelledWorld): number => site.days - learningDays

const addressesOf = ({ attacks }: LabelledWorld): string[] => [
  ...new Set(attacks.flatMap(({ source }) => source.address ?? [])),
]
