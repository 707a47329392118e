import type { Typed } from './command.ts'
import { command } from './command.ts'
import { config, kind, noColor, timezone } from './options.ts'

const options = { kind, timezone, config, color: noColor } as const

export type ExplainOptions = Typed<typeof options>['options']

export const explain = command({
  name: 'explain',
  summary: 'show how a line is read, or why it is not: header, kind, shape, and what each part is taken for',
  arguments: [
    {
      name: '<line-or-file>',
      says: 'a line of a log, in quotes; or a file, of which each sort of line is shown',
      completes: 'files',
    },
  ],
  options,
  examples: [
    {
      line: "askance explain 'Mar  5 02:10:07 mx sshd[811]: Invalid user jdoe from 192.0.2.7 port 50122'",
      says: 'which part is the name, which the source, and what it means',
    },
    { line: 'askance explain /var/log/auth.log', says: 'the shapes of a file, and the lines that have none' },
  ],
  async run(typed, world) {
    const { runExplain } = await import('./run-explain.ts')
    return runExplain(typed.words[0] ?? '', typed.options, world)
  },
})
