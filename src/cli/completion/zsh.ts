import type { Command } from '../command.ts'
import { type Flag, flagsOf, type Offered, wordsOffered } from './flags.ts'

/** Completion for zsh, as a function file for `$fpath`. */
export function zshCompletion(commands: readonly Command[]): string {
  const listed = commands.map(command => `    ${quote(`${colonless(command.name)}:${command.summary}`)}`)
  return `#compdef askance
_askance() {
  local -a commands
  commands=(
${[...listed, `    'help:print the help of a command'`].join('\n')}
  )
  if ((CURRENT == 2)); then
    _describe command commands
    return
  fi
  local command=$words[2]
  shift words
  ((CURRENT--))
  case $command in
    help) _describe command commands ;;
${commands.map(commandCase).join('\n')}
  esac
}
_askance "$@"
`
}

function commandCase(command: Command): string {
  const flags = flagsOf(command).map(flag => quote(flagSpec(flag)))
  const words = command.arguments.map(({ name }) =>
    quote(`*:${name.replace(/[^a-z ]/g, '')}:${action(wordsOffered(command))}`),
  )
  return `    ${command.name}) _arguments -S ${[...flags, ...words].join(' ')} ;;`
}

function flagSpec({ long, says, value, offers, repeats }: Flag): string {
  const help = says.replace(/[[\]\\]/g, '\\$&')
  const takes = value === '' ? '' : `:${value}:${action(offers)}`
  return `${repeats ? '*' : ''}--${long}[${help}]${takes}`
}

function action(offers: Offered): string {
  if (offers === 'files') return '_files'
  return offers === 'nothing' ? '' : `(${offers.join(' ')})`
}

function colonless(text: string): string {
  return text.replaceAll(':', '\\:')
}

function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`
}
