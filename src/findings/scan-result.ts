import type { AlertFacts, EngineReport, NoiseFacts, TimelineFacts } from '../evidence/facts.ts'
import { byText } from '../kit/by-text.ts'
import { isoTime } from '../kit/iso-time.ts'
import type { People } from '../people/person.ts'
import type { AskedCounts } from './asked-counter.ts'
import { backgroundNotes } from './background.ts'
import { blindNotes, readingNotes } from './coverage.ts'
import type { Finding, InputReport, Note, ScanResult } from './finding.ts'
import { memoryNotes } from './memory-notes.ts'
import { peopleAsked } from './people-asked.ts'
import { campaignOf, idOf } from './tell-campaign.ts'
import { isConsequence } from './tell-chain.ts'
import { type TellingContext, tellFinding } from './tell-finding.ts'
import type { ListKnowledge } from './tell-provenance.ts'
import { tellingServices } from './telling-services.ts'

/** What a result is made of. */
export interface ScanParts {
  /** Askance's own. */
  readonly version: string
  readonly report: EngineReport
  readonly people: Pick<People, 'source' | 'counts'>
  /** False: the people are those who were ever granted something. */
  readonly peopleListed: boolean
  readonly inputs: readonly InputReport[]
  readonly bytes: number
  readonly counts: AskedCounts
  /** A database of addresses was given, so that networks and countries of askers are known. */
  readonly tellsNetworks: boolean
  /** Lists that askers may have had; absent: there is nothing to compare with. */
  readonly lists?: ListKnowledge
  /** What other rooms have to say: files that could not be read, rows of the people list that were skipped. */
  readonly health: readonly Note[]
}

/** Who got in comes first, then what is surest. */
function byRank(a: Finding, b: Finding): number {
  return (
    b.ledger.granted.length - a.ledger.granted.length ||
    b.evidence.nats - b.evidence.threshold - (a.evidence.nats - a.evidence.threshold) ||
    byText(a.first, b.first) ||
    byText(a.id, b.id)
  )
}

function timeOrNull(ms: number): string | null {
  return Number.isNaN(ms) ? null : isoTime(ms)
}

function noise({ askers, asks, probing, lists, top }: NoiseFacts): ScanResult['noise'] {
  return {
    askers,
    asks,
    probing,
    lists: lists.map(list => ({ ...list, names: [...list.names] })),
    top: top.map(busy => ({ ...busy })),
  }
}

function timeline({ stepMs, buckets }: TimelineFacts): ScanResult['timeline'] {
  const inTime = [...buckets].sort((a, b) => a.start - b.start)
  return { stepMs, buckets: inTime.map(bucket => ({ ...bucket, start: isoTime(bucket.start) })) }
}

function findingsOf(alerts: readonly AlertFacts[], context: Omit<TellingContext, 'consequences'>): Finding[] {
  const consequences = Map.groupBy(alerts.filter(isConsequence), facts => campaignOf(facts).id)
  return alerts
    .map(facts => tellFinding(facts, { ...context, consequences: consequences.get(idOf(facts)) ?? [] }))
    .sort(byRank)
}

/** Puts the result of a scan together, in an order that does not depend on that of its parts. */
export function makeScanResult(parts: ScanParts): ScanResult {
  const { report, people } = parts
  const { totals } = report
  const inputs = [...parts.inputs].sort((a, b) => byText(a.path, b.path))
  const { current, left } = Number.isNaN(totals.last) ? { current: 0, left: 0 } : people.counts(totals.last)
  const tellsApart = tellingServices(parts.counts)
  const coverage = { ...parts, ...report, inputs, people: current }
  return {
    schema: 'askance/scan-result/1',
    version: parts.version,
    span: { first: timeOrNull(totals.first), last: timeOrNull(totals.last) },
    totals: {
      files: inputs.length,
      bytes: parts.bytes,
      lines: inputs.reduce((lines, input) => lines + input.lines, 0),
      asks: totals.asks,
      askers: totals.askers,
    },
    inputs,
    people: { current, left, source: people.source },
    budget: { ...report.budget },
    findings: findingsOf(report.alerts, { people, tellsApart, lists: parts.lists }),
    peopleAsked: peopleAsked(report.alerts, tellsApart),
    noise: noise(report.noise),
    timeline: timeline(report.timeline),
    blind: blindNotes(coverage),
    health: [...parts.health, ...readingNotes(inputs), ...backgroundNotes(report.background), ...memoryNotes(totals)],
  }
}

/** What findings are called in a report, by their order: `A1`, `A2`. */
export function alertLabel(index: number): string {
  return `A${index + 1}`
}
