import { decimal, markdownTable } from './markdown-table.ts'
import type { DatingResult, OrderResult, ProvenanceEvent, ProvenanceResult } from './provenance-result.ts'

/** The tables of docs/provenance.md; nothing where nothing was run. */
export function provenanceTables(events: readonly ProvenanceEvent[]): string[] {
  return [
    originTable(events.filter(event => event.kind === 'provenance')),
    datingTable(events.filter(event => event.kind === 'provenance-date')),
    orderTable(events.filter(event => event.kind === 'provenance-order')),
  ].filter(table => table !== '')
}

const verdict = (passed: boolean | null) => (passed === null ? '' : passed ? 'met' : 'MISSED')

function originTable(results: readonly ProvenanceResult[]): string {
  const heads = [
    'lists',
    'attacks',
    'likeliest is right',
    'calibration error',
    '95 % set holds it',
    'mean size',
    'named',
  ]
  const more = ['of these right', 'unlisted', 'called the very list', 'called a relative', 'order false', 'bar', '']
  const rows = results.map(one => [
    one.row,
    `${one.attacks}`,
    decimal(one.top),
    decimal(one.calibrationError),
    decimal(one.covered),
    decimal(one.setSize),
    decimal(one.named),
    decimal(one.namedRight),
    `${one.unlisted}`,
    decimal(one.unlistedExact),
    decimal(one.unlistedFamily),
    decimal(one.orderFalse),
    one.topBar === null ? '' : `right >= ${one.topBar}`,
    verdict(one.passed),
  ])
  return markdownTable([...heads, ...more], rows)
}

function datingTable(results: readonly DatingResult[]): string {
  const rows = results.map(one => [
    one.row,
    `${one.dated} of ${one.lists}`,
    decimal(one.covered),
    `${Math.round(one.lengthDays)}`,
    `${Math.round(one.errorDays)}`,
    verdict(one.passed),
  ])
  return markdownTable(['made when', 'dated', 'interval holds it', 'days long (median)', 'days off (median)', ''], rows)
}

function orderTable(results: readonly OrderResult[]): string {
  const rows = results.map(one => [
    one.row,
    `${one.runs}`,
    decimal(one.medianNats),
    decimal(one.over3),
    verdict(one.passed),
  ])
  return markdownTable(['run in order', 'runs', 'nats (median)', 'over 3 nats', ''], rows)
}
