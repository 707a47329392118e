import { type Command, exits } from '../../src/cli/command.ts'
import { commands } from '../../src/cli/main.ts'
import { cell, codeCell, generatedNote, table } from './markdown.ts'

const statuses: Readonly<Record<keyof typeof exits, string>> = {
  nothing: 'done; `scan`: nothing to alert',
  alerts: '`scan`: alerts were found, also where something could not be read; `evaluate`: a bar was missed',
  wrongUse: 'wrong use: the command line, the configuration, or a file that would be overwritten',
  unread: 'something could not be read; standard error says which',
  fault: 'a fault of Askance itself; please report it',
  interrupted: 'interrupted',
}

export function commandsPage(): string {
  const codes = Object.entries(statuses).map(([name, says]) => [String(exits[name as keyof typeof exits]), says])
  return `# Commands

${generatedNote}

${table(
  ['command', 'what it does'],
  commands.map(({ name, summary }) => [`[\`askance ${name}\`](#askance-${name})`, cell(summary)]),
)}

\`askance help COMMAND\` prints the same in a terminal. Results go to standard output, everything else to standard error. What comes from
logs is escaped for the place where it is shown. Colour is for terminals; \`NO_COLOR\` in the environment turns it off.

## Exit status
${table(['status', 'meaning'], codes)}

${commands.map(section).join('\n\n')}
`
}

function section(command: Command): string {
  const flags = Object.values(command.options).map(({ flags, says }) => [codeCell(flags), cell(says)])
  const words = command.arguments.map(({ name, says }) => [codeCell(name), cell(says)])
  const usage = [
    'askance',
    command.name,
    ...(flags.length > 0 ? ['[options]'] : []),
    ...command.arguments.map(argument => argument.name),
  ]
  const rows = [...words, ...flags]
  const examples = command.examples.map(({ line, says }) => `${line}    # ${says}`)
  return [
    `## askance ${command.name}`,
    `${sentence(command.summary)} Usage: \`${usage.join(' ')}\``,
    ...(rows.length > 0 ? [table(['word or flag', 'meaning'], rows)] : []),
    `\`\`\`sh\n${examples.join('\n')}\n\`\`\``,
  ].join('\n\n')
}

function sentence(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}.`
}
