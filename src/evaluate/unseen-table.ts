import { markdownTable } from './markdown-table.ts'
import type { UnseenResult } from './unseen-result.ts'

/** Names of ours a day that go unseen: a row a detector, a column a way of changing the address. */
export function unseenTable(results: readonly UnseenResult[]): string {
  const askers = [...new Set(results.map(({ asker }) => asker))]
  const rows = [...Map.groupBy(results, ({ detector }) => detector)].map(([detector, of]) => [
    detector,
    ...askers.map(asker => rateWords(of.find(one => one.asker === asker))),
  ])
  return markdownTable(['names of ours a day without an alert', ...askers], rows)
}

function rateWords(one: UnseenResult | undefined): string {
  if (one === undefined) return ''
  const { namesPerDay, triedPerDay } = one
  if (namesPerDay === null) return `any (${triedPerDay.toLocaleString('en')} tried)`
  return Number(namesPerDay.toPrecision(2)).toLocaleString('en')
}
