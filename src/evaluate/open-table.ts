import { decimal, markdownTable } from './markdown-table.ts'
import type { OpenAttackResult, OpenQuietResult } from './open-result.ts'

const verdicts = { true: 'met', false: 'MISSED', null: 'no claim' } as const

/** False alerts of doors that are open to all, and what is found at them. */
export function openTables(quiet: readonly OpenQuietResult[], attacks: readonly OpenAttackResult[]): string[] {
  const quietRows = quiet.map(one => [
    `${one.staff}`,
    `${one.budgetPerDay}`,
    `${one.days}`,
    `${one.falseAlerts}`,
    `<= ${decimal(one.barPerDay)}`,
    verdicts[`${one.passed}`],
  ])
  const attackRows = attacks.map(one => [
    one.row,
    `${one.staff}`,
    `${one.budgetPerDay}`,
    `${one.found} / ${one.runs}`,
    decimal(one.mostAsks),
    verdicts[`${one.passed}`],
  ])
  const told = quiet.flatMap(one => one.alerts.map(alert => `- ${one.staff} staff, B ${one.budgetPerDay}, ${alert}`))
  return [
    markdownTable(['open doors, staff', 'B', 'days', 'false alerts', 'bar a day', ''], quietRows),
    told.slice(0, 40).join('\n'),
    markdownTable(['at open doors', 'staff', 'B', 'found', 'asks to the alert, at most', ''], attackRows),
  ]
}
