import type { Finding } from '../../findings/finding.ts'
import { alertLabel } from '../../findings/scan-result.ts'

/** What findings are called in this report, by their ids: a link of a chain names another finding by its id. */
export type AlertLabels = ReadonlyMap<string, string>

export function alertLabels(findings: readonly Finding[]): AlertLabels {
  return new Map(findings.map(({ id }, at) => [id, alertLabel(at)]))
}
