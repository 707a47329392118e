import { escapeTerminal } from '../kit/escape-terminal.ts'
import { asks } from './asks.ts'
import { type Command, type Exit, exits } from './command.ts'
import { completionOf } from './completion.ts'
import { evaluate } from './evaluate.ts'
import { explain } from './explain.ts'
import { packageVersion } from './package-version.ts'
import { outputLost } from './problems.ts'
import { type ProcessWorld, processWorld } from './process-world.ts'
import { readCommandLine } from './program.ts'
import { readers } from './readers.ts'
import { scan } from './scan.ts'
import { version } from './version.ts'
import { whyNot } from './why-not.ts'
import type { World } from './world.ts'

const about =
  'Tells an organisation who is asking about its people: reads its logs, adds up evidence, explains every finding.\n' +
  'Defensive: it reads your own logs and gathers nothing about anyone else.'

/** The commands, in the order of the help. */
export const commands: readonly Command[] = [
  scan,
  explain,
  whyNot,
  asks,
  readers,
  evaluate,
  completionOf(() => commands),
  version,
]

/** Runs one command line in a given world. */
export async function runCommandLine(words: readonly string[], world: World): Promise<Exit> {
  const reading = readCommandLine(words, commands, about, packageVersion())
  if (reading.is === 'command') return reading.command.run(reading.typed, world)
  await world.out.write(reading.out)
  await world.err.write(reading.err)
  return reading.exit
}

/** Entry of the launcher: runs in the world of the process, and gives the exit status. */
export async function main(words: readonly string[]): Promise<Exit> {
  const world = processWorld()
  const exit = await exitOf(words, world)
  const lost = await world.leave()
  if (lost === null) return exit
  const { sayProblems } = await import('./say-problems.ts')
  await sayProblems([outputLost(lost)], world)
  return exits.wrongUse
}

async function exitOf(words: readonly string[], world: ProcessWorld): Promise<Exit> {
  try {
    const exit = await runCommandLine(words, world)
    return world.interrupted() ? exits.interrupted : exit
  } catch (error) {
    // What an interrupt tears down (a read of standard input, a child process) may fail on its way out.
    if (world.interrupted()) return exits.interrupted
    // Node's own status would be 1, which says that alerts were found.
    await world.err.write(`askance: this is a fault of Askance; please report it, with this:\n${faultText(error)}\n`)
    return exits.fault
  }
}

function faultText(error: unknown): string {
  return escapeTerminal(error instanceof Error ? (error.stack ?? error.message) : String(error)).replaceAll(
    '\\x0a',
    '\n',
  )
}
