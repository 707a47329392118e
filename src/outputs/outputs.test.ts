import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { campaignResult } from '../../test/support/sample-campaign.ts'
import {
  hostileNames,
  oneAlertResult,
  quietResult,
  richResult,
  sampleFacts,
  sampleIdentity,
  sampleResult,
} from '../../test/support/sample-results.ts'
import { type ScanResult, scanResultSchema } from '../findings/finding.ts'
import { textWidth } from '../kit/text-width.ts'
import { outputs } from './index.ts'
import type { Output } from './output.ts'
import { terminal } from './terminal.ts'

const look = { colour: false, columns: 80 }
const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{DI}]/u
/** Askance's own colours. */
const own = new RegExp(`${String.fromCharCode(27)}\\[\\d+m`, 'g')
const samples = { rich: richResult(), campaign: campaignResult(), one: oneAlertResult(), quiet: quietResult() }

function written(output: Output, result: ScanResult, change: Partial<typeof look> = {}): string {
  return [...output.write(result, { ...look, ...change })].join('')
}

function output(name: string): Output {
  const found = outputs.find(each => each.name === name)
  assert.ok(found)
  return found
}

function schema(file: string) {
  const path = new URL(`../../schemas/${file}`, import.meta.url)
  assert.ok(existsSync(path))
  return new Ajv2020({ strict: false, validateFormats: false }).compile(JSON.parse(readFileSync(path, 'utf8')))
}

/** Any result whose names and addresses strangers chose. */
const hostileResult = fc
  .array(
    fc.tuple(fc.oneof(fc.constantFrom(...hostileNames), fc.string({ unit: 'binary' })), fc.string({ unit: 'binary' })),
    {
      minLength: 1,
      maxLength: 8,
    },
  )
  .map(pairs =>
    sampleResult([
      sampleFacts(
        pairs.map(([written, asker], at) => sampleIdentity(at, { written, askers: [`host:${asker}`] })),
        {
          keys: [{ kind: 'client', value: pairs[0]?.[1] ?? '' }],
          grants: [{ identity: pairs[0]?.[0] ?? '', address: `host:${pairs[0]?.[1]}`, time: Date.parse('2026-03-04') }],
        },
      ),
    ]),
  )

describe('terminal', () => {
  test('nothing that a stranger wrote controls the terminal', () => {
    fc.assert(
      fc.property(hostileResult, fc.boolean(), fc.integer({ min: 1, max: 200 }), (result, colour, columns) => {
        const text = written(terminal, result, { colour, columns })
        assert.doesNotMatch(text.replace(own, '').replaceAll('\n', ''), invisible)
      }),
      { numRuns: 50 },
    )
  })

  test('without colour there is no escape sequence, with colour the text is the same', () => {
    const plain = written(terminal, samples.rich)
    const coloured = written(terminal, samples.rich, { colour: true })
    assert.ok(!plain.includes('\u001b') && coloured.includes('\u001b[1m'))
    assert.equal(coloured.replace(own, ''), plain)
  })

  test('no line is wider than the terminal', () => {
    for (const columns of [40, 66, 80, 110]) {
      const widest = Math.max(...written(terminal, samples.rich, { columns }).split('\n').map(textWidth))
      assert.ok(widest <= columns, `${widest} > ${columns}`)
    }
  })

  test('an alert says its strength against the threshold, and what to do', () => {
    const text = written(terminal, samples.one)
    assert.match(text, /^ALERT A1 {2}Somebody has a list of your people +23\.5 nats \(needs 13\.8\)$/m)
    assert.match(text, /`askance why-not 192\.0\.2\.7`/)
  })

  test('a quiet log says so, and what cannot be seen', () => {
    const text = written(terminal, samples.quiet)
    assert.match(text, /^QUIET {5}nothing to alert/m)
    assert.match(text, /^BLIND {5}/m)
    assert.doesNotMatch(text, /ALERT/)
  })
})

describe('json', () => {
  const complete = schema('scan-result.schema.json')
  const line = schema('scan-ndjson.schema.json')

  test('it is the complete result, and as the published schema says', () => {
    for (const result of Object.values(samples)) {
      const parsed = JSON.parse(written(output('json'), result))
      assert.deepEqual(parsed, result)
      assert.ok(complete(parsed), JSON.stringify(complete.errors))
      scanResultSchema.parse(parsed)
    }
  })

  test('a finding a line, then a summary', () => {
    const lines = written(output('ndjson'), samples.rich).trimEnd().split('\n')
    const parsed = lines.map(each => JSON.parse(each))
    assert.deepEqual(
      parsed.map(each => each.type),
      ['finding', 'finding', 'finding', 'finding', 'summary'],
    )
    for (const each of parsed) assert.ok(line(each), JSON.stringify(line.errors))
  })

  test('any names pass through unharmed and nothing invisible is printed', () => {
    fc.assert(
      fc.property(hostileResult, result => {
        for (const name of ['json', 'ndjson']) {
          assert.doesNotMatch(written(output(name), result).replaceAll('\n', ''), invisible)
        }
        const parsed = JSON.parse(written(output('json'), result))
        assert.deepEqual(parsed, result)
        assert.ok(complete(parsed), JSON.stringify(complete.errors))
      }),
      { numRuns: 40 },
    )
  })
})

describe('html', () => {
  const page = output('html')
  /** All tags of a page with the names of their attributes, the scripts left out. */
  function tagsOf(text: string): Set<string> {
    const bare = text.replace(/<(script|style)\b[^>]*>[^<]*/g, '<$1>')
    const tags = bare.match(/<[^>]*>?/g) ?? []
    return new Set(tags.map(tag => tag.replace(/"[^"]*"/g, '""').replace(/\s+/g, ' ')))
  }
  const tags = tagsOf([samples.rich, samples.campaign, samples.quiet].map(result => written(page, result)).join(''))
  for (const tag of tagsOf(written(page, sampleResult([sampleFacts([sampleIdentity(3, { outcome: 'refused' })])]))))
    tags.add(tag)

  test('no name from a log becomes markup', () => {
    fc.assert(
      fc.property(hostileResult, result => {
        const text = written(page, result)
        assert.deepEqual(
          [...tagsOf(text)].filter(tag => !tags.has(tag)),
          [],
        )
        assert.doesNotMatch(text.replaceAll('\n', ''), invisible)
      }),
      { numRuns: 40 },
    )
  })

  test('a name that is markup stands escaped', () => {
    const text = written(page, samples.rich)
    assert.ok(text.includes('&lt;script&gt;document.title=&quot;owned&quot;&lt;/script&gt;'))
    assert.ok(!text.includes('<script>document.title'))
  })

  test('it names nothing outside but links', () => {
    const text = written(page, samples.rich)
    assert.doesNotMatch(text, /\b(?:src|srcset|action|formaction|poster|data)="/)
    assert.doesNotMatch(text, /@import|url\(/)
    assert.match(text, /default-src &#39;none&#39;/)
  })
})

describe('markdown', () => {
  test('a finding with its steps; a command stays code', () => {
    const text = written(output('markdown'), samples.one)
    assert.match(text, /^## A1 \([0-9a-z]{8}\): Somebody has a list of your people$/m)
    assert.match(
      text,
      /^3\. See all that is known of the asker: `askance why-not 192\.0\.2\.7`, with the same logs and people list\.$/m,
    )
  })

  test('no name from a log becomes markup or leaves its line', () => {
    const lines = (result: ScanResult) => written(output('markdown'), result).split('\n')
    fc.assert(
      fc.property(hostileResult, result => {
        assert.doesNotMatch(lines(result).join(''), invisible)
        const starts = lines(result).filter(line => !/^(#{1,2} |- |\d+\. |$|[\p{L}\d"'\\])/u.test(line))
        assert.deepEqual(starts, [])
      }),
      { numRuns: 40 },
    )
  })
})

describe('campaigns', () => {
  const told = (name: string) => written(output(name), samples.campaign)

  test('where the list came from, what followed and whom it was about stand in words', () => {
    const text = told('terminal')
    assert.match(text, /^ {2}list {6}team page, or a list related to it \(97 %\), as of Feb 2026$/m)
    assert.match(text, /^ {2}then {6}6 Mar 2026, 02:14 UTC {2}1 log-in of a probed name/m)
    assert.match(text, /^PEOPLE {4}388 of your people were asked about: Farid Ekholm/m)
  })

  test('a step that led to another alert names it', () => {
    const entered = samples.campaign.findings.findIndex(finding => finding.kind === 'entered-later')
    assert.match(told('terminal').replaceAll(/\s+/g, ' '), new RegExp(`new network → A${entered + 1} `))
    assert.match(told('markdown'), new RegExp(`^- Then: .* see A${entered + 1}$`, 'm'))
  })

  test('a row of CSV tells how surely its asker belongs, and from where it asked', () => {
    const spread = samples.campaign.findings.find(finding => finding.askers.length > 100)
    const [asker] = spread?.askers ?? []
    assert.ok(spread && asker)
    const start = `"${spread.id}","${asker.address}","0.98","192.0.2.0/24","${asker.asn}","${asker.country}",`
    assert.ok(told('csv').includes(start), start)
  })
})

describe('csv', () => {
  test('a row for each pair, all fields quoted, no formulas', () => {
    const [finding] = samples.one.findings
    const rows = written(output('csv'), samples.one).trimEnd().split('\r\n')
    assert.equal(rows.length, 1 + (finding?.identities.length ?? 0))
    const text = written(output('csv'), samples.rich)
    for (const line of text.trimEnd().split('\r\n')) assert.match(line, /^("(?:[^"]|"")*",){15}"(?:[^"]|"")*"$/)
    assert.doesNotMatch(text, /(?:^|,)"[=+@-]/m)
  })
})
