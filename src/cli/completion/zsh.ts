import type { Command, Completes } from '../command.ts'
import { type Flag, flagsOf } from './flags.ts'

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
  const flags = flagsOf(command).map(flag => quote(`${flagSpec(command, flag)}`))
  const words = command.arguments.map(({ name, completes }) =>
    quote(`*:${name.replace(/[^a-z ]/g, '')}:${action(completes)}`),
  )
  return `    ${command.name}) _arguments -S ${[...flags, ...words].join(' ')} ;;`
}

function flagSpec(command: Command, { long, says, value, completes }: Flag): string {
  const repeats = Object.values(command.options).some(
    option => option.repeats === true && option.flags.startsWith(`--${long} `),
  )
  const help = says.replace(/[[\]\\]/g, '\\$&')
  const takes = value === '' ? '' : `:${value}:${action(completes)}`
  return `${repeats ? '*' : ''}--${long}[${help}]${takes}`
}

function action(completes: Completes): string {
  if (completes === 'files') return '_files'
  return completes === 'nothing' ? '' : `(${completes.join(' ')})`
}

function colonless(text: string): string {
  return text.replaceAll(':', '\\:')
}

function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`
}
