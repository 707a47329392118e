import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isEmployed, makeSite, type SiteOptions } from './site.ts'

const options: SiteOptions = { seed: 'site', staff: 1000, days: 330, loginFormat: 'first.last' }
const site = makeSite(options)
const staffOn = (day: number) => site.members.filter(member => isEmployed(member, day))

test('the same seed gives the same site, another seed another', () => {
  assert.deepEqual(makeSite(options).persons, site.persons)
  assert.notDeepEqual(makeSite({ ...options, seed: 'other' }).persons, site.persons)
})

test('every day sees the staff that was asked for', () => {
  for (const day of [-1000, -1, 0, 100, 329]) assert.equal(staffOn(day).length, 1000)
})

test('about twelve in a hundred leave in a year, and three years of leavers are in the directory', () => {
  const left = site.members.filter(member => member.endDay <= 0).length
  assert.ok(left > 280 && left < 440, `${left}`)
  const leaving = site.members.filter(member => member.endDay > 0 && member.endDay <= 330).length
  assert.ok(leaving > 70 && leaving < 150, `${leaving}`)
})

test('log-ins are unique and written in the way of the site', () => {
  assert.equal(new Set(site.members.map(member => member.login)).size, site.members.length)
  assert.ok(site.members.every(member => member.login.startsWith(`${member.given}.${member.family}`)))
  const [first] = makeSite({ ...options, loginFormat: 'flast' }).members
  assert.equal(first?.login, `${first?.given[0]}${first?.family}`)
})

test('usual names are frequent, rare names many, and given names go with family names of their part of the world', () => {
  const staff = staffOn(0)
  const counts = new Map<string, number>()
  for (const { family } of staff) counts.set(family, (counts.get(family) ?? 0) + 1)
  const usual = Math.max(...counts.values())
  assert.ok(usual >= 12 && usual <= 60, `${usual}`)
  const rare = staff.filter(({ family }) => (counts.get(family) ?? 0) <= 2).length
  assert.ok(rare > 350, `${rare}`)
  assert.ok(correlation(staff) > 2, `${correlation(staff)}`)
})

/** How much likelier two bearers of a family name share a given name than any two colleagues do. */
function correlation(staff: readonly { given: string; family: string }[]): number {
  let [namesakes, alike, pairs, equal] = [0, 0, 0, 0]
  for (const a of staff) {
    for (const b of staff) {
      if (a === b) continue
      pairs++
      if (a.given === b.given) equal++
      if (a.family !== b.family) continue
      namesakes++
      if (a.given === b.given) alike++
    }
  }
  return alike / namesakes / (equal / pairs)
}
