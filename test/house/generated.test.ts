import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { test } from 'node:test'
import { readConfiguration } from '../../src/config/read-configuration.ts'
import { paths, text, top } from './tree.ts'

/** Scripts that make files of the repository from tables; each names the stale ones under `--check`. */
const makers = paths('scripts/*.ts').filter(path => text(path).includes('--check'))

for (const maker of makers) {
  test(`what ${maker} makes is up to date`, () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(top, maker), '--check'], {
      cwd: top,
      encoding: 'utf8',
    })
    assert.equal(status, 0, `${stdout}${stderr}`)
  })
}

test('every configuration in the documents can be read', () => {
  for (const document of [...paths('*.md'), ...paths('docs/**/*.md')]) {
    for (const [, yaml = ''] of text(document).matchAll(/^```yaml\n([\s\S]*?)^```$/gm)) {
      assert.equal(readConfiguration(document, yaml).problems, null, document)
    }
  }
})
