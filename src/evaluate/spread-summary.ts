import { budgets } from './quiet-rows.ts'
import { spread } from './result.ts'
import type { SpreadResult } from './spread-result.ts'
import type { SpreadBar, SpreadSite } from './spread-rows.ts'
import type { SpreadFound, SpreadSighting } from './spread-sighting.ts'

/** The budget at which the bars hold. */
const barBudget = 0.1

/** One result a row, view and budget of a site, over all runs. */
export function* summariseSpread(site: SpreadSite, sightings: readonly SpreadSighting[]): Generator<SpreadResult> {
  for (const { directory, operators } of site.views) {
    for (const row of site.rows) {
      for (const budgetPerDay of budgets) {
        const runs = sightings.filter(one => {
          const sameView = one.directory === directory && one.operators === operators
          return sameView && one.site === site.name && one.row === row.name && one.budgetPerDay === budgetPerDay
        })
        if (runs.length === 0) continue
        const measured = { site: site.name, row: row.name, directory, operators, budgetPerDay, ...measure(runs) }
        yield { kind: 'spread', ...measured, ...judge(row.bar, measured) }
      }
    }
  }
}

function measure(runs: readonly SpreadSighting[]) {
  const found = runs.flatMap(one => one.found ?? [])
  const caused = runs.flatMap(one => (one.chance || one.found === null ? [] : [one.found.asks]))
  return {
    runs: runs.length,
    found: found.length,
    chance: runs.filter(one => one.chance).length,
    asks: { median: spread(caused).median, most: Math.max(...caused) },
    recall: meanOf(found, one => one.recall),
    precision: meanOf(found, one => one.precision),
  }
}

type Measured = Omit<SpreadResult, 'kind' | 'bar' | 'passed'>

/** The bars are those of a site with its directory; what else was measured is shown beside them. */
function judge(bar: SpreadBar | null, measured: Measured): Pick<SpreadResult, 'bar' | 'passed'> {
  if (bar === null || measured.budgetPerDay !== barBudget || !measured.directory) return { bar: null, passed: null }
  const { runs, found, asks, recall, precision } = measured
  const passed =
    found >= bar.found * runs && !(asks.most > bar.asks) && recall >= bar.recall && precision >= bar.precision
  return { bar: `${bar.found * 100} %, <= ${bar.asks} asks, ${bar.recall}, ${bar.precision}`, passed }
}

function meanOf(found: readonly SpreadFound[], of: (one: SpreadFound) => number): number {
  return found.reduce((sum, one) => sum + of(one), 0) / found.length
}
