import type { Finding, Ledger } from '../../findings/finding.ts'
import { many } from '../../kit/wording.ts'
import { learnedOfPerson } from '../told/told-people.ts'
import { type Column, dataTable } from './data-table.ts'
import type { Markup } from './markup.ts'
import { moment } from './moment.ts'
import { nameMarkup } from './told-words.ts'

type LedgerEvent = Ledger['events'][number]

const columns: readonly Column<LedgerEvent>[] = [
  { head: 'When', cell: event => moment(event.time) },
  { head: 'Name', cell: event => nameMarkup(event.identity) },
  { head: 'Learned', cell: event => learnedOfPerson[event.learned] },
  { head: 'By', cell: event => nameMarkup(event.address) },
  { head: 'From', cell: event => event.service },
]

/** What was learned by which ask, in the order of time; nothing where the answers gave nothing away. */
export function ledgerTable({ ledger: { events } }: Finding, mostRows: number): Markup | null {
  return events.length === 0
    ? null
    : dataTable(`What they learned: ${many(events.length, 'fact')}`, events, columns, mostRows)
}
