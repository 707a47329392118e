import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gitFiles, text } from './tree.ts'

const binary = /\.(gz|zst|png|ico|woff2|evtx|wasm)$/
const files = gitFiles()
const skip = files === null ? 'no git checkout' : false
const readable = (files ?? []).filter(path => !binary.test(path))

/** Places that exist only on the machine that a file was made on. */
const machinePlace = /(?<![\w.])\/(?:work|farm)\/|\/tmp\/[a-z]+_jobs/
/** The lock file names no host (`.npmrc` says so), so that every registry serves. */
const registry = /"resolved": "http|registry=http|_authToken/

function holding(pattern: RegExp): string[] {
  return readable.filter(path => path !== 'test/house/tree.test.ts').filter(path => pattern.test(text(path)))
}

test('no file names a place of the machine that it was made on', { skip }, () => {
  assert.deepEqual(holding(machinePlace), [])
})

test('no file names the host of a package registry or a key for it', { skip }, () => {
  assert.deepEqual(holding(registry), [])
})

test('no merge conflict was committed', { skip }, () => {
  assert.deepEqual(holding(/^(?:<{7}|>{7}) /m), [])
})
