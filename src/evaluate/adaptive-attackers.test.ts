import assert from 'node:assert/strict'
import { test } from 'node:test'
import { adaptives, type Ground } from './adaptive-attackers.ts'
import { adaptiveTable } from './adaptive-table.ts'
import { dayMs, makeSite, siteStart } from './site.ts'

const site = makeSite({ seed: 'adaptive', staff: 500, days: 90, loginFormat: 'first.last' })
const ground: Ground = { site, start: siteStart + 28 * dayMs, staff: site.members, random: site.random.fork('x') }

for (const adaptive of adaptives) {
  test(`${adaptive.attacker}, ${adaptive.setting}: in order, within the watched days, from addresses of his own`, () => {
    const attack = adaptive.attack(ground)
    const distraction = adaptive.distraction?.(ground) ?? []
    for (const asks of [attack, distraction]) {
      assert.ok(asks.every(({ time }, at) => time >= (asks[at - 1]?.time ?? ground.start)))
      assert.ok(asks.every(({ time }) => time < ground.start + adaptive.days * dayMs))
    }
    const sources = new Set(attack.map(({ source }) => source.address))
    assert.ok(distraction.every(({ source }) => !sources.has(source.address)))
  })
}

test('nobody is asked for twice by an attacker', () => {
  for (const adaptive of adaptives) {
    const names = adaptive.attack(ground).map(({ identity }) => identity?.name)
    assert.equal(new Set(names).size, names.length)
  }
})

test('who was never named has no names to an alert', () => {
  const row = {
    kind: 'adaptive',
    attacker: 'x',
    setting: '2',
    budgetPerDay: 1,
    wanted: 120,
    addresses: 60,
    days: 14,
  } as const
  assert.match(adaptiveTable([{ ...row, namesToAlert: null, sourcesRecalled: 0 }]), /none for all 120/)
  assert.match(adaptiveTable([{ ...row, namesToAlert: 7, sourcesRecalled: 1 }]), /7 of 120/)
})
