import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { sampleProvenance } from '../../../test/support/sample-campaign.ts'
import type { FoundAsker } from '../../findings/finding.ts'
import { percent } from './percent.ts'
import { provenanceWords } from './provenance-words.ts'
import { groupName, groupSources, networkOf } from './source-groups.ts'

describe('where a list came from, in words', () => {
  test('a family, a very list, and nothing that stands out', () => {
    const [likeliest, ...others] = sampleProvenance.sources
    assert.ok(likeliest)
    assert.equal(provenanceWords(sampleProvenance), 'team page, or a list related to it (97 %), as of Feb 2026')
    const sure = { ...sampleProvenance, sources: [{ ...likeliest, exact: 0.96 }, ...others] }
    assert.equal(provenanceWords(sure), 'team page (96 %), as of Feb 2026')
    const unknown = { ...sampleProvenance, family: 'unknown', probability: 0.4, asOf: null }
    assert.equal(provenanceWords(unknown), 'unknown: none of the 5 lists given stands out (40 %)')
  })

  test('without lists there is a date or nothing', () => {
    const bare = { ...sampleProvenance, family: 'unknown', sources: [] }
    assert.equal(provenanceWords(bare), 'a list as of Feb 2026')
    assert.equal(provenanceWords({ ...bare, asOf: null }), null)
  })
})

test('nothing is ever certain or impossible', () => {
  assert.deepEqual([0, 0.004, 0.968, 1].map(percent), ['0 %', '< 1 %', '97 %', '> 99 %'])
})

describe('askers by where they come from', () => {
  const asker = (asn: number | null, at: number): FoundAsker => ({
    ...{ address: `192.0.2.${at}`, asks: 1, posterior: 1, asn, country: null, client: null },
    ...{ first: '2026-03-03T00:00:00.000Z', last: '2026-03-03T00:00:00.000Z' },
  })

  test('every asker is in one group, and no more groups are shown than asked for', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 60 }),
        fc.integer({ min: 1, max: 8 }),
        (all, most) => {
          const askers = all.map(asker)
          const groups = groupSources(askers, networkOf, most)
          assert.ok(groups.length <= most)
          assert.deepEqual(new Set(groups.flatMap(group => group.askers)), new Set(askers))
        },
      ),
    )
  })

  test('networks of one asker each are not named one by one', () => {
    const groups = groupSources(
      Array.from({ length: 30 }, (_, at) => asker(64_500 + at, at)),
      networkOf,
      7,
    )
    assert.deepEqual(
      groups.map(group => groupName(group, groups, 'network', 'networks')),
      ['30 networks'],
    )
  })
})
