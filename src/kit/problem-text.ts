import { escapeTerminal } from './escape-terminal.ts'
import type { Place, Problem } from './problem.ts'

/** Enough to find it again; a broken file may hold a megabyte where a date should stand. */
const longestFound = 120

/**
 * One line for people, with nothing in it that a terminal would obey:
 * `people.csv:14: end date "2024-13-01" is no date (expected YYYY-MM-DD); row skipped`.
 */
export function problemText(problem: Problem): string {
  const found = problem.found === undefined ? '' : ` "${shortened(problem.found)}"`
  const expected = problem.expected === undefined ? '' : ` (expected ${problem.expected})`
  const rest = [problem.done, problem.remedy].filter(part => part !== undefined).map(part => `; ${part}`)
  return escapeTerminal(
    `${placeText(problem.place)}${problem.subject}${found} ${problem.fault}${expected}${rest.join('')}`,
  )
}

function placeText({ path, line, byte }: Place): string {
  const where = [path, line?.toString(), byte === undefined ? undefined : `byte ${byte}`].filter(
    part => part !== undefined,
  )
  return where.length === 0 ? '' : `${where.join(':')}: `
}

function shortened(text: string): string {
  return text.length <= longestFound ? text : `${text.slice(0, longestFound)}…`
}
