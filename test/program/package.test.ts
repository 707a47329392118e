import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import manifest from '../../package.json' with { type: 'json' }
import { top } from '../house/tree.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

interface Packed {
  readonly filename: string
  readonly size: number
  readonly files: readonly { readonly path: string }[]
}

const mostBytes = 5_000_000

function npm(words: string[], cwd: string): string {
  return execFileSync('npm', words, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
}

test('the packed tarball, installed elsewhere, gives a working command', context => {
  const folder = temporaryFolder(context)
  const [packed] = JSON.parse(npm(['pack', '--json', '--pack-destination', folder], top)) as Packed[]
  assert.ok(packed !== undefined)

  const paths = packed.files.map(file => file.path)
  assert.ok(packed.size < mostBytes, `${packed.size} bytes`)
  assert.deepEqual(
    paths.filter(path => /\.test\.|^src\/|^test\/|\.tgz$/.test(path)),
    [],
  )
  const built = ['main.js', 'scan-worker.js', 'kernel.wasm'].map(name => `dist/cli/${name}`)
  for (const path of ['LICENSE', 'README.md', 'bin/askance.js', ...built]) assert.ok(paths.includes(path), path)

  // What it depends on is taken from this checkout, so that the test needs no network. Of a folder npm would run scripts that a
  // package from a registry does not run; nothing here needs any.
  const elsewhere = join(folder, 'elsewhere')
  const dependencies = Object.keys(manifest.dependencies).map(name => join(top, 'node_modules', name))
  execFileSync('mkdir', [elsewhere])
  writeFileSync(join(elsewhere, 'package.json'), '{ "private": true }')
  npm(
    [
      'install',
      '--offline',
      '--ignore-scripts',
      '--no-audit',
      '--no-fund',
      join(folder, packed.filename),
      ...dependencies,
    ],
    elsewhere,
  )
  const askance = (...words: string[]) => {
    const { status, stdout, stderr } = spawnSync(join(elsewhere, 'node_modules/.bin/askance'), words, {
      encoding: 'utf8',
    })
    assert.deepEqual({ status, stderr }, { status: 0, stderr: '' })
    return stdout
  }
  assert.ok(askance('version').startsWith(`askance ${manifest.version} `))

  const log = join(elsewhere, 'auth.log')
  writeFileSync(
    log,
    `${'Mar  5 02:10:07 mx sshd[811]: Failed password for invalid user a from 192.0.2.7 port 50122 ssh2\n'.repeat(3)}`,
  )
  assert.match(askance('scan', log), /3 lines .* 3 asks/)
})
