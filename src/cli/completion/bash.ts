import type { Command, Completes } from '../command.ts'
import { flagsOf } from './flags.ts'

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
  return valued.map(flag => `    '${command.name} --${flag.long}') ${offer(flag.completes)}; return ;;`)
}

function wordCases(command: Command): string[] {
  const flags = flagsOf(command).map(flag => `--${flag.long}`)
  const completes = command.arguments[0]?.completes ?? 'nothing'
  return [`    '${command.name} -'*) ${offer(flags)} ;;`, `    '${command.name} '*) ${offer(completes)} ;;`]
}

function offer(completes: Completes): string {
  if (completes === 'files') return 'compopt -o default'
  if (completes === 'nothing') return ':'
  return `COMPREPLY=($(compgen -W '${completes.join(' ')}' -- "$word"))`
}
