import type { Command } from '../command.ts'
import { flagsOf, type Offered, wordsOffered } from './flags.ts'

/** Completion for bash 4.4 and later (`compopt`). Words come from the tables and hold no character that a shell would read. */
export function bashCompletion(commands: readonly Command[]): string {
  const names = commands.map(command => command.name)
  return `# bash completion for askance
_askance() {
  local word=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]}
  # bash splits --flag=value at the equals sign.
  if [[ $before == '=' ]]; then before=\${COMP_WORDS[COMP_CWORD-2]}; fi
  if [[ $word == '=' ]]; then word=; fi
  COMPREPLY=()
  if ((COMP_CWORD == 1)); then
    COMPREPLY=($(compgen -W '${[...names, 'help', '--help', '--version'].join(' ')}' -- "$word"))
    return
  fi
  case "\${COMP_WORDS[1]} $before" in
${commands.flatMap(valueCases).join('\n')}
  esac
  case "\${COMP_WORDS[1]} $word" in
    'help '*) ${offer(names)} ;;
${commands.flatMap(wordCases).join('\n')}
  esac
}
complete -F _askance askance
`
}

function valueCases(command: Command): string[] {
  const valued = flagsOf(command).filter(flag => flag.value !== '')
  return valued.map(flag => `    '${command.name} --${flag.long}') ${offer(flag.offers)}; return ;;`)
}

function wordCases(command: Command): string[] {
  const flags = flagsOf(command).map(flag => `--${flag.long}`)
  return [`    '${command.name} -'*) ${offer(flags)} ;;`, `    '${command.name} '*) ${offer(wordsOffered(command))} ;;`]
}

function offer(offers: Offered): string {
  if (offers === 'files') return 'compopt -o default'
  if (offers === 'nothing') return ':'
  return `COMPREPLY=($(compgen -W '${offers.join(' ')}' -- "$word"))`
}
