/** Text in a cell of a table: one line, with nothing that ends the cell. */
export function cell(text: string): string {
  return text.replace(/\s+/g, ' ').replaceAll('|', '\\|').replaceAll('<', '&lt;')
}

/** Text in a cell as it is typed. */
export function codeCell(text: string): string {
  return `\`${text.replaceAll('|', '\\|')}\``
}

export function table(headers: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(headers), line(headers.map(() => '---')), ...rows.map(line)].join('\n')
}

/** The pages that tables make say so, to whoever opens them to edit. */
export const generatedNote = '<!-- Made from the tables in src/ by `npm run docs`; edit there. -->'
