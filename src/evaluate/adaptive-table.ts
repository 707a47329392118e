import type { AdaptiveResult } from './adaptive-result.ts'
import { decimal, markdownTable } from './markdown-table.ts'

/** What it costs attackers who know the detectors. */
export function adaptiveTable(results: readonly AdaptiveResult[]): string {
  const heads = ['attacker', 'setting', 'B', 'names to alert', 'addresses', 'days', 'sources named in the end']
  return markdownTable(heads, results.map(row))
}

function row(one: AdaptiveResult): string[] {
  return [
    one.attacker,
    one.setting,
    `${one.budgetPerDay}`,
    one.namesToAlert === null ? `none for all ${one.wanted}` : `${one.namesToAlert} of ${one.wanted}`,
    `${one.addresses}`,
    decimal(one.days),
    decimal(one.sourcesRecalled),
  ]
}
