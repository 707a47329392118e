import { figure } from '../../kit/wording.ts'
import { type Content, html, type Markup } from './markup.ts'
import { longestTable } from './table-length.ts'

/** A column of a table that the reader can sort. `value` is what is sorted by, where it is not what is shown. */
export interface Column<Row> {
  readonly head: string
  readonly numeric?: boolean
  readonly cell: (row: Row) => Content
  readonly value?: (row: Row) => string | number
}

/** A table; the script adds sorting, a filter and folding of its rows. Without the script it is all there. */
export function dataTable<Row>(
  caption: string,
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  mostRows = longestTable,
): Markup {
  const shown = rows.slice(0, mostRows)
  const cut = rows.length > mostRows ? ` (the first ${figure(mostRows)}; the result in this page holds all)` : ''
  return html`<div class="table"><div class="table-head"><p aria-hidden="true">${caption}${cut}</p></div>
<div class="scroll" role="group" tabindex="0" aria-label="${caption}"><table class="data"><caption class="spoken">${caption}${cut}</caption>
<thead><tr>${columns.map(column => html`<th scope="col"${column.numeric ? html` class="number"` : null}>${column.head}</th>`)}</tr></thead>
<tbody>${shown.map(row => html`<tr>${columns.map(column => cell(column, row))}</tr>`)}</tbody></table></div></div>`
}

/** What is sorted by stands in the page only where it is not what is shown: tables are most of its size. */
function cell<Row>(column: Column<Row>, row: Row): Markup {
  const shown = column.cell(row)
  const value = column.value?.(row)
  const sorted = value === undefined || String(value) === shown ? null : html` data-value="${value}"`
  return html`<td${column.numeric ? html` class="number"` : null}${sorted}>${shown}</td>`
}
