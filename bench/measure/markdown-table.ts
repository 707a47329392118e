/** A table as it stands in docs/performance.md; all columns but the first are numbers and stand to the right. */
export function markdownTable(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = heads.map((head, column) => Math.max(head.length, 4, ...rows.map(row => row[column]?.length ?? 0)))
  const line = (cells: readonly string[]) =>
    `| ${widths.map((width, at) => (at === 0 ? (cells[at] ?? '').padEnd(width) : (cells[at] ?? '').padStart(width))).join(' | ')} |`
  const rule = widths.map((width, at) => (at === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`))
  return [line(heads), line(rule), ...rows.map(line)].join('\n')
}

/** Three digits; nothing where there is no number. */
export function figure(value: number): string {
  if (!Number.isFinite(value)) return ''
  return value >= 1000 ? Math.round(value).toLocaleString('en') : `${Number(value.toPrecision(3))}`
}
