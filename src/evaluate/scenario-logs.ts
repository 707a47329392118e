import { scenarios } from './scenario-attacks.ts'
import { dayMs, makeSite, siteStart } from './site.ts'
import { membersFrom, shuffled } from './target-list.ts'
import type { LabelledWorld } from './write-world.ts'

/** Days after the learning period: the slowest scenario lasts for fourteen. */
const watchedDays = 17

export interface ScenarioLogsOptions {
  readonly staff: number
  readonly learningDays: number
}

/** One site on which all scenarios happen, from different networks, begun a few hours apart. */
export function scenarioLogs({ staff, learningDays }: ScenarioLogsOptions): LabelledWorld {
  const site = makeSite({ seed: 'written', staff, days: learningDays + watchedDays, loginFormat: 'first.last' })
  const random = site.random.fork('scenarios')
  const campaigns = scenarios.map((scenario, at) => {
    const start = siteStart + (learningDays + 0.4 + at / scenarios.length) * dayMs
    const members = membersFrom(shuffled(random, site.members), learningDays)
    return { row: scenario.name, asks: scenario.attack({ site, random, staff: members, start, world: at }) }
  })
  const attacks = campaigns.flatMap(({ asks }) => asks)
  return { site, bots: { perDay: 300, nameListShare: 0.05 }, attacks, campaigns }
}
