import { type Command, command, exits } from './command.ts'
import { completionScripts, isShell, shells } from './completion/scripts.ts'

/** Completion of a command line that holds these commands; they are asked for late, since this is one of them. */
export function completionOf(commands: () => readonly Command[]): Command {
  return command({
    name: 'completion',
    summary: 'print a script that completes commands, flags and values in your shell',
    arguments: [{ name: '<shell>', says: 'your shell', completes: shells }],
    options: {},
    examples: [
      {
        line: 'askance completion bash > ~/.local/share/bash-completion/completions/askance',
        says: 'bash, from the next shell on',
      },
      { line: 'askance completion zsh > ~/.zfunc/_askance', says: 'zsh, with ~/.zfunc in $fpath before compinit' },
      { line: 'askance completion fish > ~/.config/fish/completions/askance.fish', says: 'fish, at once' },
    ],
    async run(typed, world) {
      const shell = typed.words.find(isShell)
      if (shell === undefined) return exits.wrongUse
      await world.out.write(completionScripts[shell](commands()))
      return exits.nothing
    },
  })
}
