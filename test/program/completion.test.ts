import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { commands } from '../../src/cli/main.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
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

async function scriptFile(context: TestContext, shell: string): Promise<string> {
  const file = join(temporaryFolder(context), `completion.${shell}`)
  writeFileSync(file, (await run(['completion', shell])).out)
  return file
}

test('fish offers commands, flags and values', { skip: missing('fish') }, async context => {
  const file = await scriptFile(context, 'fish')
  const offers = (typed: string) =>
    spawnSync('fish', ['--no-config', '-c', `source ${file}; complete -C '${typed}'`], { encoding: 'utf8' })
      .stdout.split('\n')
      .map(line => line.split('\t')[0])
      .filter(line => line !== '')
  assert.deepEqual(offers('askance ver'), ['version'])
  assert.deepEqual(offers('askance completion '), ['bash', 'fish', 'zsh'])
  assert.deepEqual(offers('askance version --h'), ['--help'])
})

for (const shell of ['bash', 'zsh', 'fish']) {
  test(`${shell} can read its script`, { skip: missing(shell) }, async context => {
    const { status, stderr } = spawnSync(shell, ['-n', await scriptFile(context, shell)], { encoding: 'utf8' })
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
