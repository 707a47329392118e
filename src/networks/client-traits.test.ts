import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { clientOf, clientTraits } from './client-traits.ts'
import { hasTrait, isTraitTold, type SourceTrait, sourceTraits } from './source-traits.ts'

const chrome = (version: number) =>
  `Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${version}.0.0.0 Safari/537.36`
const dayOf = (date: string) => Date.parse(date) / 86_400_000

function traits(userAgent: string, date = '2026-11-24'): SourceTrait[] {
  const told = clientTraits(userAgent, clientOf(userAgent), dayOf(date))
  return sourceTraits.filter(trait => hasTrait(told, trait))
}

test('tools and crawlers say that they are programs, browsers and mail clients do not', () => {
  const programs = [
    'python-requests/2.32.3',
    'curl/8.5.0',
    'Go-http-client/2.0',
    'Mozilla/5.0 (compatible; Googlebot/2.1)',
  ]
  assert.deepEqual(
    programs.filter(each => !traits(each).includes('program')),
    [],
  )
  assert.deepEqual(traits(chrome(148)), [])
  assert.deepEqual(traits('Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Thunderbird/140.1.0'), [])
})

test('a browser ages with the time of the ask, not with that of the reading', () => {
  assert.deepEqual(traits(chrome(120), '2024-06-01'), [])
  assert.deepEqual(traits(chrome(120), '2026-11-24'), ['aged'])
  assert.deepEqual(traits('Mozilla/5.0 (X11; Linux x86_64; rv:115.0) Gecko/20100101 Firefox/115.0'), ['aged'])
  assert.deepEqual(traits('Mozilla/4.0 (compatible; MSIE 8.0; Windows NT 6.1)'), ['aged'])
})

test('the release that was reckoned is near the one that was', () => {
  // As published: Chrome 120 and 138, Firefox 128 and 140.
  const released = [
    { agent: chrome(120), day: '2023-12-05' },
    { agent: chrome(138), day: '2025-06-24' },
    { agent: 'Gecko/20100101 Firefox/128.0', day: '2024-07-09' },
    { agent: 'Gecko/20100101 Firefox/140.0', day: '2025-06-24' },
  ]
  for (const { agent, day } of released) {
    const off = (clientOf(agent).releasedDay ?? Number.NaN) - dayOf(day)
    assert.ok(Math.abs(off) < 60, `${agent}: ${off} days off`)
  }
})

test('a log that tells no client, or a fingerprint instead, tells nothing', () => {
  const ja4 = 't13d1516h2_8daaf6152771_02713d6af862'
  assert.ok(sourceTraits.every(trait => !isTraitTold(clientTraits(ja4, clientOf(ja4), 20_000), trait)))
  assert.ok(sourceTraits.every(trait => !isTraitTold(clientTraits('', clientOf(''), 20_000), trait)))
})

test('no user agent makes the reading fail', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 2000, unit: 'binary' }), agent => {
      clientTraits(agent, clientOf(agent), 20_000)
    }),
  )
})
