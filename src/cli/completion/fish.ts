import type { Command } from '../command.ts'
import { type Flag, flagsOf, type Offered, wordsOffered } from './flags.ts'

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
  const words = [offer(wordsOffered(command))].filter(words => words !== '')
  return [...flagsOf(command).map(flag => flagLine(start, flag)), ...words.map(word => `${start} ${word}`)]
}

function flagLine(start: string, { long, says, value, offers }: Flag): string {
  const takes = value === '' ? '' : ` -r ${offer(offers) || '-f'}`
  return `${start} -l ${long} -d ${quote(says)}${takes}`
}

function offer(offers: Offered): string {
  if (offers === 'files') return '-F'
  return offers === 'nothing' ? '' : `-f -a ${quote(offers.join(' '))}`
}

function quote(text: string): string {
  return `'${text.replace(/['\\]/g, '\\$&')}'`
}
