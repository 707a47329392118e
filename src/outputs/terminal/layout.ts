import { textWidth, wrap } from '../../kit/text-width.ts'

/** Columns that labels take, before the text beside them. */
export const labelColumns = 10
/** Below this, breaking lines harms more than scrolling. */
const fewestColumns = 40
const mostColumns = 110

export function usedColumns(columns: number): number {
  return Math.min(mostColumns, Math.max(fewestColumns, columns))
}

/** Text on the left and text on the right of a line; below each other where they do not fit. */
export function sides(left: string, right: string, columns: number): { left: readonly string[]; right: string } {
  if (right === '') return { left: wrap(left, columns), right }
  const gap = columns - textWidth(left) - textWidth(right)
  if (gap >= 2) return { left: [left], right: ' '.repeat(gap) + right }
  return { left: wrap(left, columns), right: `\n${' '.repeat(labelColumns)}${right}` }
}

/** Paragraphs beside a label: the label stands before the first line, the rest is indented below. */
export function beside(paragraphs: readonly string[], indent: number, columns: number): string[] {
  return paragraphs.flatMap(paragraph =>
    wrap(paragraph, columns - indent - 2).map((line, at) => (at === 0 ? line : `  ${line}`)),
  )
}
