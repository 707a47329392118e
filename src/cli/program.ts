import {
  CommanderError,
  InvalidArgumentError,
  Command as Program,
  Argument as ProgramArgument,
  Option as ProgramOption,
} from 'commander'
import {
  type AnyOption,
  type Argument,
  type Command,
  type Exit,
  exits,
  type OptionTable,
  type Typed,
} from './command.ts'

/** What a command line comes to: a command with what was typed, or text to show and an exit status. */
export type Reading =
  | { readonly is: 'command'; readonly command: Command; readonly typed: Typed<OptionTable> }
  | { readonly is: 'text'; readonly out: string; readonly err: string; readonly exit: Exit }

/** Reads a command line (without `node` and the script) against the table of commands. Opens nothing. */
export function readCommandLine(
  words: readonly string[],
  commands: readonly Command[],
  about: string,
  version: string,
): Reading {
  const said = { out: '', err: '' }
  let found: Reading | null = null
  const program = frame(new Program('askance'), said)
    .description(about)
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .configureHelp({ showGlobalOptions: false })
    .addHelpText('after', '\nThe help of a command has examples: askance help scan')
  for (const command of commands) {
    program.addCommand(
      subcommand(command, said, typed => {
        found = { is: 'command', command, typed }
      }),
    )
  }
  const text = (exit: Exit): Reading => ({ is: 'text', ...said, exit })
  try {
    if (words.length === 0) program.outputHelp()
    else program.parse(words as string[], { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    return text(error.exitCode === 0 ? exits.nothing : exits.wrongUse)
  }
  return found ?? text(exits.nothing)
}

function frame(program: Program, said: { out: string; err: string }): Program {
  return program
    .exitOverride()
    .showSuggestionAfterError()
    .configureOutput({
      writeOut: text => {
        said.out += text
      },
      writeErr: text => {
        said.err += text
      },
      outputError: (text, write) => write(`askance: ${text.replace(/^error: /, '')}`),
      getOutHelpWidth: () => 100,
      getErrHelpWidth: () => 100,
    })
}

function subcommand(
  command: Command,
  said: { out: string; err: string },
  take: (typed: Typed<OptionTable>) => void,
): Program {
  const program = frame(new Program(command.name), said)
    .description(command.summary)
    .helpOption('-h, --help', 'print this help')
  for (const argument of command.arguments) program.addArgument(programArgument(argument))
  for (const option of Object.values(command.options)) program.addOption(programOption(option))
  const lines = command.examples.map(({ line, says }) => `  ${line}\n      ${says}`)
  program.addHelpText('after', `\nExamples:\n${lines.join('\n')}`)
  program.showHelpAfterError(`See: askance help ${command.name}`)
  program.action(() => take({ words: program.args, options: program.opts() }))
  return program
}

function programArgument({ name, says, completes }: Argument): ProgramArgument {
  const made = new ProgramArgument(name, says)
  return Array.isArray(completes) ? made.choices(completes) : made
}

function programOption(option: AnyOption): ProgramOption {
  const made = new ProgramOption(option.flags, option.says).conflicts([...(option.excludes ?? [])])
  if (option.parse === undefined) return made
  return made.argParser((text: string, before: unknown) => {
    const parsed = option.parse?.(text, before)
    if (parsed === undefined || 'expected' in parsed) throw new InvalidArgumentError(`Expected ${parsed?.expected}`)
    return parsed.value
  })
}
