import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { transliterate } from './transliterate.ts'

for (const [name, spellings] of [
  ['müller', ['muller', 'mueller']],
  ['weiß', ['weiss']],
  ['bjørn', ['bjorn', 'bjoern']],
  ['åse', ['ase', 'aase']],
  ['zoé', ['zoe']],
  ['łukasz', ['lukasz']],
  ['nuñez', ['nunez']],
  ['yılmaz', ['yilmaz']],
  ['nguyễn', ['nguyen']],
  ['щербаков', ['shcherbakov', 'scherbakov']],
  ['юлия', ['iuliia', 'yuliya']],
  ['παπαδοπούλου', ['papadopoulou']],
  ['王', ['王']],
  ['smith', ['smith']],
] as const) {
  test(`${name} is written ${spellings.join(' or ')}`, () => assert.deepEqual(transliterate(name), spellings))
}

test('a decomposed name is written as the composed one', () => {
  const names = fc.string({ unit: fc.constantFrom('ä', 'ö', 'é', 'å', 'ó', 'й', 'a', 'x') })
  fc.assert(fc.property(names, name => assert.deepEqual(transliterate(name.normalize('NFD')), transliterate(name))))
})
