import { command, exits } from './command.ts'
import { flag } from './options.ts'

export const readers = command({
  name: 'readers',
  summary: 'list the kinds of logs that are read, or the shapes and outcomes of one kind',
  arguments: [{ name: '[kind]', says: 'show all of this kind', completes: 'nothing' }],
  options: { json: flag('json', 'as JSON') },
  examples: [
    { line: 'askance readers', says: 'which logs can be read' },
    { line: 'askance readers sshd', says: 'what each line of sshd means, and what cannot be learned from it' },
  ],
  async run({ words, options }, world) {
    const { kindsAsJson, kindsAsList, kindAsText, kindNamed } = await import('./show-readers.ts')
    const [name] = words
    const kind = name === undefined ? null : kindNamed(name)
    if (kind !== null && 'problem' in kind) {
      await world.err.write(kind.problem)
      return exits.wrongUse
    }
    if (options.json === true) await world.out.write(kindsAsJson(kind))
    else await world.out.write(kind === null ? kindsAsList() : kindAsText(kind))
    return exits.nothing
  },
})
