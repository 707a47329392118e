/**
 * Reads every record of a conformance corpus (one JSON object a line: kind, input, expect) and prints, by kind, how many are read as the
 * corpus says, and every miss. Usage: npm run conformance -- DIR [--kinds a,b] [--json]
 */
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Ask } from '../src/asks/ask.ts'
import { asksOfText } from '../src/readers/asks-of-text.ts'

interface Expected {
  readonly time?: string | null
  readonly monthDay?: string
  readonly ip?: string | null
  readonly host?: string
  readonly user?: string | null
  readonly outcome?: string | null
  readonly surface?: string
  readonly weak?: boolean
  readonly count?: number
}

interface CorpusRecord {
  readonly id: string
  readonly kind: string
  readonly input: string
  readonly expect: Expected | null
}

interface Row {
  kind: string
  asks: number
  none: number
  right: number
  missed: { id: string; why: string; input: string }[]
}

const failing = new Set(['wrong-secret', 'unknown-identity', 'refused', 'challenged', 'locked'])

/** Kinds of the corpus that this release reads; of all others only the lines that are no ask are judged. */
const readKinds = [
  'sshd',
  'sshd-journal',
  'sshd-session',
  'pam',
  'dovecot',
  'postfix',
  'vsftpd',
  'proftpd',
  'slapd',
  'krb5kdc',
  'nginx',
  'apache',
  'apache2',
  'apache-auth',
  'wordpress-access',
  'ocsf',
  'ecs',
]

export async function judge(record: CorpusRecord): Promise<string | null> {
  const asks = await asksOfText(record.input)
  const { expect } = record
  if (expect === null) return asks.length === 0 ? null : `read as an ask: ${brief(asks[0] as Ask)}`
  if (asks.length === 0) return expect.weak === true ? null : 'not read as an ask'
  if (expect.count !== undefined && asks.length !== expect.count) return `${asks.length} asks, expected ${expect.count}`
  const faults = asks.map(ask => faultOf(ask, expect))
  return faults.includes(null) ? null : `${faults[0]}: ${brief(asks[0] as Ask)}`
}

function faultOf(ask: Ask, expect: Expected): string | null {
  if (expect.ip !== undefined && !sameAddress(ask.source.address, expect.ip)) return `source, expected ${expect.ip}`
  if (expect.host !== undefined && ask.source.hostName !== expect.host.toLowerCase())
    return `host, expected ${expect.host}`
  if (expect.user !== undefined && !sameUser(ask, expect.user))
    return `identity, expected ${JSON.stringify(expect.user)}`
  if (expect.surface !== undefined && ask.surface !== expect.surface) return `surface, expected ${expect.surface}`
  const { outcome } = expect
  if (outcome === 'failed' ? !failing.has(ask.outcome) : outcome != null && ask.outcome !== outcome)
    return `outcome, expected ${outcome}`
  return timeFault(ask.time, expect)
}

function sameAddress(address: string | null, expected: string | null): boolean {
  return address === (expected === null ? null : canonical(expected))
}

function canonical(address: string): string {
  const padded = /^(\d+)\.(\d+)\.(\d+)\.(\d+)$/.exec(address)
  if (padded !== null) return padded.slice(1).map(Number).join('.')
  return new URL(`http://[${address}]/`).hostname.slice(1, -1)
}

function sameUser(ask: Ask, expected: string | null): boolean {
  if (expected === null || expected === '') return ask.identity === null || ask.identity.name === ''
  if (ask.identity === null) return false
  const wanted = expected.toLowerCase()
  const written = ask.identity.written.toLowerCase()
  return (
    written === wanted ||
    ask.identity.name === wanted ||
    ask.identity.name === bare(wanted) ||
    bare(written) === bare(wanted)
  )
}

function bare(name: string): string {
  return (name.split('\\').at(-1) ?? '').split('@')[0] ?? ''
}

function timeFault(time: number, expect: Expected): string | null {
  if (expect.monthDay !== undefined) {
    const local = new Date(time).toISOString().slice(5, 19)
    return Number.isNaN(time) || local !== expect.monthDay ? `time, expected ${expect.monthDay}` : null
  }
  if (expect.time === undefined || expect.time === null) return null
  const wanted = Date.parse(/(?:Z|[+-]\d\d:?\d\d)$/.test(expect.time) ? expect.time : `${expect.time}Z`)
  return Math.abs(time - wanted) < 1000 ? null : `time, expected ${expect.time}`
}

function brief(ask: Ask): string {
  const time = Number.isNaN(ask.time) ? '-' : new Date(ask.time).toISOString()
  return `${ask.origin.via} ${time} ${ask.source.address ?? ask.source.hostName} ${JSON.stringify(ask.identity?.written ?? null)} ${ask.surface} ${ask.outcome} x${ask.count}`
}

async function run(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { kinds: { type: 'string' }, all: { type: 'boolean' } },
    allowPositionals: true,
  })
  const folder = positionals[0] ?? '../shared/corpora/asks'
  const kinds = new Set(values.kinds?.split(',') ?? readKinds)
  const rows: Row[] = []
  for (const file of readdirSync(folder)
    .filter(name => name.endsWith('.ndjson'))
    .sort()) {
    const kind = basename(file, '.ndjson')
    const row: Row = { kind, asks: 0, none: 0, right: 0, missed: [] }
    for (const line of readFileSync(join(folder, file), 'utf8').split('\n').filter(Boolean)) {
      const record = JSON.parse(line) as CorpusRecord
      if (record.expect !== null && !kinds.has(kind) && values.all !== true) continue
      const why = await judge(record)
      if (record.expect === null) row.none += 1
      else row.asks += 1
      if (why === null) row.right += 1
      else row.missed.push({ id: record.id, why, input: record.input })
    }
    if (row.asks + row.none > 0) rows.push(row)
  }
  print(rows, kinds)
}

function print(rows: readonly Row[], kinds: ReadonlySet<string>): void {
  const judged = rows.filter(row => kinds.has(row.kind))
  for (const row of judged) console.log(`${row.kind.padEnd(20)} ${row.asks} asks, ${row.none} none: ${share(row)}`)
  const others = rows.filter(row => !kinds.has(row.kind))
  console.log(`${'other kinds'.padEnd(20)} ${sum(others, 'none')} none: ${sum(others, 'right')} right`)
  for (const row of rows)
    for (const miss of row.missed)
      console.log(`MISS ${row.kind} ${miss.id}\n  ${miss.why}\n  ${miss.input.slice(0, 400)}`)
  const all = sum(judged, 'asks') + sum(judged, 'none')
  console.log(`${sum(judged, 'right')} of ${all} right (${((100 * sum(judged, 'right')) / all).toFixed(2)} %)`)
}

function share(row: Row): string {
  const all = row.asks + row.none
  return `${row.right} of ${all} right (${((100 * row.right) / all).toFixed(1)} %)`
}

function sum(rows: readonly Row[], field: 'asks' | 'none' | 'right'): number {
  return rows.reduce((total, row) => total + row[field], 0)
}

await run()
