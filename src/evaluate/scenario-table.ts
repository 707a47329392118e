import { decimal, markdownTable } from './markdown-table.ts'
import type { Spread } from './result.ts'
import { scenarios } from './scenario-attacks.ts'
import type { ScenarioResult, ScenarioRules } from './scenario-result.ts'

/** Scenarios as Markdown: what was found, then what of each the inputs can show. Nothing where none were run. */
export function scenarioTables(results: readonly ScenarioResult[], rules: readonly ScenarioRules[]): string[] {
  if (results.length === 0) return []
  return [foundTable(results), rulesTable(rules), coverageTable()]
}

function foundTable(results: readonly ScenarioResult[]): string {
  const heads = ['scenario', 'staff', 'B', 'found / chance', 'asks to alert', 'hours', 'sources', 'names', 'precision']
  return markdownTable([...heads, 'false alerts a day', 'budget', 'rules that fired'], results.map(foundRow))
}

function foundRow(one: ScenarioResult): string[] {
  const rules = Object.entries(one.rules).map(([rule, runs]) => `${rule.split(':')[0]} ${runs}`)
  return [
    one.scenario,
    `${one.staff}`,
    `${one.budgetPerDay}`,
    `${one.found} / ${one.chance} of ${one.runs}`,
    spreadText(one.asks, 0),
    spreadText(one.hours, 1),
    decimal(one.sourcesRecalled),
    decimal(one.identitiesRecalled),
    decimal(one.precision),
    decimal(one.falseAlertsPerDay),
    one.passed ? 'kept' : 'BROKEN',
    rules.join(', ') || 'none',
  ]
}

const spreadText = ({ median, p95 }: Spread, digits: number) =>
  Number.isNaN(median) ? '' : `${median.toFixed(digits)} / ${p95.toFixed(digits)}`

function rulesTable(results: readonly ScenarioRules[]): string {
  const rules = Object.keys(results[0]?.alertsPerDay ?? {})
  const rows = results.map(one => [`${one.staff}`, ...rules.map(rule => decimal(one.alertsPerDay[rule] ?? 0))])
  return markdownTable(['alerts a day of usual rules on the same sites, staff', ...rules], rows)
}

/** What of each scenario the inputs can show. */
function coverageTable(): string {
  const heads = ['scenario', 'ATT&CK', 'shown by', 'seen by no log of yours']
  return markdownTable(
    heads,
    scenarios.map(({ name, technique, needs, hidden }) => [name, technique, needs, hidden]),
  )
}
