import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isTest, paths, text } from './tree.ts'

/** Files that may be longer than 400 lines, with the reason; word lists are data and are counted nowhere. */
const longByName: Readonly<Record<string, string>> = {}
const wordLists: readonly string[] = []
/** Made by scripts/kernel.ts. */
const generated = 'src/matching/kernel/assembly/generated.ts'

const sizes = paths('src/**/*.ts')
  .filter(path => !isTest(path) && path !== generated && !wordLists.includes(path))
  .map(path => ({ path, lines: text(path).trimEnd().split('\n').length }))

function shareOver(lines: number): number {
  return sizes.filter(size => size.lines > lines).length / sizes.length
}

test('no source file is over 400 lines without a reason', () => {
  const long = sizes.filter(size => size.lines > 400 && longByName[size.path] === undefined)
  assert.deepEqual(long, [])
})

test('a reason for a long file goes when the file got short or went away', () => {
  const stale = Object.keys(longByName).filter(path => !sizes.some(size => size.path === path && size.lines > 400))
  assert.deepEqual(stale, [])
})

test('nine in ten source files are at most 300 lines', () => {
  assert.ok(shareOver(300) <= 0.1, `${(100 * shareOver(300)).toFixed(0)} % are longer`)
})

test('half of the source files are under 100 lines', () => {
  assert.ok(shareOver(99) <= 0.5, `${(100 * shareOver(99)).toFixed(0)} % are longer`)
})
