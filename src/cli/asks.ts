import { command, exits } from './command.ts'
import { inputOptions, inputWords } from './input-options.ts'

export const asks = command({
  name: 'asks',
  summary: "print the asks that logs tell of, one a line, in Askance's own form (NDJSON)",
  arguments: [inputWords],
  options: inputOptions,
  examples: [
    { line: 'askance asks /var/log/mail.log', says: 'who asked about whom, and what the answer was' },
    {
      line: 'askance asks /var/log --kind sshd | jq -r .identity | sort | uniq -c',
      says: 'the names that sshd was asked for',
    },
  ],
  async run({ words, options }, world) {
    const { createAskBooks } = await import('../asks/ask-books.ts')
    const { askOfRow, isAboutNobody, rowWords } = await import('../asks/ask-rows.ts')
    const { askLine } = await import('./ask-line.ts')
    const { readInputs, readingPlan } = await import('./read-inputs.ts')
    const { sayProblems } = await import('./say-problems.ts')
    const { isSettled, settle } = await import('./settings.ts')
    const settings = await settle(options, world.directory)
    if (!isSettled(settings)) {
      await sayProblems(settings, world)
      return exits.wrongUse
    }
    const books = createAskBooks()
    const lines: string[] = []
    const read = await readInputs(readingPlan(words, settings, options), world, {
      books,
      take(rows, row) {
        if (!isAboutNobody(rows.words, row * rowWords)) lines.push(askLine(askOfRow(rows, row, books)))
      },
      async pause() {
        for (const line of lines) await world.out.write(line)
        lines.length = 0
      },
    })
    if (world.stop.aborted) return exits.nothing
    await sayProblems(read.problems, world)
    return read.isIncomplete ? exits.unread : exits.nothing
  },
})
