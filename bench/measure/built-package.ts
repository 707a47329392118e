import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { benchFolder } from './bench-folder.ts'

const checkout = fileURLToPath(new URL('../..', import.meta.url))

/** Packs this checkout as npm would publish it and unpacks it in a folder of its own; gives the words that start its command. */
export function builtPackage(): readonly string[] {
  return packed(checkout, 'package')
}

/** The same of an older revision of this checkout, with the libraries of today. */
export function packageOfRevision(revision: string): readonly string[] {
  const tree = join(benchFolder(), 'revision')
  run('git', ['worktree', 'prune'], checkout)
  rmSync(tree, { recursive: true, force: true })
  run('git', ['worktree', 'add', '--force', '--detach', tree, revision], checkout)
  try {
    symlinkSync(join(checkout, 'node_modules'), join(tree, 'node_modules'))
    run('npm', ['run', 'kernel'], tree)
    return packed(tree, 'package-of-revision')
  } finally {
    run('git', ['worktree', 'remove', '--force', tree], checkout)
  }
}

function packed(tree: string, name: string): readonly string[] {
  const folder = join(benchFolder(), name)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder)
  const archive = run('npm', ['pack', '--silent', '--pack-destination', folder], tree).trim().split('\n').at(-1) ?? ''
  run('tar', ['-xzf', archive, '--strip-components=1'], folder)
  symlinkSync(join(checkout, 'node_modules'), join(folder, 'node_modules'))
  return [process.execPath, join(folder, 'bin/askance.js')]
}

function run(command: string, words: readonly string[], cwd: string): string {
  const { status, stdout, stderr } = spawnSync(command, words, { cwd, encoding: 'utf8' })
  if (status !== 0) throw new Error(`${command} ${words.join(' ')}: ${stdout}${stderr}`)
  return stdout
}
