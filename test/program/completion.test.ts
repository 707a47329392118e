import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { test } from 'node:test'
import { commands } from '../../src/cli/main.ts'
import { run } from './run.ts'

function missing(shell: string): string | false {
  return spawnSync(shell, ['-c', 'true']).status === 0 ? false : `${shell} is not installed here`
}

/** What bash offers once the words are typed, the last one being typed still. */
async function bashOffers(...words: string[]): Promise<string[]> {
  const { out: script } = await run(['completion', 'bash'])
  const typed = words.map(word => `'${word}'`).join(' ')
  const ask = `compopt() { :; }\nCOMP_WORDS=(${typed}); COMP_CWORD=${words.length - 1}; _askance; printf '%s\\n' "\${COMPREPLY[@]}"`
  const { stdout, stderr } = spawnSync('bash', ['--norc', '-c', `${script}\n${ask}`], { encoding: 'utf8' })
  assert.equal(stderr, '')
  return stdout.split('\n').filter(line => line !== '')
}

test('bash offers the commands first', { skip: missing('bash') }, async () => {
  assert.deepEqual(await bashOffers('askance', 'ver'), ['version'])
  const all = await bashOffers('askance', '')
  assert.deepEqual(
    commands.map(command => command.name).filter(name => !all.includes(name)),
    [],
  )
})

test('bash offers the flags of a command, its words, and the values of a flag', { skip: missing('bash') }, async () => {
  assert.deepEqual(await bashOffers('askance', 'completion', ''), ['bash', 'zsh', 'fish'])
  assert.deepEqual(await bashOffers('askance', 'version', '--h'), ['--help'])
})

for (const shell of ['bash', 'zsh', 'fish']) {
  test(`${shell} can read its script`, { skip: missing(shell) }, async () => {
    const { out } = await run(['completion', shell])
    const { status, stderr } = spawnSync(shell, ['-n'], { input: out, encoding: 'utf8' })
    assert.deepEqual({ status, stderr }, { status: 0, stderr: '' })
  })
}

test('every command, flag and shell stands in each script', async () => {
  for (const shell of ['bash', 'zsh', 'fish']) {
    const { out } = await run(['completion', shell])
    for (const { name, options } of commands) {
      assert.ok(out.includes(name), `${shell}: ${name}`)
      for (const { flags } of Object.values(options)) {
        const long = flags.split(' ')[0]?.slice(2) ?? ''
        assert.ok(out.includes(long), `${shell}: ${name} ${long}`)
      }
    }
  }
})
