import { decimal, markdownTable } from './markdown-table.ts'
import type { PeerResult } from './peers-result.ts'

/** Detectors on the same logs. */
export function peersTable(results: readonly PeerResult[]): string {
  const heads = ['detector, same logs', 'alerts a day beside the scenarios', 'scenarios found', 'which', 'note']
  return markdownTable(heads, results.map(row))
}

function row({ detector, alertsPerDay, found, scenarios, note }: PeerResult): string[] {
  if (alertsPerDay === null) return [detector, '', '', '', note]
  return [detector, decimal(alertsPerDay), `${found.length} of ${scenarios}`, found.join('; '), note]
}
