import assert from 'node:assert/strict'
import { test } from 'node:test'
import { commands } from '../../src/cli/main.ts'
import { readCommandLine } from '../../src/cli/program.ts'
import { run } from './run.ts'

test('nothing typed prints the help', async () => {
  const { exit, out, err } = await run([])
  assert.equal(exit, 0)
  assert.match(out, /^Usage: askance/)
  assert.equal(err, '')
})

test('the help names every command, and the help of each has its examples and flags', async () => {
  const { out } = await run(['--help'])
  for (const command of commands) {
    assert.match(out, new RegExp(`^  ${command.name}\\b`, 'm'))
    const { exit, out: help } = await run(['help', command.name])
    assert.equal(exit, 0)
    for (const { line } of command.examples) assert.ok(help.includes(line), line)
    for (const { flags } of Object.values(command.options)) assert.ok(help.includes(flags), flags)
  }
})

test('options are named in their table by their long flag, in camel case', () => {
  for (const command of commands) {
    for (const [name, { flags }] of Object.entries(command.options)) {
      const long = /--(?:no-)?([a-z-]+)/.exec(flags)?.[1] ?? ''
      assert.equal(
        name,
        long.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase()),
        command.name,
      )
    }
  }
})

test('every example of the help is a command line that can be read', () => {
  for (const command of commands) {
    for (const { line } of command.examples) {
      const typed = line.split(/ [>|] /).find(part => part.startsWith('askance ')) ?? ''
      const words = (typed.match(/'[^']*'|\S+/g) ?? []).slice(1).map(word => word.replace(/^'|'$/g, ''))
      assert.equal(readCommandLine(words, commands, '', '').is, 'command', line)
    }
  }
})

test('a command or flag that is not known is wrong use, with the one that was meant', async () => {
  const command = await run(['versoin'])
  assert.equal(command.exit, 2)
  assert.match(command.err, /askance: unknown command 'versoin'\n\(Did you mean version\?\)/)
  const flag = await run(['version', '--jsn'])
  assert.equal(flag.exit, 2)
  assert.match(flag.err, /unknown option '--jsn'/)
})

test('a word too many is wrong use', async () => {
  assert.equal((await run(['version', 'now'])).exit, 2)
})
