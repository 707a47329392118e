import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { commands } from '../../src/cli/main.ts'
import { readCommandLine } from '../../src/cli/program.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { paths, text, top } from './tree.ts'

/**
 * Commands in documents are run. In a `console` block each line after `$ ` is run where `examples/` is, and has to end with status 0, or
 * with N where ` # exit N` says so; lines below it are its output, with `…` for any text. In a `sh` block (set-up, or what needs a machine of
 * the reader's) the command lines of askance are read, but not run.
 */
const documents = [...paths('*.md'), ...paths('docs/**/*.md')]

interface Step {
  readonly line: string
  readonly exit: number
  readonly output: readonly string[]
}

function blocks(document: string, language: string): string[] {
  const fences = text(document).matchAll(/^```([^\n]*)\n([\s\S]*?)^```$/gm)
  return [...fences].filter(fence => fence[1]?.trim() === language).map(fence => fence[2] ?? '')
}

function steps(block: string): Step[] {
  const parts = block.split(/^\$ /m).slice(1)
  return parts.map(part => {
    const [first = '', ...output] = part.trimEnd().split('\n')
    const [, line = first, exit = '0'] = /^(.*?)(?:\s+# exit (\d+))?$/.exec(first) ?? []
    return { line, exit: Number(exit), output }
  })
}

/** A folder with the examples and an `askance` on the path. */
function place(context: TestContext): { cwd: string; env: Record<string, string | undefined> } {
  const cwd = temporaryFolder(context)
  const bin = join(cwd, '.bin')
  mkdirSync(bin)
  symlinkSync(join(top, 'examples'), join(cwd, 'examples'))
  writeFileSync(join(bin, 'askance'), `#!/bin/sh\nexec '${process.execPath}' '${join(top, 'bin/askance.js')}' "$@"\n`)
  chmodSync(join(bin, 'askance'), 0o755)
  return { cwd, env: { PATH: `${bin}${delimiter}${process.env.PATH}`, HOME: cwd, TZ: 'UTC' } }
}

function pattern(output: readonly string[]): RegExp {
  const escaped = output.join('\n').replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`^${escaped.replace(/…/g, '[\\s\\S]*?')}\\s*$`)
}

for (const document of documents) {
  const consoles = blocks(document, 'console')
  if (consoles.length > 0) {
    test(`${document}: its commands do what it says`, context => {
      const { cwd, env } = place(context)
      for (const { line, exit, output } of consoles.flatMap(steps)) {
        const ran = spawnSync('sh', ['-c', `{ ${line}\n} 2>&1`], { cwd, env, encoding: 'utf8' })
        assert.equal(ran.status, exit, `${line}\n${ran.stdout}`)
        if (output.length > 0) assert.match(ran.stdout, pattern(output), line)
      }
    })
  }
  const lines = blocks(document, 'sh').flatMap(block => block.split('\n'))
  const ours = lines.map(line => /^(?:sudo |npx )?askance (.*)$/.exec(line)?.[1]).filter(line => line !== undefined)
  if (ours.length > 0) {
    test(`${document}: its command lines can be read`, () => {
      for (const line of ours) {
        const words = (line.split(/ [|>#] ?/)[0]?.match(/'[^']*'|\S+/g) ?? []).map(word => word.replace(/^'|'$/g, ''))
        assert.equal(readCommandLine(words, commands, '', '').is, 'command', line)
      }
    })
  }
}
