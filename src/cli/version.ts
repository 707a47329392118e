import { command, exits } from './command.ts'
import { packageVersion } from './package-version.ts'

export const version = command({
  name: 'version',
  summary: 'print the version of askance, and of the Node that runs it',
  arguments: [],
  options: {},
  examples: [{ line: 'askance version', says: 'what to name when you report a fault' }],
  async run(_typed, world) {
    await world.out.write(`askance ${packageVersion()} (Node ${process.versions.node})\n`)
    return exits.nothing
  },
})
