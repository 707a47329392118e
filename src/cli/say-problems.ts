import type { Note } from '../findings/finding.ts'
import type { Problem } from '../kit/problem.ts'
import { problemText } from '../kit/problem-text.ts'
import { figure } from '../kit/wording.ts'
import type { World } from './world.ts'

/** More of one kind would bury what matters; a report holds the count. */
const mostOfOneCode = 10

/** Problems on standard error, one a line; of many alike the first. */
export async function sayProblems(problems: readonly Problem[], world: World): Promise<void> {
  for (const [code, alike] of Map.groupBy(problems, problem => problem.code)) {
    const lines = alike.slice(0, mostOfOneCode).map(problem => `askance: ${problemText(problem)}\n`)
    if (alike.length > mostOfOneCode)
      lines.push(`askance: ${figure(alike.length - mostOfOneCode)} more like these (${code})\n`)
    await world.err.write(lines.join(''))
  }
}

/** Problems as notes of a result, of many alike the first, with how many there are. */
export function problemNotes(problems: readonly Problem[]): Note[] {
  return [...Map.groupBy(problems, problem => problem.code).values()].flatMap(alike => {
    const shown = alike.slice(0, mostOfOneCode).map(noteOf)
    const more = alike.length - shown.length
    const [first] = shown
    return more > 0 && first !== undefined ? [...shown, { ...first, says: `${figure(more)} more like these` }] : shown
  })
}

function noteOf(problem: Problem): Note {
  const { remedy, ...rest } = problem
  return { code: problem.code, says: problemText(rest), remedy: remedy ?? null }
}
