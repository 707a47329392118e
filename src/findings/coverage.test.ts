import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { backgroundNotes } from './background.ts'
import { blindNotes, type CoverageFacts, readingNotes } from './coverage.ts'
import type { InputReport } from './finding.ts'

const dayMs = 86_400_000

function input(path: string, change: Partial<InputReport> = {}): InputReport {
  return { path, kind: 'sshd', lines: 100, asks: 10, matched: 20, notAsk: 80, notUnderstood: 0, skipped: 0, ...change }
}

/** Nothing missing: a month of all doors, with a list of people. */
const complete: CoverageFacts = {
  inputs: [input('auth.log')],
  counts: {
    asked: ['smtp', 'web', 'kerberos', 'ssh'].map(service => ({
      service,
      surface: 'login',
      asks: 100,
      hidden: 0,
      known: 0,
      unknown: 9,
    })),
    majority: null,
  },
  totals: {
    asks: 400,
    askers: 30,
    first: 0,
    last: 30 * dayMs,
    withoutTime: 0,
    withoutIdentity: 0,
    withoutSource: 0,
    late: 0,
    forgotten: 0,
    pairsForgotten: 0,
  },
  background: { strata: [], outages: { episodes: 0, contacts: 0 }, circulating: [] },
  peopleListed: true,
  people: 56,
  tellsNetworks: true,
}

function codes(change: Partial<CoverageFacts>): string[] {
  const notes = blindNotes({ ...complete, ...change })
  return notes.map(note => note.code).filter(code => !code.startsWith('coverage/'))
}

describe('what cannot be seen', () => {
  test('with all doors logged for a month, nothing but what no log of one’s own shows', () => {
    assert.deepEqual(codes({}), [])
  })

  test('for each sub-technique, where it would be seen', () => {
    const says = blindNotes(complete).map(note => note.says)
    assert.match(
      says[0] ?? '',
      /^T1589\.001 \(credentials\): shown by asks at kerberos login, smtp login, ssh login and web login; never/,
    )
    assert.match(says[1] ?? '', /^T1589\.002 \(e-mail addresses\): nothing in these logs shows it; never/)
  })

  test('each missing door is named', () => {
    const counts = { asked: [], majority: null }
    assert.deepEqual(codes({ counts }).slice(0, 3), ['blind/no-mail-log', 'blind/no-web-log', 'blind/no-directory-log'])
  })

  test('a log that should hold asks and gives none comes first', () => {
    const [note] = blindNotes({
      ...complete,
      inputs: [input('auth.log'), input('vsftpd.log', { kind: 'vsftpd', asks: 0 })],
    })
    assert.equal(note?.says, 'vsftpd.log (vsftpd) holds 100 lines and not one ask')
  })

  test('many silent logs are one note', () => {
    const inputs = Array.from({ length: 9 }, (_, at) => input(`log.${at}`, { asks: 0 }))
    assert.deepEqual(codes({ inputs }), ['blind/silent-log'])
  })

  test('a file of no known kind is no silent log', () => {
    assert.deepEqual(codes({ inputs: [input('x.log', { kind: null, asks: 0 })] }), ['blind/unknown-kind'])
  })

  test('a proxy, hidden names, no list, short logs and unusable asks are told', () => {
    const asked = complete.counts.asked.map(each => ({ ...each, hidden: 1 }))
    const change = {
      counts: { asked, majority: { address: '192.0.2.1', asks: 300 } },
      peopleListed: false,
      totals: { ...complete.totals, last: 2 * dayMs, withoutTime: 1, withoutSource: 2 },
    }
    assert.deepEqual(codes(change), [
      'blind/proxy',
      'blind/no-people',
      'blind/hidden-names',
      'blind/short-history',
      'blind/no-time',
      'blind/no-source',
    ])
  })

  test('names that say nothing are told only where they are asked for', () => {
    const stratum = { stratum: 'single', real: 0, twin: 0, rho: null, suspicious: false } as const
    const withStratum = (asked: number) => ({ ...complete.background, strata: [{ ...stratum, twin: asked }] })
    assert.deepEqual(codes({ background: withStratum(0) }), [])
    assert.deepEqual(codes({ background: withStratum(4) }), ['blind/silent-names'])
  })
})

describe('health', () => {
  test('a known log with many unknown shapes is told, one with few is not', () => {
    const inputs = [input('auth.log', { notUnderstood: 5 }), input('mail.log', { notUnderstood: 6 })]
    assert.deepEqual(
      readingNotes(inputs).map(note => note.says),
      ['mail.log: 6 of 100 lines have a shape that no reader knows'],
    )
  })

  test('a background that hits our names too often, outages and circulating names are told', () => {
    const notes = backgroundNotes({
      strata: [{ stratum: 'full-rare', real: 30, twin: 70, rho: 0.1, suspicious: true }],
      outages: { episodes: 2, contacts: 40 },
      circulating: ['b', 'a'],
    })
    assert.match(notes[0]?.says ?? '', /first and rare family name: 30\.0 % of 100 names, expected 10\.0 %/)
    assert.match(notes[1]?.says ?? '', /failed 2 times: 40 failed first contacts/)
    assert.match(notes[2]?.says ?? '', /2 names of yours \(a and b\)/)
  })
})
