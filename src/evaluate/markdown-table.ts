/** A Markdown table with its columns aligned; nothing where there are no rows. */
export function markdownTable(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return ''
  const widths = heads.map((head, column) => Math.max(head.length, 3, ...rows.map(row => (row[column] ?? '').length)))
  const line = (cells: readonly string[]) => `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`
  return [line(heads), line(widths.map(width => '-'.repeat(width))), ...rows.map(line)].join('\n')
}

/** Three figures that count; nothing for what was not measured. */
export const decimal = (value: number) => (Number.isNaN(value) ? '' : `${Number(value.toPrecision(3))}`)
