import type { ScanResult } from '../../src/findings/finding.ts'
import type { LogFacts } from '../logs/log-facts.ts'

/** Above this the engine counts askers by HyperLogLog, whose standard error is 0.8 %; four of them are allowed. */
const exactAskers = 65_536
const askersError = 4 * 0.008

/** What a scan says that is not so, against what its log was made with. First contacts stand in no result; the tests compare them. */
export function wrongAnswers(out: string, facts: LogFacts): string[] {
  const { totals, span } = JSON.parse(out) as ScanResult
  const slack = facts.askers > exactAskers ? askersError * facts.askers : 0
  return [
    ...wrong('lines', totals.lines, facts.lines),
    ...wrong('asks', totals.asks, facts.asks),
    ...(Math.abs(totals.askers - facts.askers) <= slack ? [] : wrong('askers', totals.askers, facts.askers)),
    ...(span.first !== null && Date.parse(span.first) >= facts.first ? [] : [`begins at ${span.first}`]),
    ...(span.last !== null && Date.parse(span.last) <= facts.last ? [] : [`ends at ${span.last}`]),
  ]
}

function wrong(what: string, found: number, expected: number): string[] {
  return found === expected ? [] : [`${found} ${what} instead of ${expected}`]
}
