import type { Command, Completes } from '../command.ts'
import { type Flag, flagsOf } from './flags.ts'

/** Completion for fish 3. */
export function fishCompletion(commands: readonly Command[]): string {
  const names = commands.map(command => command.name)
  const first = `complete -c askance -n ${quote('__fish_use_subcommand')}`
  return [
    '# fish completion for askance',
    'complete -c askance -f',
    ...commands.map(command => `${first} -a ${command.name} -d ${quote(command.summary)}`),
    `${first} -a help -d ${quote('print the help of a command')}`,
    `complete -c askance -n ${quote('__fish_seen_subcommand_from help')} -a ${quote(names.join(' '))}`,
    ...commands.flatMap(commandLines),
    '',
  ].join('\n')
}

function commandLines(command: Command): string[] {
  const start = `complete -c askance -n ${quote(`__fish_seen_subcommand_from ${command.name}`)}`
  const words = command.arguments.map(argument => offer(argument.completes)).filter(words => words !== '')
  return [...flagsOf(command).map(flag => flagLine(start, flag)), ...words.map(word => `${start} ${word}`)]
}

function flagLine(start: string, { long, says, value, completes }: Flag): string {
  const takes = value === '' ? '' : ` -r ${offer(completes) || '-f'}`
  return `${start} -l ${long} -d ${quote(says)}${takes}`
}

function offer(completes: Completes): string {
  if (completes === 'files') return '-F'
  return completes === 'nothing' ? '' : `-f -a ${quote(completes.join(' '))}`
}

function quote(text: string): string {
  return `'${text.replace(/['\\]/g, '\\$&')}'`
}
