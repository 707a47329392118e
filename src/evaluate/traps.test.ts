import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Ask } from '../asks/ask.ts'
import type { Day } from './day.ts'
import { writeOutage } from './outage.ts'
import { writeLeaversPhones } from './phones.ts'
import { dayMs, isEmployed, makeSite, siteStart } from './site.ts'
import { writeTraps } from './traps.ts'
import { writeUsers } from './users.ts'

const site = makeSite({ seed: 'traps', staff: 500, days: 120, loginFormat: 'first.last' })

function written(number: number, writer: (day: Day) => void): Ask[] {
  const asks: Ask[] = []
  const start = siteStart + number * dayMs
  writer({ site, day: number, start, random: site.random.fork(number), write: ask => asks.push(ask) })
  return asks
}

const failed = (asks: readonly Ask[]) => asks.filter(ask => !['granted', 'listed', 'challenged'].includes(ask.outcome))
const countBy = (asks: readonly Ask[], key: (ask: Ask) => string) => {
  const counts = new Map<string, number>()
  for (const ask of asks) counts.set(key(ask), (counts.get(key(ask)) ?? 0) + 1)
  return counts
}

test('a broken client, monitoring and a scanner fail hundreds of times a day, each for one name', () => {
  const names = countBy(failed(written(10, writeTraps)), ask => ask.identity?.name ?? '')
  assert.ok([...names.values()].filter(count => count >= 90).length >= 3)
})

test('a conference puts many of ours behind one address', () => {
  const guests = written(41, writeTraps).filter(ask => ask.service.kind === 'web' || ask.service.kind === 'vpn')
  const named = guests.filter(ask => ask.surface === 'login')
  const perAddress = countBy(named, ask => ask.source.address ?? '')
  assert.ok(Math.max(...perAddress.values()) >= 15)
  assert.equal(countBy(written(50, writeTraps), ask => ask.service.kind).has('vpn'), false)
})

test('personnel reads everybody once a month, from one address', () => {
  const reads = written(32, writeTraps).filter(ask => ask.outcome === 'listed')
  assert.equal(reads.length, 500)
  assert.equal(countBy(reads, ask => ask.source.address ?? '').size, 1)
})

test('on a day of forced changes phones are refused all day, far more than on the day before', () => {
  const refused = (number: number) =>
    failed(written(number, writeUsers)).filter(ask => ask.service.kind === 'imap').length
  assert.ok(refused(57) > 2 * refused(56), `${refused(57)} against ${refused(56)}`)
})

test('phones of leavers go on asking, locked or refused', () => {
  const asks = written(60, writeLeaversPhones)
  assert.ok(asks.length > 0)
  const gone = new Set(site.members.filter(member => !isEmployed(member, 60)).map(member => member.login))
  assert.ok(asks.every(ask => gone.has(ask.identity?.name ?? '')))
  assert.ok(asks.every(ask => ask.outcome === 'locked' || ask.outcome === 'refused'))
})

test('in an outage nobody is granted for hours; on other days nothing changes', () => {
  const grantedByHour = (number: number) => {
    const asks = written(number, day => writeOutage(day, writeUsers)).filter(ask => ask.outcome === 'granted')
    return countBy(asks, ask => `${Math.floor((ask.time % dayMs) / 3_600_000)}`)
  }
  const workHours = ['8', '9', '10', '11', '12', '13', '14', '15', '16']
  const outages = Array.from({ length: 50 }, (_, number) => number).filter(number =>
    workHours.some(hour => !grantedByHour(number).has(hour)),
  )
  assert.equal(outages.length, 1)
})
