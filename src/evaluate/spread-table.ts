import { decimal, markdownTable } from './markdown-table.ts'
import type { SpreadResult, YoungResult } from './spread-result.ts'

const verdicts = { true: 'met', false: 'MISSED', null: '' } as const

/** One table a site and view of it, as docs/detection-proof.md holds them. */
export function spreadTables(results: readonly SpreadResult[]): string[] {
  const byView = Map.groupBy(results, ({ site, directory, operators }) => {
    const list = directory ? 'directory' : 'no directory'
    return `${site}, ${list}, ${operators ? 'operators told' : 'operators not told'}`
  })
  return Array.from(byView, ([view, rows]) => {
    const heads = [`divided list, ${view}`, 'B', 'found / chance', 'asks to the alarm it caused', 'recall', 'precision']
    return markdownTable([...heads, 'bar', ''], rows.map(spreadCells))
  })
}

function spreadCells(one: SpreadResult): string[] {
  return [
    one.row,
    `${one.budgetPerDay}`,
    `${one.found} / ${one.chance} of ${one.runs}`,
    Number.isNaN(one.asks.median) ? '' : `${one.asks.median}, ${one.asks.most}`,
    decimal(one.recall),
    decimal(one.precision),
    one.bar ?? '',
    verdicts[`${one.passed}`],
  ]
}

/** Logs without history. */
export function youngTable(results: readonly YoungResult[]): string {
  const heads = ['staff', 'B', 'found / chance', 'recall', 'precision', 'quiet days', 'alarms: first hour, day, all']
  const rows = results.map(one => [
    `${one.staff}`,
    `${one.budgetPerDay}`,
    `${one.found} / ${one.chance} of ${one.sites}`,
    decimal(one.recall),
    decimal(one.precision),
    `${one.sites} x ${one.quietDays}`,
    `${one.alarms.firstHour}, ${one.alarms.firstDay}, ${one.alarms.all}`,
    decimal(one.allowed),
    one.bar ?? '',
    verdicts[`${one.passed}`],
  ])
  return markdownTable([...heads, 'allowed', 'bar', ''], rows)
}
