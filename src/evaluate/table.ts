import { adaptiveTable } from './adaptive-table.ts'
import { decimal, markdownTable } from './markdown-table.ts'
import { openTables } from './open-table.ts'
import { peersTable } from './peers-table.ts'
import { provenanceTables } from './provenance-table.ts'
import type { AttackResult, EvaluationEvent, QuietResult, Spread, YardstickResult } from './result.ts'
import { scenarioTables } from './scenario-table.ts'
import { spreadTables, youngTable } from './spread-table.ts'
import { unseenTable } from './unseen-table.ts'

/** The measured rows as Markdown, as docs/detection-proof.md holds them. */
export function evaluationTable(events: readonly EvaluationEvent[]): string {
  const quiet = events.filter(event => event.kind === 'quiet')
  const yardsticks = events.filter(event => event.kind === 'yardstick')
  const attacks = events.filter(event => event.kind === 'attack')
  const attackTables = [attackTable(attacks, true), attackTable(attacks, false)]
  const spreadOnes = spreadTables(events.filter(event => event.kind === 'spread'))
  const young = youngTable(events.filter(event => event.kind === 'young'))
  const more = [
    ...scenarioTables(
      events.filter(event => event.kind === 'scenario'),
      events.filter(event => event.kind === 'scenario-rules'),
    ),
    unseenTable(events.filter(event => event.kind === 'unseen')),
    adaptiveTable(events.filter(event => event.kind === 'adaptive')),
    ...openTables(
      events.filter(event => event.kind === 'open-quiet'),
      events.filter(event => event.kind === 'open-attack'),
    ),
    peersTable(events.filter(event => event.kind === 'peer')),
    ...provenanceTables(
      events.filter(
        event => event.kind === 'provenance' || event.kind === 'provenance-date' || event.kind === 'provenance-order',
      ),
    ),
  ]
  return [
    quietTable(quiet),
    falseAlerts(quiet),
    yardstickTable(yardsticks),
    ...attackTables,
    ...spreadOnes,
    young,
    ...more,
  ]
    .filter(table => table !== '')
    .join('\n\n')
}

/** Whether every bar that was measured is met. */
export function evaluationPassed(events: readonly EvaluationEvent[]): boolean {
  return events.every(event => !('passed' in event) || event.passed !== false)
}

function quietTable(results: readonly QuietResult[]): string {
  const rows = results.map(one => [
    one.row,
    one.seed,
    `${one.budgetPerDay}`,
    `${one.days}`,
    `${one.keyAlerts}`,
    decimal(one.keyAlerts / one.days),
    `<= ${decimal(one.barPerDay)}`,
    `${one.spreadAlerts}`,
    `<= ${decimal(one.spreadBarPerDay)}`,
    `${one.gotInAlerts}`,
    verdict(one.passed),
  ])
  const heads = [
    'quiet site',
    'seed',
    'B',
    'days',
    'alerts of keys',
    'a day',
    'bar a day',
    'of the stream',
    'bar a day',
    'got in',
    '',
  ]
  return markdownTable(heads, rows)
}

/** Which alerts the quiet sites gave, to look into; a broken engine gives thousands. */
function falseAlerts(results: readonly QuietResult[]): string {
  const lines = results.flatMap(one =>
    one.alerts.map(alert => `- ${one.row}, ${one.seed}, B ${one.budgetPerDay}: ${alert}`),
  )
  const more = lines.length > mostShown ? [`- and ${lines.length - mostShown} more`] : []
  return [...lines.slice(0, mostShown), ...more].join('\n')
}

const mostShown = 40

function yardstickTable(results: readonly YardstickResult[]): string {
  const rules = Object.keys(results[0]?.alertsPerDay ?? {})
  const rows = results.map(one => [one.row, one.seed, ...rules.map(rule => decimal(one.alertsPerDay[rule] ?? 0))])
  return markdownTable(['alerts a day of usual rules, same asks', 'seed', ...rules], rows)
}

function attackTable(results: readonly AttackResult[], directory: boolean): string {
  const rows = results.filter(one => one.directory === directory).map(attackRow)
  const first = directory ? 'attack, with directory' : 'attack, without directory'
  const heads = [first, 'B', 'found', 'asks to alert', 'of ours', 'hours', 'recall', 'precision', 'rules that fired']
  return markdownTable([...heads, 'bar', ''], rows)
}

function attackRow(one: AttackResult): string[] {
  const rules = Object.entries(one.yardsticks).map(([rule, runs]) => `${rule.split(':')[0]} ${runs}`)
  return [
    one.row,
    `${one.budgetPerDay}`,
    `${one.found} / ${one.runs}`,
    spreadText(one.asks, 0),
    spreadText(one.ours, 0),
    spreadText(one.hours, 1),
    decimal(one.recall),
    decimal(one.precision),
    rules.join(', ') || 'none',
    one.bar ?? '',
    verdict(one.passed),
  ]
}

const spreadText = ({ median, p95 }: Spread, digits: number) =>
  Number.isNaN(median) ? '' : `${median.toFixed(digits)} / ${p95.toFixed(digits)}`

const verdicts = { true: 'met', false: 'MISSED', null: '' } as const
const verdict = (passed: boolean | null) => verdicts[`${passed}`]
