import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { judgeLogs } from '../evaluate/judge-logs.ts'
import { judgedTable } from '../evaluate/judged-table.ts'
import { readTruth } from '../evaluate/truth.ts'
import { safeJson } from '../kit/escape-json.ts'
import { type Exit, exits } from './command.ts'
import { isJudged, type JudgeOptions, judgeInputs } from './judge-inputs.ts'
import { notReadable } from './problems.ts'
import { resultOf } from './run-scan.ts'
import { sayProblems } from './say-problems.ts'
import type { World } from './world.ts'

interface LogsOptions extends JudgeOptions {
  readonly logs: readonly string[]
  /** Path of the truth. */
  readonly truth: string
  readonly json?: boolean
}

/** Scans the logs as `scan` does, and holds the findings against the truth. Ends as `exits.alerts` where a campaign was not found or somebody was blamed wrongly. */
export async function runEvaluateLogs(options: LogsOptions, world: World): Promise<Exit> {
  let text: string
  try {
    text = readFileSync(resolve(world.directory, options.truth), 'utf8')
  } catch (error) {
    await sayProblems([notReadable(options.truth, error instanceof Error ? error.message : String(error))], world)
    return exits.wrongUse
  }
  const { truth, problems } = readTruth(options.truth, text)
  const scanned = await judgeInputs(options.logs, options, world)
  if (!isJudged(scanned)) return scanned
  await sayProblems([...problems, ...scanned.read.problems], world)
  const judged = judgeLogs(truth, resultOf(scanned))
  const lines = options.json === true ? judged.map(one => safeJson(one)) : [judgedTable(judged)]
  for (const line of lines) await world.out.write(`${line}\n`)
  if (problems.length > 0 || scanned.read.isIncomplete) return exits.unread
  const isRight = judged.every(one =>
    one.kind === 'campaign' ? one.findings.length + one.within.length > 0 || one.seen === 0 : one.benign.length === 0,
  )
  return isRight ? exits.nothing : exits.alerts
}
