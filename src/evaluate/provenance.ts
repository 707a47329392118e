import { datingRows, runDating } from './provenance-date-run.ts'
import { orderRows, runOrder } from './provenance-order-run.ts'
import type { ProvenanceEvent } from './provenance-result.ts'
import { provenanceRows } from './provenance-rows.ts'
import type { EvaluationProgress } from './result.ts'
import { runProvenance } from './run-provenance.ts'

const attacksPerRun = 300
const datesPerRun = 30

/** The acceptance suite of provenance.md, section 8; ten runs are what docs/provenance.md shows. */
export async function* evaluateProvenance(
  runs: number,
): AsyncGenerator<ProvenanceEvent | EvaluationProgress, void, undefined> {
  const days = provenanceRows.length + datingRows.length + orderRows.length
  let day = 0
  const progress = (): EvaluationProgress => ({ kind: 'progress', what: 'where lists came from', day: ++day, days })
  for (const row of provenanceRows) {
    yield progress()
    yield runProvenance(row, attacksPerRun * runs)
  }
  for (const row of datingRows) {
    yield progress()
    yield runDating(row, datesPerRun * runs)
  }
  for (const row of orderRows) {
    yield progress()
    yield runOrder(row, attacksPerRun * runs)
  }
}
