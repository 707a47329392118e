import assert from 'node:assert/strict'
import { test } from 'node:test'
import { facesBlocks } from './adaptive-blocks.ts'
import { alertsOn, type LearnedWorld, learnWorld, merged, naming } from './scenario-world.ts'
import { makeAsk, services } from './services.ts'
import { dayMs, isEmployed, makeSite, siteStart } from './site.ts'

const learningDays = 4
const site = makeSite({ seed: 'blocks', staff: 120, days: learningDays + 3, loginFormat: 'first.last' })

async function learned(): Promise<LearnedWorld> {
  const steps = learnWorld({ site, bots: { perDay: 50, nameListShare: 0.05 }, learningDays, budgets: [1] }, '')
  for (;;) {
    const step = await steps.next()
    if (step.done) return step.value
  }
}
const world = await learned()

test('who is blocked on each alert pays an address for a few names', () => {
  const here = site.members.filter(member => isEmployed(member, learningDays))
  const ground = { site, random: site.random, staff: here, start: world.start + 0.4 * dayMs }
  const cost = facesBlocks(world, ground, 1)
  assert.ok(cost.addresses > 5 && cost.addresses < 60, `${cost.addresses}`)
  assert.ok((cost.namesToAlert ?? 0) >= 2 && (cost.namesToAlert ?? 100) <= 15, `${cost.namesToAlert}`)
})

test('attacks on a world that has learned do not touch each other', () => {
  const quiet = alertsOn(world, 1, [], 1)
  const attack = site.members
    .slice(0, 30)
    .map(({ full }, at) =>
      makeAsk(world.start + at * 60_000, { address: '254.0.0.1' }, services.imap, 'login', full, 'refused'),
    )
  assert.equal(naming(alertsOn(world, 1, attack, 1), new Set(['254.0.0.1'])).length, 1)
  assert.deepEqual(alertsOn(world, 1, [], 1), quiet)
})

test('the quiet asks begin with the learned world and go on to its end', () => {
  assert.ok(world.quiet.every(({ time }) => time >= world.start))
  assert.equal(world.start, siteStart + learningDays * dayMs)
  assert.ok((world.quiet.at(-1)?.time ?? 0) > world.start + 2.9 * dayMs)
})

test('streams are merged in the order of time', () => {
  const at = (time: number) =>
    makeAsk(time, { address: '254.0.0.1' }, services.ssh, 'login', { name: 'a', written: 'a' }, 'refused')
  const times = (of: Iterable<{ time: number }>) => [...of].map(({ time }) => time)
  assert.deepEqual(times(merged([1, 4, 6].map(at), [0, 2, 3, 9].map(at))), [0, 1, 2, 3, 4, 6, 9])
  assert.deepEqual(times(merged([], [2].map(at))), [2])
})
