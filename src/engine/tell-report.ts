import { expectedSpreadAlerts } from '../campaigns/spread-detector.ts'
import { tellBackground } from '../evidence/background.ts'
import { dayOf } from '../evidence/day.ts'
import type { AlertFacts, BackgroundFacts, EngineReport, NoiseFacts } from '../evidence/facts.ts'
import { emptyDigest, tellNoise } from '../evidence/noise-digest.ts'
import { tellTimeline } from '../evidence/timeline.ts'
import { isTaken } from '../kit/row-pool.ts'
import { addNoiseAsker, isNoise } from './address-sweep.ts'
import { archiveOf } from './archive.ts'
import { countAskers } from './count-askers.ts'
import type { EngineState } from './engine-state.ts'
import { findAddress } from './find-key.ts'
import type { StageContext } from './stage-context.ts'
import { tellAlerts } from './tell-alerts.ts'
import { expectedEnteredAlerts, tellEntered } from './tell-entered.ts'
import { expectedMailAlerts, tellMailed } from './tell-mailed.ts'
import { tellSpread } from './tell-spread.ts'

/** What the engine has come to, for the findings room. */
export function tellReport(state: EngineState, context: StageContext, budgetPerDay: number): EngineReport {
  const raised = [...state.addressStages, ...state.widerStages].flatMap(stage => stage.alerts)
  const campaigns = tellAlerts(raised, tellSpread(state, context), archiveOf(state, context.people))
  const alerts = [
    ...campaigns,
    ...tellEntered(state, campaigns, context.people, budgetPerDay),
    ...tellMailed(state, campaigns, context.people, budgetPerDay),
  ]
  const { threshold, activeKeys } = state.tables
  const expectedFalseAlerts =
    state.active.expectedFalseAlerts +
    expectedSpreadAlerts(state.stream, budgetPerDay) +
    expectedEnteredAlerts(state, campaigns, budgetPerDay) +
    expectedMailAlerts(state, campaigns, budgetPerDay)
  return {
    alerts,
    noise: tellNoiseOf(state, context, alerts),
    timeline: tellTimeline(state.addressStages.map(stage => stage.timeline)),
    background: tellBackgroundOf(state),
    totals: { ...state.totals, askers: countAskers(context, state.addressStages), ...countForgotten(state) },
    budget: { perDay: budgetPerDay, threshold, activeKeys, expectedFalseAlerts },
  }
}

function countForgotten({ addressStages, widerStages }: EngineState) {
  const forgotten = addressStages.reduce((sum, stage) => sum + stage.forgotten, 0)
  const pairsForgotten = [...addressStages, ...widerStages].reduce((sum, stage) => sum + stage.pairs.forgotten, 0)
  return { forgotten, pairsForgotten }
}

/** The digest so far, and the addresses that are still remembered. */
function tellNoiseOf(state: EngineState, context: StageContext, alerts: readonly AlertFacts[]): NoiseFacts {
  const blamed = findBlamed(state, alerts)
  const today = dayOf(Math.max(0, state.clock))
  const remembered = emptyDigest(0)
  for (const stage of state.addressStages) {
    const { addresses } = stage
    for (let address = 1; address < addresses.used; address++) {
      if (!isTaken(addresses, address) || !isNoise(stage, address, today) || blamed.get(stage)?.has(address)) continue
      addNoiseAsker(remembered, context, stage, address)
    }
  }
  return tellNoise([...state.addressStages.map(stage => stage.noise), remembered], state.books)
}

/** Addresses that alerts tell of, by worker. */
function findBlamed(state: EngineState, alerts: readonly AlertFacts[]) {
  const blamed = new Map<EngineState['addressStages'][number], Set<number>>()
  for (const { askers } of alerts) {
    for (const asker of askers) {
      const found = findAddress(state, asker.address)
      if (found === null) continue
      const known = blamed.get(found.stage)
      if (known === undefined) blamed.set(found.stage, new Set([found.address]))
      else known.add(found.address)
    }
  }
  return blamed
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
