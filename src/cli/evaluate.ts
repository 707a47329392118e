import type { EvaluateOptions } from '../evaluate/evaluate.ts'
import { type ProofPart, proofParts } from '../evaluate/parts.ts'
import { command, type Exit, exits, type Option, type Typed } from './command.ts'
import { budget, config, flag, people, peopleDates, timezone } from './options.ts'
import type { World } from './world.ts'

function count(flags: string, says: string): Option<number> {
  return {
    flags,
    says,
    completes: 'nothing',
    parse: text => (/^\d{1,7}$/.test(text) ? { value: Number(text) } : { expected: 'a whole number' }),
  }
}

function path(flags: string, says: string): Option<string> {
  return { flags, says, completes: 'files', parse: text => (text === '' ? { expected: 'a file' } : { value: text }) }
}

const logs: Option<readonly string[]> = {
  flags: '--logs <files...>',
  says: 'judge the findings of these logs by a given truth, instead of simulated sites',
  completes: 'files',
  parse: (text, before) => (text === '' ? { expected: 'files' } : { value: [...(before ?? []), text] }),
  repeats: true,
}

const options = {
  full: flag('full', 'everything, as docs/detection-proof.md shows it; takes hours'),
  days: count('--days <days>', 'quiet days of each site; 0: no quiet sites; with --write: days before the attacks'),
  staff: count('--staff <people>', 'leave out sites with more staff; with --write: staff of the site'),
  runs: count('--runs <worlds>', 'worlds with attacks; 0: none'),
  logs,
  truth: path('--truth <file>', 'with --logs: what every ask was, one JSON object a line (docs/evaluate.md)'),
  write: {
    ...path('--write <folder>', 'write the logs of a site with all scenarios, and their truth, to try other tools on'),
    excludes: ['logs', 'truth'],
  },
  force: flag('force', 'replace the files of --write if they are there'),
  people,
  peopleDates,
  budget,
  timezone,
  config,
  json: flag('json', 'results as JSON, one a line, as they come'),
} as const

type EvaluateCommandOptions = Typed<typeof options>['options']

export const evaluate = command({
  name: 'evaluate',
  summary: 'prove it: run seeded sites and labelled attacks, and compare with the bars of the design',
  arguments: [{ name: '[parts...]', says: 'parts of the proof; none: all', completes: proofParts }],
  options,
  examples: [
    { line: 'askance evaluate', says: 'a few minutes: small sites, few runs' },
    { line: 'askance evaluate attacks scenarios --runs 10', says: 'attacks on ten worlds, no quiet sites' },
    { line: 'askance evaluate --write simulated', says: 'logs with a truth, to try other tools on' },
    {
      line: 'askance evaluate --logs mail.log auth.log --truth truth.ndjson --people people.csv',
      says: 'how well logs are read of which you know who asked',
    },
  ],
  async run({ words, options }, world) {
    const { write, staff, days } = options
    if (write !== undefined) {
      const { runEvaluateWrite } = await import('./run-evaluate-write.ts')
      const size = { ...(staff === undefined ? {} : { staff }), ...(days === undefined ? {} : { learningDays: days }) }
      return runEvaluateWrite({ write, force: options.force === true, ...size }, world)
    }
    if (options.logs === undefined && options.truth === undefined)
      return simulateSites(words as ProofPart[], options, world)
    const { logs, truth } = options
    if (logs !== undefined && truth !== undefined) {
      const { runEvaluateLogs } = await import('./run-evaluate-logs.ts')
      return runEvaluateLogs({ ...options, logs, truth }, world)
    }
    await world.err.write('askance: --logs and --truth belong together: the logs, and what their asks were\n')
    return exits.wrongUse
  },
})

/** The sites and attacks that the proof is made of. */
async function simulateSites(
  parts: readonly ProofPart[],
  options: EvaluateCommandOptions,
  world: World,
): Promise<Exit> {
  const { evaluate, fullProof, quickProof } = await import('../evaluate/evaluate.ts')
  const { evaluationPassed, evaluationTable } = await import('../evaluate/table.ts')
  const { progressLine } = await import('./progress.ts')
  const usual = options.full === true ? fullProof : quickProof
  const plan: EvaluateOptions = {
    quietDays: options.days ?? usual.quietDays,
    maxStaff: options.staff ?? usual.maxStaff,
    attackRuns: options.runs ?? usual.attackRuns,
    parts: parts.length === 0 ? proofParts : parts,
  }
  const progress = progressLine(world)
  const results = []
  for await (const event of evaluate(plan)) {
    if (world.stop.aborted) return exits.nothing
    if (event.kind === 'progress') {
      await progress.show(`${event.what} · day ${event.day} of ${event.days}`)
      continue
    }
    results.push(event)
    await progress.clear()
    if (options.json === true) await world.out.write(`${JSON.stringify(event)}\n`)
  }
  await progress.clear()
  if (options.json !== true) await world.out.write(`${evaluationTable(results)}\n`)
  return evaluationPassed(results) ? exits.nothing : exits.alerts
}
