import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { z } from 'zod'
import {
  hostileNames,
  sampleEvidence,
  sampleFacts,
  sampleIdentity,
  sampleStart,
} from '../../test/support/sample-results.ts'
import { outcomes } from '../asks/ask.ts'
import type { AlertFacts } from '../evidence/facts.ts'
import { findingSchema } from './finding.ts'
import { tellFinding } from './tell-finding.ts'

const context = { people: { counts: () => ({ current: 56, left: 4 }) }, tellsApart: () => true }
const eighteen = Array.from({ length: 18 }, (_, at) => sampleIdentity(at))

function tell(facts: AlertFacts) {
  return tellFinding(facts, context)
}

function shuffled<T>(items: readonly T[]): fc.Arbitrary<T[]> {
  return fc.shuffledSubarray([...items], { minLength: items.length })
}

describe('story', () => {
  test('who asked what about how many of ours, and when', () => {
    assert.match(
      tell(sampleFacts(eighteen)).story,
      /^192\.0\.2\.7 asked imap about 17 of your 56 people and 1 who left, once each, 3 Mar 2026, 02:10 to 02:27 UTC\./,
    )
  })

  test('why it is about us: real names against twins, and how seldom a generic list hits', () => {
    const aboutUs = [{ stratum: 'full-rare', real: 18, twin: 0, rho: 1 / 14, nats: 40 }] as const
    const { story } = tell(sampleFacts(eighteen, { evidence: sampleEvidence(18, { aboutUs, nats: 40 }) }))
    assert.match(story, /18 of your names and 0 twins .*: a generic list would have hit 1 in 14\./)
  })

  test('a guesser who got in: as whom, from where, when', () => {
    const grants = [{ identity: 'anna.adler', address: '192.0.2.7', time: sampleStart }]
    const finding = tell(sampleFacts(eighteen, { cause: 'got-in', grants }))
    assert.match(finding.story, /"anna\.adler" let 192\.0\.2\.7 in, 3 Mar 2026, 02:10 UTC\./)
    assert.match(finding.next[0] ?? '', /^Reset the credentials of "anna\.adler"/)
    assert.ok(finding.attack.includes('T1078'))
    assert.equal(finding.chain[0]?.attack, 'T1078')
  })
})

describe('waterfall', () => {
  test('the smaller bound decides and its parts are the waterfall', () => {
    const { evidence } = tell(sampleFacts(eighteen))
    assert.equal(evidence.decides, 'about-us')
    assert.deepEqual(evidence.parts, evidence.bounds.find(bound => bound.name === 'about-us')?.parts)
    assert.ok(evidence.bounds.every(bound => bound.nats >= evidence.nats))
  })

  test('without names of ours probing decides', () => {
    const probing = [{ surfaceClass: 'login', failed: 30, granted: 1, nats: 19 }] as const
    const { evidence } = tell(
      sampleFacts(eighteen, { cause: 'got-in', evidence: sampleEvidence(0, { probing, aboutUs: [], nats: 19 }) }),
    )
    assert.equal(evidence.decides, 'probing')
  })

  test('parts sum to the nats, whatever a key weighs', () => {
    const nats = fc.double({ min: -50, max: 500, noNaN: true })
    fc.assert(
      fc.property(nats, nats, nats, nats, (login, recovery, rare, total) => {
        const { evidence } = tell(
          sampleFacts(eighteen, {
            evidence: {
              nats: total,
              windowDays: 2,
              probing: [
                { surfaceClass: 'login', failed: 9, granted: 0, nats: login },
                { surfaceClass: 'recovery', failed: 1, granted: 0, nats: recovery },
              ],
              aboutUs: [{ stratum: 'full-rare', real: 9, twin: 1, rho: 0.1, nats: rare }],
            },
          }),
        )
        const sum = evidence.parts.reduce((parts, part) => parts + part.nats, 0)
        assert.ok(Math.abs(sum - evidence.nats) < 1e-4)
        assert.ok(Math.abs(evidence.nats - total) < 1e-6)
      }),
    )
  })
})

describe('ledger', () => {
  test('a Kerberos pre-authentication is no second factor', () => {
    const asked = eighteen.map((_, at) => sampleIdentity(at, { outcome: 'challenged' }))
    const { ledger, attack, next } = tell(sampleFacts(asked, { services: ['kerberos'] }))
    assert.deepEqual([ledger.revealed.length, ledger.mfa.length], [18, 0])
    assert.ok(attack.includes('T1087.002') && !attack.includes('T1110.003'))
    assert.ok(next.some(step => step.includes('port 88')))
  })
})

describe('ids and order', () => {
  test('an id does not change with what is found later, and differs by cause, key and day', () => {
    const facts = sampleFacts(eighteen)
    const later = sampleFacts(eighteen, {
      first: facts.first - 86_400_000,
      last: sampleStart + 9e8,
      keys: [...facts.keys, { kind: 'client', value: 'x' }],
    })
    assert.equal(tell(later).id, tell(facts).id)
    assert.match(tell(facts).id, /^[0-9a-hjkmnp-tv-z]{8}$/)
    const others = [
      sampleFacts(eighteen, { cause: 'got-in' }),
      sampleFacts(eighteen, { keys: [{ kind: 'prefix', value: '192.0.2.7' }] }),
      sampleFacts(eighteen, { raised: facts.raised + 86_400_000 }),
    ]
    assert.equal(new Set([facts, ...others].map(each => tell(each).id)).size, 4)
  })

  test('the order of the facts does not matter', () => {
    const asked = eighteen.map((_, at) =>
      sampleIdentity(at, { askers: [`192.0.2.${at % 5}`, '198.51.100.1'], first: sampleStart + (at % 3) }),
    )
    const facts = sampleFacts(asked, {
      services: ['imap', 'ssh'],
      surfaces: ['login', 'recovery'],
      keys: [{ kind: 'client', value: 'x' }],
    })
    const expected = tell(facts)
    fc.assert(
      fc.property(
        shuffled(asked),
        shuffled(facts.askers),
        shuffled(facts.services),
        shuffled(facts.surfaces),
        (a, b, c, d) => {
          assert.deepEqual(tell({ ...facts, identities: a, askers: b, services: c, surfaces: d }), expected)
        },
      ),
    )
  })
})

describe('structure', () => {
  const structureOf = (facts: AlertFacts) => tell(facts).structure.join('\n')

  test('one format over many people is a name list', () => {
    assert.match(structureOf(sampleFacts(eighteen)), /a name list: 18 of 18 names are written first\.last/)
  })

  test('several formats for the same people is format guessing', () => {
    const forms = (at: number) => {
      const [first = '', last = ''] = sampleIdentity(at).name.split('.')
      return [`${first}.${last}`, `${first.slice(0, 1)}${last}`, `${last}.${first}`, `${first}_${last.slice(0, 1)}`]
    }
    const asked = [0, 1, 2].flatMap(at => forms(at).map(written => sampleIdentity(at, { written })))
    assert.match(
      structureOf(sampleFacts(asked)),
      /format guessing: 3 people were asked for in three or more formats \(.*first\.last/,
    )
  })

  test('a sorted list shows, a shuffled one does not', () => {
    const names = eighteen.map(each => each.written).sort()
    const sorted = names.map((written, at) => sampleIdentity(at, { written }))
    assert.match(structureOf(sampleFacts(sorted)), /asked in alphabetical order/)
    const mixed = names.map((written, at) => sampleIdentity((at * 7) % 18, { written }))
    assert.doesNotMatch(structureOf(sampleFacts(mixed)), /alphabetical/)
  })

  test('numeric ids in a row', () => {
    const asked = eighteen.map((_, at) => sampleIdentity(at, { written: `u10${40 + at}` }))
    assert.match(structureOf(sampleFacts(asked)), /18 numeric ids, 17 of them following another by one/)
  })

  test('leavers and names that nobody has', () => {
    const asked = [...eighteen, sampleIdentity(30, { written: 'root', nobody: true })]
    assert.match(structureOf(sampleFacts(asked)), /1 of 19 names is of people who had left/)
    assert.match(structureOf(sampleFacts(asked)), /1 of 19 names is nobody's here \(root\)/)
    assert.doesNotMatch(structureOf(sampleFacts(asked)), /word list/)
  })

  test('words that any guesser tries show a word list', () => {
    const words = ['root', 'admin', 'test', 'backup'].map((written, at) =>
      sampleIdentity(at, { written, nobody: true }),
    )
    assert.match(structureOf(sampleFacts([...eighteen, ...words])), /4 of 22 names stand on any word list \(.*root.*\)/)
  })
})

describe('next steps', () => {
  test('a host name from a log is no command', () => {
    const asked = [sampleIdentity(0, { askers: ['host:$(id)'] })]
    assert.match(tell(sampleFacts(asked)).next.join(' '), /`askance why-not 'host:\$\(id\)'`/)
  })
})

test('every finding is as the published schema says', () => {
  const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(z.toJSONSchema(findingSchema))
  const identity = fc
    .tuple(
      fc.nat(400),
      fc.constantFrom(...hostileNames, undefined),
      fc.constantFrom(...outcomes),
      fc.boolean(),
      fc.integer({ min: -1e15, max: 1e15 }),
    )
    .map(([at, written, outcome, nobody, first]) =>
      sampleIdentity(at, { ...(written === undefined ? {} : { written }), outcome, nobody, first }),
    )
  fc.assert(
    fc.property(
      fc.array(identity, { minLength: 1, maxLength: 20 }),
      fc.constantFrom('list-of-ours', 'got-in'),
      (asked, cause) => {
        const finding = tell(sampleFacts(asked, { cause }))
        findingSchema.parse(finding)
        assert.ok(validate(JSON.parse(JSON.stringify(finding))), JSON.stringify(validate.errors))
      },
    ),
    { numRuns: 60 },
  )
})
