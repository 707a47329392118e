import { tellBackground } from '../evidence/background.ts'
import { dayOf } from '../evidence/day.ts'
import type { AlertFacts, BackgroundFacts, EngineReport, NoiseFacts } from '../evidence/facts.ts'
import { addNoiseAsker, emptyDigest, tellNoise } from '../evidence/noise-digest.ts'
import { tellTimeline } from '../evidence/timeline.ts'
import { countDistinct, createDistinctCounter, mergeDistinct } from '../kit/hyperloglog.ts'
import type { People } from '../people/person.ts'
import { isNoise } from './address-sweep.ts'
import type { EngineState } from './engine-state.ts'
import { type FindAddress, tellAlerts } from './tell-alerts.ts'

interface Telling {
  readonly people: People
  readonly budgetPerDay: number
  readonly findAddress: FindAddress
}

/** What the engine has come to, for the findings room. */
export function tellReport(state: EngineState, { people, budgetPerDay, findAddress }: Telling): EngineReport {
  const raised = [...state.addressStages, ...state.widerStages].flatMap(stage => stage.alerts)
  const alerts = tellAlerts(raised, people, findAddress)
  const { threshold, activeKeys } = state.tables
  const { expectedFalseAlerts } = state.active
  const forgotten = state.addressStages.reduce((sum, stage) => sum + stage.forgotten, 0)
  return {
    alerts,
    noise: tellNoiseOf(state, alerts),
    timeline: tellTimeline(state.addressStages.map(stage => stage.timeline)),
    background: tellBackgroundOf(state),
    totals: { ...state.totals, askers: countAskers(state), forgotten },
    budget: { perDay: budgetPerDay, threshold, activeKeys, expectedFalseAlerts },
  }
}

/** The digest so far, and the addresses that are still remembered. */
function tellNoiseOf(state: EngineState, alerts: readonly AlertFacts[]): NoiseFacts {
  const blamed = new Set(alerts.flatMap(alert => alert.askers.map(asker => asker.address)))
  const today = dayOf(Math.max(0, state.clock))
  const remembered = emptyDigest()
  for (const stage of state.addressStages) {
    for (const address of stage.addresses.values()) {
      if (!blamed.has(address.address) && isNoise(address, today)) addNoiseAsker(remembered, address)
    }
  }
  return tellNoise([...state.addressStages.map(stage => stage.noise), remembered])
}

function tellBackgroundOf(state: EngineState): BackgroundFacts {
  return {
    strata: tellBackground(
      state.addressStages.map(stage => stage.background),
      state.tables.rho,
    ),
    outages: {
      episodes: state.guard.episodes,
      contacts: state.addressStages.reduce((sum, stage) => sum + stage.outageContacts, 0),
    },
    circulating: [...state.tables.circulating].sort(),
  }
}

function countAskers(state: EngineState): number {
  const all = createDistinctCounter()
  for (const stage of state.addressStages) mergeDistinct(all, stage.askers)
  return countDistinct(all)
}
