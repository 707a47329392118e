import type { Ask, Identity, Outcome, Surface } from '../asks/ask.ts'
import { type AskBooks, createAskBooks } from '../asks/ask-books.ts'
import { askColumn, askOfRow, rowWords, setAsk } from '../asks/ask-rows.ts'
import { createSightingRows, type SightingRows, type SightingRule, sightingColumn, takeRow } from './sighting-rows.ts'

/** A line of an attempt, as tests of the joiners write it down. */
export interface TestLine extends Partial<SightingRule> {
  readonly time?: number
  readonly path?: string
  readonly line?: number
  /** Key of the attempt and of the context; 0: none. */
  readonly attempt?: number
  readonly context?: number
  readonly address?: string | null
  readonly hostName?: string
  readonly identity?: string | null
  readonly outcome?: Outcome | null
  readonly surface?: Surface
  readonly told?: string
  readonly site?: string
  readonly userAgent?: string
  readonly times?: number
  readonly lastedMs?: number
}

/** What a joiner told: an ask, how many attempts it sums up, and the kind of the line that leads. */
export interface TestTold extends Ask {
  readonly times: number
  readonly kind: string
}

export interface TestLines {
  readonly pool: SightingRows
  readonly rules: SightingRule[]
  readonly books: AskBooks
  row(line: TestLine): number
  told(row: number): TestTold
}

export function testLines(): TestLines {
  const pool = createSightingRows()
  const rules: SightingRule[] = []
  const books = createAskBooks()

  function ruleOf(line: TestLine): number {
    const { kind = 'sshd', heardBy = [], role = 'ask', withinMs = 120_000, service = 'ssh' } = line
    const { ends = false, atOnce = false, needsSource = false, needsIdentity = false } = line
    return rules.push({ kind, service, heardBy, role, withinMs, ends, atOnce, needsSource, needsIdentity }) - 1
  }

  return {
    pool,
    rules,
    books,
    row(line) {
      const row = takeRow(pool)
      setAsk(pool.asks, row, askOf(line), books)
      const { words } = pool.asks
      const at = row * rowWords
      words[at + sightingColumn.rule] = ruleOf(line)
      if (line.told === undefined) words[at + askColumn.service] = 0
      if (line.outcome === null) words[at + askColumn.outcome] = 0
      words[at + sightingColumn.attemptLow] = line.attempt ?? 1
      words[at + sightingColumn.contextHigh] = line.context ?? 0
      words[at + sightingColumn.times] = line.times === undefined ? 0 : line.times + 1
      words[at + sightingColumn.lasted] = line.lastedMs ?? 0
      return row
    },
    told(row) {
      const word = (column: number) => pool.asks.words[row * rowWords + column] as number
      const rule = rules[word(sightingColumn.rule)] as SightingRule
      const times = (word(sightingColumn.times) || 2) - 1
      return { ...askOfRow(pool.asks, row, books), times, kind: rule.kind }
    },
  }
}

function askOf(line: TestLine): Ask {
  const { address = line.hostName === undefined ? '192.0.2.7' : null, identity = 'jsmith' } = line
  return {
    time: line.time ?? 0,
    source: {
      address,
      ...(line.hostName === undefined ? {} : { hostName: line.hostName }),
      ...(line.userAgent === undefined ? {} : { userAgent: line.userAgent }),
    },
    service: { kind: line.told ?? '', ...(line.site === undefined ? {} : { instance: line.site }) },
    surface: line.surface ?? 'login',
    identity: identity === null ? null : identityOf(identity),
    outcome: line.outcome ?? 'refused',
    count: 1,
    origin: { via: line.kind ?? 'sshd', path: line.path ?? 'auth.log', line: line.line ?? 1 },
  }
}

/** `written` may be upper case. */
const identityOf = (written: string): Identity => ({ name: written.toLowerCase(), written })
