import assert from 'node:assert/strict'
import { dirname } from 'node:path'
import { test } from 'node:test'
import { isTest, paths, top } from './tree.ts'

type Unit = Readonly<Record<string, unknown>>
type Exports = Readonly<Record<string, unknown>>

/** Files that hold the list of their room's units (house.md, section 4). */
const lists = [...paths('src/**/index.ts'), 'src/cli/main.ts']

function isObject(value: unknown): value is Unit {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The exported arrays of units of a list. */
function unitsOf(exports: Exports): Unit[] {
  return Object.values(exports)
    .filter(Array.isArray)
    .flatMap(list => list.filter(isObject))
}

/** Keys that all units of a list have: what makes a unit of this room. */
function keysOfAll(units: readonly Unit[]): string[] {
  const [first, ...others] = units
  return Object.keys(first ?? {}).filter(key => others.every(unit => key in unit))
}

async function load(path: string): Promise<Exports> {
  return (await import(`${top}/${path}`)) as Exports
}

for (const list of lists) {
  test(`${list} names every unit of its room`, async () => {
    const units = unitsOf(await load(list))
    const keys = keysOfAll(units)
    assert.ok(units.length > 0 && keys.includes('name'), 'a list is an exported array of units with a name')
    const forgotten: string[] = []
    for (const path of paths(`${dirname(list)}/*.ts`).filter(path => !isTest(path) && path !== list)) {
      const exported = Object.values(await load(path)).filter(isObject)
      const strays = exported.filter(value => keys.every(key => key in value) && !units.includes(value))
      if (strays.length > 0) forgotten.push(path)
    }
    assert.deepEqual(forgotten, [])
  })

  test(`the names of ${list} are told apart`, async () => {
    const names = unitsOf(await load(list)).map(unit => unit.name)
    assert.deepEqual([...new Set(names)], names)
  })
}

test('samples stand beside a file of their name, or of the name before their dash', () => {
  const files = new Set(paths('src/**/*.ts'))
  const alone = paths('src/**/*.samples').filter(
    path => !files.has(path.replace(/\.samples$/, '.ts')) && !files.has(path.replace(/-[^/]*\.samples$/, '.ts')),
  )
  assert.deepEqual(alone, [])
})
