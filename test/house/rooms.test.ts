import assert from 'node:assert/strict'
import { posix } from 'node:path'
import { test } from 'node:test'
import { rooms } from '../../src/rooms.ts'
import { isTest, paths, text } from './tree.ts'

const order: readonly string[] = rooms.map(room => room.name)
/** The kernel's sources are AssemblyScript, which imports without endings and only within its folder. */
const sources = paths('src/**/*.ts').filter(
  path => path !== 'src/rooms.ts' && !path.startsWith('src/matching/kernel/assembly/'),
)

function roomOf(path: string): string {
  return path.split('/')[1]?.replace(/\.ts$/, '') ?? ''
}

/** Files of this tree that a file imports, types included. */
function importsOf(path: string): string[] {
  const found = text(path).matchAll(/\b(?:from|import|import\()\s*['"](\.[^'"]+)['"]/g)
  return [...found].map(match => posix.normalize(posix.join(posix.dirname(path), match[1] ?? '')))
}

test('every folder of src is a room, and nothing lies beside them', () => {
  const strangers = sources.filter(path => !order.includes(roomOf(path)))
  assert.deepEqual(strangers, [], 'name the room in src/rooms.ts, or move the file into one')
})

test('a room imports only from rooms before it, and kit from none', () => {
  const wrong = sources
    .filter(path => !isTest(path))
    .flatMap(path =>
      importsOf(path)
        .filter(target => target.startsWith('src/') && roomOf(target) !== roomOf(path))
        .filter(target => target !== 'src/rooms.ts' && order.indexOf(roomOf(target)) > order.indexOf(roomOf(path)))
        .map(target => `${path} imports ${target}`),
    )
  assert.deepEqual(wrong, [])
})

test('nothing but the launcher imports cli, and no source imports tests, scripts or benchmarks', () => {
  const wrong = sources
    .filter(path => !isTest(path))
    .flatMap(path =>
      importsOf(path)
        .filter(
          target =>
            !target.startsWith('src/') || isTest(target) || (roomOf(target) === 'cli' && roomOf(path) !== 'cli'),
        )
        .map(target => `${path} imports ${target}`),
    )
  assert.deepEqual(wrong, [])
})

test('every import of a source file names a file that is there, so that the checks above see all of them', () => {
  const known = new Set(paths('src/**/*.ts'))
  const lost = sources.flatMap(path =>
    importsOf(path)
      .filter(target => target.startsWith('src/') && !known.has(target))
      .map(target => `${path} imports ${target}`),
  )
  assert.deepEqual(lost, [])
})
