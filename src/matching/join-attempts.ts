import { askColumn, rowWords, sourceKind, wordOf } from '../asks/ask-rows.ts'
import { completeRow, isComplete } from './complete-row.ts'
import { closeSlot, createOpenTable, findSlot, openSlot, slotColumn, slotWords } from './open-table.ts'
import { giveRow, type SightingRows, type SightingRule, shareRow, sightingColumn } from './sighting-rows.ts'

/** Longest attempt of any kind: what a part tells may come this late. */
const longestAttemptMs = 180_000

/** More open attempts or contexts than this are a flood: the oldest are closed early. */
const maximalOpen = 200_000

/**
 * A slot of the attempts, at the last time at which a line can belong to it. `parts` is the row to which those of its lines are folded that
 * count only if no other line does, and 1 (0: none yet); `asked` tells whether the attempt was told of.
 */
const attemptColumn = { parts: slotColumn.own, asked: slotColumn.own + 1 } as const

/** A slot of the contexts, at the last time at which it holds; `told` is the row of its line. */
const contextColumn = { told: slotColumn.own } as const

/**
 * Folds the lines of one attempt to one row that is an ask (or a summary): by the key that they share, within a time that the kind states.
 * Rows are joined in the order in which they come: the lines of an attempt are written one after the other, also where the log as a whole is
 * out of order. It owns the rows that it takes, until it tells of them or gives them back.
 */
export interface AttemptJoiner {
  /** An attempt whose lines are no ask by themselves is told of up to this long after its first line, in ms. */
  readonly longestMs: number
  take(row: number): void
  /**
   * Whether a part that tells no more than this of an attempt, each 0 where it does not, changes nothing: then its row need not be made. Its
   * rule has neither `atOnce` nor `ends`, and it sums up nothing.
   */
  knows(told: ToldByPart): boolean
  /** Closes what can get no further line once `now` has been reached. */
  advance(now: number): void
  flush(): void
}

/** What a part tells, as words of a row; hashes are signed. */
export interface ToldByPart {
  time: number
  attemptLow: number
  attemptHigh: number
  identity: number
  sourceKind: number
  outcome: number
  service: number
}

export function joinAttempts(
  pool: SightingRows,
  rules: readonly SightingRule[],
  emit: (row: number) => void,
): AttemptJoiner {
  const attempts = createOpenTable()
  const contexts = createOpenTable()
  /** Stands in for the time of a line that has none. */
  const latest = Float64Array.of(0)

  function ruleOf(row: number): SightingRule {
    return rules[pool.asks.words[row * rowWords + sightingColumn.rule] as number] as SightingRule
  }

  function take(row: number): void {
    const { words, times } = pool.asks
    const at = row * rowWords
    const time = times[row] as number
    const rule = ruleOf(row)
    const contextLow = (words[at + sightingColumn.contextLow] as number) | 0
    const contextHigh = (words[at + sightingColumn.contextHigh] as number) | 0
    const context = contextLow === 0 && contextHigh === 0 ? 0 : findSlot(contexts, contextLow, contextHigh)
    if (rule.role === 'context') {
      setContext(row, rule, context, contextLow, contextHigh)
      return
    }
    if (context !== 0 && !(time > (contexts.times[context] as number))) completeRow(pool, row, toldOf(context))
    const low = (words[at + sightingColumn.attemptLow] as number) | 0
    const high = (words[at + sightingColumn.attemptHigh] as number) | 0
    if (low === 0 && high === 0) tellAlone(row, rule)
    else join(attemptOf(row, rule, low, high), row, rule)
  }

  function join(attempt: number, row: number, rule: SightingRule): void {
    if (rule.role === 'part') addPart(attempt, row, rule)
    else if (rule.role === 'ask') tellAsk(attempt, row, rule)
    else if (rule.role === 'summary') tellOrGive(row, rule)
    else giveRow(pool, row)
    if (rule.ends) close(attempt)
  }

  function toldOf(context: number): number {
    return contexts.words[context * slotWords + contextColumn.told] as number
  }

  function setContext(row: number, rule: SightingRule, known: number, low: number, high: number): void {
    const time = pool.asks.times[row] as number
    if (known !== 0) {
      if (!rule.ends && time <= (contexts.times[known] as number)) completeRow(pool, row, toldOf(known))
      forgetContext(known)
    }
    if (rule.ends || (low === 0 && high === 0)) {
      giveRow(pool, row)
      return
    }
    const opened = openSlot(contexts, low, high)
    contexts.times[opened] = time + rule.withinMs
    contexts.words[opened * slotWords + contextColumn.told] = row
    if (contexts.size > maximalOpen) forgetContext(contexts.oldest)
  }

  function forgetContext(context: number): void {
    giveRow(pool, toldOf(context))
    closeSlot(contexts, context)
  }

  function attemptOf(row: number, rule: SightingRule, low: number, high: number): number {
    const time = pool.asks.times[row] as number
    const known = findSlot(attempts, low, high)
    if (known !== 0 && !(time > (attempts.times[known] as number))) return known
    if (known !== 0) close(known)
    const opened = openSlot(attempts, low, high)
    const first = Number.isNaN(time) ? (latest[0] as number) : time
    attempts.times[opened] = first + Math.min(rule.withinMs, longestAttemptMs)
    if (attempts.size > maximalOpen) close(attempts.oldest)
    return opened
  }

  function close(attempt: number): void {
    const at = attempt * slotWords
    const parts = (attempts.words[at + attemptColumn.parts] as number) - 1
    const asked = attempts.words[at + attemptColumn.asked] === 1
    closeSlot(attempts, attempt)
    if (parts < 0) return
    if (asked) giveRow(pool, parts)
    else tellOrGive(parts, ruleOf(parts))
  }

  function advance(now: number): void {
    latest[0] = now
    while (attempts.oldest !== 0 && now > (attempts.times[attempts.oldest] as number)) close(attempts.oldest)
    while (contexts.oldest !== 0 && now > (contexts.times[contexts.oldest] as number)) forgetContext(contexts.oldest)
  }

  /** Whether it tells enough to be an ask. */
  function isTold(row: number, rule: SightingRule): boolean {
    const { words } = pool.asks
    const at = row * rowWords
    if (words[at + askColumn.outcome] === 0) return false
    if (rule.needsSource && words[at + askColumn.sourceKind] === sourceKind.none) return false
    return !rule.needsIdentity || words[at + askColumn.identity] !== 0
  }

  function tellOrGive(row: number, rule: SightingRule): void {
    if (isTold(row, rule)) emit(row)
    else giveRow(pool, row)
  }

  function addPart(attempt: number, row: number, rule: SightingRule): void {
    const at = attempt * slotWords
    const known = (attempts.words[at + attemptColumn.parts] as number) - 1
    const parts = known < 0 ? row : known
    if (known < 0) attempts.words[at + attemptColumn.parts] = row + 1
    else fold(pool, parts, row)
    if (!rule.atOnce || attempts.words[at + attemptColumn.asked] === 1 || !isTold(parts, ruleOf(parts))) return
    attempts.words[at + attemptColumn.asked] = 1
    shareRow(pool, parts)
    emit(parts)
  }

  function tellAsk(attempt: number, row: number, rule: SightingRule): void {
    const at = attempt * slotWords
    const parts = (attempts.words[at + attemptColumn.parts] as number) - 1
    if (parts >= 0) completeRow(pool, row, parts)
    attempts.words[at + attemptColumn.asked] = 1
    tellOrGive(row, rule)
  }

  function tellAlone(row: number, rule: SightingRule): void {
    if (rule.role === 'none') giveRow(pool, row)
    else tellOrGive(row, rule)
  }

  function knows(told: ToldByPart): boolean {
    const attempt = findSlot(attempts, told.attemptLow, told.attemptHigh)
    if (attempt === 0 || told.time > (attempts.times[attempt] as number)) return false
    const parts = (attempts.words[attempt * slotWords + attemptColumn.parts] as number) - 1
    return parts >= 0 && isComplete(pool, parts, told.identity, told.sourceKind, told.outcome, told.service)
  }

  return {
    longestMs: longestAttemptMs,
    take,
    knows,
    advance,
    flush() {
      while (attempts.oldest !== 0) close(attempts.oldest)
      while (contexts.oldest !== 0) forgetContext(contexts.oldest)
    },
  }
}

/** Takes over what a further part knows, and gives its row back. */
function fold(pool: SightingRows, parts: number, part: number): void {
  const { words } = pool.asks
  completeRow(pool, parts, part)
  const told = parts * rowWords + sightingColumn.times
  const more = words[part * rowWords + sightingColumn.times] as number
  if (more > 0) words[told] = wordOf((words[told] || 2) + more - 1)
  giveRow(pool, part)
}
