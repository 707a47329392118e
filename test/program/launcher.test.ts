import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { test } from 'node:test'
import { top } from '../house/tree.ts'

const launcher = join(top, 'bin/askance.js')

function launch(node: string, words: string[], flags: string[] = []) {
  return spawnSync(node, [...flags, launcher, ...words], { encoding: 'utf8' })
}

/** Nodes on the path that are too old for askance. */
const oldNodes = [...new Set((process.env.PATH ?? '').split(delimiter))]
  .map(folder => join(folder, 'node'))
  .filter(path => existsSync(path))
  .filter(path => {
    const major = Number(spawnSync(path, ['-p', 'process.versions.node.split(".")[0]'], { encoding: 'utf8' }).stdout)
    return major > 0 && major < 24
  })

test('the launcher runs a command and passes its exit status on', () => {
  assert.match(launch(process.execPath, ['version']).stdout, /^askance \d+\.\d+\.\d+ \(Node 24\./)
  assert.equal(launch(process.execPath, ['versoin']).status, 2)
})

test('an older Node is told which one is needed', () => {
  const pretend = 'Object.defineProperty(process, "versions", { value: { ...process.versions, node: "20.19.0" } })'
  const flags = ['--import', `data:text/javascript,${encodeURIComponent(pretend)}`]
  const { status, stderr } = launch(process.execPath, ['version'], flags)
  assert.equal(status, 2)
  assert.match(stderr, /^askance needs Node 24\.4 or newer; this is Node 20\.19\.0\.\n/)
})

test('an older Node of this machine prints a sentence and no stack trace', {
  skip: oldNodes.length === 0 && 'no older Node on the path',
}, () => {
  for (const node of oldNodes) {
    const { status, stderr, stdout } = launch(node, ['scan'])
    assert.deepEqual({ status, stdout, lines: stderr.trim().split('\n').length }, { status: 2, stdout: '', lines: 2 })
    assert.match(stderr, /^askance needs Node/)
  }
})
