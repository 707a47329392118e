import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { createAskBooks } from '../asks/ask-books.ts'
import { rowWords, setSource } from '../asks/ask-rows.ts'
import { logClock } from '../envelopes/log-clock.ts'
import { recordReader } from '../envelopes/record-reader.ts'
import { bareKernel } from '../matching/kernel/bare-kernel.ts'
import { recordWord } from '../matching/kernel/record-layout.ts'
import { requestGate } from '../matching/kernel/request-gate.ts'
import { spanText } from '../matching/kernel/span-text.ts'
import { takeRow } from '../matching/sighting-rows.ts'
import { laneLeaf } from './lane-leaves.ts'
import { recordsReader } from './read-record.ts'
import { requestLane } from './request-lane.ts'
import { requestTable } from './request-table.ts'
import { sourceOf } from './sight.ts'
import { createSightings, rowOfSighting } from './sighting-row.ts'
import { webAccess } from './web-access.ts'

type Exports = Readonly<{
  hashBytes(start: number, end: number): void
  hashLow: WebAssembly.Global
  hashHigh: WebAssembly.Global
  setHashKey(low: number, high: number): void
  setRequestGate(at: number): void
  judgeRequest(...spans: readonly number[]): number
  emitRequest(record: number, leaf: number, isLogin: number, status: number, ...spans: readonly number[]): void
}>

/** A line of an access log by its fields; the user and the site may be missing. */
interface WebLine {
  readonly source: string
  readonly user: string
  readonly request: string
  readonly status: string
  readonly userAgent: string
}

const gateAt = 4096
const recordAt = 1 << 17
const textAt = 1 << 18
const { exports, bytes, words } = bareKernel<Exports>()
const requests = requestTable([])
bytes.set(requestGate(requests.rules), gateAt)
exports.setHashKey(1, 2)
exports.setRequestGate(gateAt)
const books = createAskBooks()
const sightings = createSightings(books, Uint8Array.of(1, 0, 0, 0, 2, 0, 0, 0))
const lane = requestLane({ words, textOf, hash: textHash }, requests, sightings)
const [shape] = webAccess.shapes
assert.ok(shape !== undefined)
const leaf = laneLeaf(webAccess, shape, sightings)
const reader = recordsReader({ kinds: [webAccess] })
const records = recordReader(logClock({ timeZone: 'UTC', first: Number.NaN, latest: 0 }))
const rowText = (row: number): string => sightings.rows.asks.words.slice(row * rowWords, (row + 1) * rowWords).join(' ')

function textOf(word: number): string {
  return spanText(bytes, words[word] as number, words[word + 1] as number)
}

function textHash(start: number, end: number): readonly [number, number] {
  exports.hashBytes(start, end)
  return [exports.hashLow.value >>> 0, exports.hashHigh.value >>> 0]
}

function kernel({ source, user, request, status, userAgent }: WebLine): string {
  let at = textAt
  const [sourceSpan, userSpan, requestSpan, statusSpan, agentSpan] = [source, user, request, status, userAgent].map(
    text => {
      const part = Buffer.from(text)
      bytes.set(part, at)
      at += part.length + 1
      return [at - part.length - 1, at - 1] as const
    },
  ) as [Span, Span, Span, Span, Span]
  const verdict = exports.judgeRequest(...requestSpan, ...statusSpan, ...userSpan)
  if (verdict === 0) return 'none'
  assert.notEqual(verdict, 3)
  exports.emitRequest(
    recordAt,
    0,
    verdict === 2 ? 1 : 0,
    Number(status),
    ...requestSpan,
    ...sourceSpan,
    ...userSpan,
    ...agentSpan,
    0,
    0,
  )
  const row = takeRow(sightings.rows)
  const record = recordAt >>> 2
  const told = lane.wordsOf(record, leaf)
  if (told === null) return 'none'
  sightings.rows.asks.words.set(told, row * rowWords)
  const { address, hostName } = sourceOf(
    spanText(bytes, words[record + recordWord.sourceStart] as number, words[record + recordWord.sourceEnd] as number),
  )
  setSource(sightings.rows.asks, row, address, hostName, books)
  return rowText(row)
}

type Span = readonly [number, number]

function plain({ source, user, request, status, userAgent }: WebLine): string {
  const line = Buffer.from(
    `${source} - ${user} [24/Nov/2026:08:46:57 +0000] "${request}" ${status} 5 "-" "${userAgent}"`,
  )
  const record = records.read(line, 0, line.length, 0)
  assert.equal(record?.envelope, 'clf')
  const { reading } = reader.read(record, '')
  return reading === null || reading === 'none' ? 'none' : rowText(rowOfSighting(sightings, reading))
}

const usual: WebLine = {
  source: '192.0.2.7',
  user: '-',
  request: 'GET / HTTP/1.1',
  status: '200',
  userAgent: 'Mozilla/5.0',
}

function same(parts: Partial<WebLine>): string {
  const line = { ...usual, ...parts }
  const said = kernel(line)
  assert.equal(said, plain(line), JSON.stringify(line))
  return said
}

test('a log-in form that refused is an ask about nobody named', () => {
  assert.notEqual(same({ request: 'POST /login HTTP/1.1', status: '401' }), 'none')
})

test('the same request is another ask with another status', () => {
  const request = 'GET /team/a.smith HTTP/1.1'
  assert.notEqual(same({ request, status: '200' }), same({ request, status: '404' }))
  assert.equal(same({ request, status: '500' }), 'none')
})

test('names of basic authentication are unescaped', () => {
  assert.notEqual(same({ user: 'a', status: '401' }), same({ user: 'a', status: '200' }))
  same({ user: 'caf\\xc3\\xa9', status: '401' })
  assert.equal(same({ user: 'a', status: '404' }), 'none')
})

test('an asker may be a host name or an IPv6 address', () => {
  same({ source: '2001:db8::7', request: 'POST /login HTTP/1.1', status: '401' })
  same({ source: 'mx.example.com', request: 'POST /login HTTP/1.1', status: '401', userAgent: '-' })
})

test('kernel and table of requests say the same of any request', () => {
  const methods = fc.constantFrom('GET', 'POST', 'HEAD')
  const paths = fc.constantFrom(...requests.rules.map(rule => rule.path))
  const fills = fc.constantFrom('a', 'jane%2esmith', '%c3%a9', '-', 'a+b')
  const queries = fc.constantFrom(
    '',
    '',
    '?username=a',
    '?email=a%40example.com',
    '?author=3',
    '?_task=login',
    '?action=register',
  )
  const statuses = fc.constantFrom('200', '204', '301', '302', '401', '403', '404', '409', '422', '429')
  fc.assert(
    fc.property(methods, paths, fills, queries, statuses, (method, path, fill, query, status) => {
      same({ request: `${method} ${path.replaceAll('*', fill)}${query} HTTP/1.1`, status })
    }),
    { numRuns: 3000 },
  )
})

const blog = new URL('../../../shared/corpora/real/web/blog-2015-05.log', import.meta.url)

test('kernel and table say the same of the requests of a real site', {
  skip: existsSync(blog) ? false : 'no corpora beside',
}, () => {
  for (const line of readFileSync(blog, 'latin1').split('\n').slice(0, -1)) {
    const [, request, status] = /"([^"]*)" (\d+)/.exec(line) ?? []
    if (request !== undefined && status !== undefined) same({ request, status })
  }
})
