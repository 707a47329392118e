import { dayMs, dayOf } from '../evidence/day.ts'
import { episodeCounts } from './episode-counts.ts'
import { countEvidence, lnMean, stepStatistic } from './spread-evidence.ts'
import { ratesWithoutHistory } from './spread-priors.ts'
import { expectedAsks, fitRates, type SpreadRates } from './spread-rates.ts'
import { blockMs, blockOf, blocksADay, emptyBlock, partOfBlock, type StreamBlock } from './stream-block.ts'
import { byGroup, cells, groupOf, groupsWithoutHistory } from './stream-cells.ts'
import { openSpreadAlert, type SpreadAlert, type StreamAsk, type StreamState } from './stream-state.ts'

/** Of the false alerts that are acceptable, the share of this detector (detection.md, section 6). */
const shareOfStream = 0.2
/** Pays for rates that are estimated. */
const chargeForRates = 3

/** Days of the own past that the rates are fitted to, and below which those of sites in general are used. */
const historyDays = 90
const daysWithoutHistory = 28
/** The first days are no rule: everybody's usual places look new. */
const daysOfArrival = 7

/** Longest episode: what an older ask was about is forgotten (detection.md, section 2). */
const longestEpisodeDays = 30
const fewestAsks = 5
/** Days in a row without evidence of it that end an episode: who divides a list of 40 over two weeks lets a day or two pass. */
const quietDaysOfEnd = 3
/** Share of those who were refused in a block that have not put it right by the next: a phone with an old password roams for a day or two. */
const stillRefused = 0.8
/** Likewise of people of whom the log has met no device. */
const stillUnmet = 0.1
const mostAsks = 16_384

/** ln of what the statistic must reach: under the null it takes as many blocks on average, at least (Pollak 1985). */
export const spreadThreshold = (budgetPerDay: number): number =>
  Math.log((chargeForRates * blocksADay) / (shareOfStream * budgetPerDay))

/** False alerts to expect, at most, of the blocks so far. */
export const expectedSpreadAlerts = ({ closed, current }: StreamState, budgetPerDay: number): number =>
  ((closed + (current === null ? 0 : 1)) * shareOfStream * budgetPerDay) / blocksADay

/** To be called before a settled first contact whose ask was at `time` is counted; times do not go back. `peopleAt`: how many are ours then. */
export function advanceStream(stream: StreamState, time: number, peopleAt: (time: number) => number): void {
  const block = blockOf(time)
  if (stream.current === null) begin(stream, time, peopleAt(time))
  else if (block > stream.current.block) advanceTo(stream, stream.current, block)
  stream.latest = time
}

export function countGrant({ current }: StreamState, newNetwork: boolean): void {
  if (current === null) return
  current.grants++
  if (newNetwork) current.newGrants++
}

export function countTwin({ current }: StreamState): void {
  if (current !== null) current.twins++
}

/** A pair that had been let in was refused. */
export function countRefused({ current }: StreamState): void {
  if (current !== null) current.refused++
}

/** Counts an ask of the stream. Returns asks that an alert has come to tell of; null: none. */
export function countStreamAsk(stream: StreamState, ask: StreamAsk, threshold: number): readonly StreamAsk[] | null {
  const { current, asks } = stream
  if (current === null) return null
  current.asks[ask.cell] = (current.asks[ask.cell] as number) + 1
  const told = keep(stream, ask)
  if (openSpreadAlert(stream) !== null) return told
  if (asks.length < fewestAsks) return null
  const nats = statisticAt(stream, current, ask.time)
  if (nats < threshold) return null
  stream.alerts.push(raise(stream, ask.time, nats, threshold))
  return [...asks]
}

/**
 * The same for an ask about somebody whom the stream counted before, on `countedOn`: it adds no evidence, and belongs to the episode in which
 * that was.
 */
export function keepStreamAsk(stream: StreamState, ask: StreamAsk, countedOn: number): readonly StreamAsk[] | null {
  if (countedOn < dayOf(stream.since)) return null
  const told = keep(stream, ask)
  return openSpreadAlert(stream) === null ? null : told
}

/** null: there are too many. */
function keep({ asks }: StreamState, ask: StreamAsk): readonly StreamAsk[] | null {
  if (asks.length >= mostAsks) return null
  asks.push(ask)
  return [ask]
}

/** ln of the statistic, with the block that runs so far. */
function statisticAt({ lnStatistic, rates, began }: StreamState, current: StreamBlock, time: number): number {
  return stepStatistic(lnStatistic, blockEvidence(rates, current, partOfBlock(current, began, time)))
}

/** ln of an alert's statistic at its highest, as of its latest ask. */
export function highestStatistic(stream: StreamState, alert: SpreadAlert): number {
  const { current, asks } = stream
  if (alert.counts !== null || current === null) return alert.nats
  return Math.max(alert.nats, statisticAt(stream, current, asks.at(-1)?.time ?? alert.raised))
}

/** Log evidence of a block of which `part` is over. */
function blockEvidence(rates: readonly SpreadRates[], block: StreamBlock, part: number): number {
  const counts = byGroup(block.asks, rates.length)
  return lnMean(
    rates.map((of, group) => countEvidence(counts[group] as number, expectedAsks(of, block, part), of.shape)),
  )
}

function raise(stream: StreamState, raised: number, nats: number, threshold: number): SpreadAlert {
  const { since, rates } = stream
  const withoutHistory = rates.length === groupsWithoutHistory
  return {
    since,
    raised,
    day: dayOf(raised),
    withoutHistory,
    nats,
    threshold,
    counts: null,
    asks: [],
  }
}

function begin(stream: StreamState, time: number, people: number): void {
  stream.current = emptyBlock(blockOf(time), people)
  stream.began = time
  stream.since = time
}

/** Closes blocks up to `block`. Where nothing at all came for a day the logs have a gap, which says nothing. */
function advanceTo(stream: StreamState, current: StreamBlock, block: number): void {
  stream.current = null
  closeBlock(stream, current)
  const isGap = block - current.block > blocksADay
  for (let next = current.block + 1; next < block && !isGap; next++) closeBlock(stream, blockAfter(current, next))
  stream.current = blockAfter(current, block)
  if (isGap) endDay(stream, block)
}

/** A later block, with what is left of an earlier one. */
function blockAfter({ block, refused, unmet }: StreamBlock, later: number): StreamBlock {
  const passed = later - block
  return { ...emptyBlock(later, unmet * stillUnmet ** passed), refused: refused * stillRefused ** passed }
}

function closeBlock(stream: StreamState, block: StreamBlock): void {
  const { rates, history } = stream
  const nats = blockEvidence(rates, block, 1)
  stream.lnStatistic = stepStatistic(stream.lnStatistic, nats)
  stream.lnSinceStart = Math.max(0, stream.lnSinceStart) + nats
  stream.dayNats += nats
  const alert = openSpreadAlert(stream)
  if (alert !== null) alert.nats = Math.max(alert.nats, stream.lnStatistic)
  const expected = rates.map(of => expectedAsks(of, block, 1))
  history.push({ ...block, expected, learned: alert === null ? learnedCounts(rates, block) : null })
  if (history.length > historyDays * blocksADay) history.shift()
  stream.closed++
  const next = block.block + 1
  if (alert === null) moveStart(stream, next)
  if (next % blocksADay === 0) endDay(stream, next)
  else if (stream.rates.length === groupsWithoutHistory) stream.rates = ratesWithoutHistory(history)
}

/** A count is capped at what three standard deviations and two more explain, so that an attack does not become the norm. */
function learnedCounts(rates: readonly SpreadRates[], block: StreamBlock): number[] {
  const counts = byGroup(block.asks, rates.length)
  return block.asks.map((count, cell) => {
    const group = groupOf(cell, rates.length)
    const of = rates[group] as SpreadRates
    const mean = expectedAsks(of, block, 1)
    const cap = mean + 3 * Math.sqrt(mean + mean ** 2 / of.shape) + 2
    return count * Math.min(1, cap / Math.max(1, counts[group] as number))
  })
}

/** The likeliest start of an attack that may be going on (Page 1954). `next`: the block that begins. */
function moveStart(stream: StreamState, next: number): void {
  const earliest = next * blockMs - longestEpisodeDays * dayMs
  if (stream.lnSinceStart <= 0) stream.since = next * blockMs
  else if (stream.since < earliest) stream.since = earliest
  else return
  stream.asks = stream.asks.filter(({ time }) => time >= stream.since)
}

function endDay(stream: StreamState, next: number): void {
  const alert = openSpreadAlert(stream)
  const isLong = alert !== null && next * blockMs - alert.raised > longestEpisodeDays * dayMs
  stream.quietDays = stream.dayNats < 0 ? stream.quietDays + 1 : 0
  if (alert !== null && (stream.quietDays >= quietDaysOfEnd || isLong)) endEpisode(stream, alert, next)
  stream.dayNats = 0
  stream.rates = makeRates(stream)
}

function endEpisode(stream: StreamState, alert: SpreadAlert, next: number): void {
  // The days that showed its end were none of it.
  const end = next - stream.quietDays * blocksADay
  alert.counts = episodeCounts(stream, alert.since, end)
  alert.asks = stream.asks.filter(({ time }) => time < end * blockMs)
  stream.lnStatistic = Number.NEGATIVE_INFINITY
  stream.lnSinceStart = 0
  stream.since = next * blockMs
  stream.asks = []
}

function makeRates({ history, closed }: StreamState): SpreadRates[] {
  if (closed < daysWithoutHistory * blocksADay) return ratesWithoutHistory(history)
  const arrival = Math.max(0, history.length - closed + daysOfArrival * blocksADay)
  const fitted = history.slice(arrival).filter(({ learned }) => learned !== null)
  return Array.from({ length: cells }, (_, cell) => fitRates(fitted, cell))
}
