import { command, type Option, type Typed } from './command.ts'
import { inputWords, judgeOptions } from './input-options.ts'
import { lists } from './list-option.ts'
import { flag } from './options.ts'

const html: Option<string> = {
  flags: '--html <file>',
  says: 'write the report as one page with charts, too',
  completes: 'files',
  parse: text => (text === '' ? { expected: 'a file' } : { value: text }),
}

const options = {
  ...judgeOptions,
  lists,
  json: flag('json', 'the complete result as JSON', ['ndjson', 'markdown', 'csv']),
  ndjson: flag('ndjson', 'one JSON object a line: the findings, then a summary', ['json', 'markdown', 'csv']),
  markdown: flag('markdown', 'the report for a ticket', ['json', 'ndjson', 'csv']),
  csv: flag('csv', 'who asked about whom, for a spreadsheet', ['json', 'ndjson', 'markdown']),
  html,
  force: flag('force', 'replace the file of --html if it is there'),
} as const

export type ScanOptions = Typed<typeof options>['options']

export const scan = command({
  name: 'scan',
  summary: 'read logs once and report who asks about your people',
  arguments: [inputWords],
  options,
  examples: [
    { line: 'askance scan', says: 'the logs found on this machine' },
    {
      line: 'askance scan /var/log --people people.csv',
      says: 'all logs of a folder, rotated and compressed ones too',
    },
    { line: 'askance scan mail.log* --since 7d --html report.html', says: 'the last week, as a page to look at' },
    { line: 'ssh mx cat /var/log/auth.log | askance scan - --timezone Europe/Berlin', says: 'from a pipe' },
    {
      line: 'askance scan /var/log --people people.csv --lists team.html=team-page@2026-02-01',
      says: 'compare what was asked for with a saved page',
    },
    { line: 'askance scan /var/log --json | jq .findings', says: 'the result for other programs' },
  ],
  async run(typed, world) {
    const { runScan } = await import('./run-scan.ts')
    return runScan(typed.words, typed.options, world)
  },
})
