import type { EvaluateOptions } from '../evaluate/evaluate.ts'
import { command, exits, type Option } from './command.ts'
import { flag } from './options.ts'

function count(flags: string, says: string): Option<number> {
  return {
    flags,
    says,
    completes: 'nothing',
    parse: text => (/^\d{1,7}$/.test(text) ? { value: Number(text) } : { expected: 'a whole number' }),
  }
}

export const evaluate = command({
  name: 'evaluate',
  summary: 'prove it: run seeded sites and labelled attacks, and compare with the bars of the design',
  arguments: [],
  options: {
    full: flag('full', 'everything, as docs/detection-proof.md shows it; takes hours'),
    days: count('--days <days>', 'quiet days of each site; 0: no quiet sites'),
    staff: count('--staff <people>', 'leave out sites with more staff'),
    runs: count('--runs <worlds>', 'worlds with attacks; 0: none'),
    json: flag('json', 'results as JSON, one a line, as they come'),
  },
  examples: [
    { line: 'askance evaluate', says: 'a few minutes: small sites, few runs' },
    { line: 'askance evaluate --days 0 --runs 10', says: 'all attacks of the design, no quiet sites' },
  ],
  async run({ options }, world) {
    const { evaluate, fullProof, quickProof } = await import('../evaluate/evaluate.ts')
    const { evaluationPassed, evaluationTable } = await import('../evaluate/table.ts')
    const { progressLine } = await import('./progress.ts')
    const usual = options.full === true ? fullProof : quickProof
    const plan: EvaluateOptions = {
      quietDays: options.days ?? usual.quietDays,
      maxStaff: options.staff ?? usual.maxStaff,
      attackRuns: options.runs ?? usual.attackRuns,
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
  },
})
