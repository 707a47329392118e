import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { type BareKernel, bareKernel } from '../matching/kernel/bare-kernel.ts'
import { requestGate } from '../matching/kernel/request-gate.ts'
import type { RequestRule } from './log-kind.ts'
import { requestTable } from './request-table.ts'
import { webRequests } from './web-requests.ts'

type Exports = Readonly<{
  setRequestGate(at: number): void
  judgeRequest(...spans: readonly number[]): number
}>

const verdicts = ['no ask', 'may be one', 'basic log-in', 'hand over'] as const
const gateAt = 4096
const textAt = 1 << 20

/** The kernel's word on a request, as its matcher would ask for it. */
function judge({ exports, bytes }: BareKernel<Exports>, request: string, status: string, user: string): string {
  const parts = [request, status, user].map(part => Buffer.from(part))
  const spans: number[] = []
  let at = textAt
  for (const part of parts) {
    bytes.set(part, at)
    spans.push(at, at + part.length)
    at += part.length + 1
  }
  return verdicts[exports.judgeRequest(...spans) as 0] as string
}

function gated(own: readonly RequestRule[]): (request: string, status: string, user?: string) => string {
  const kernel = bareKernel<Exports>()
  kernel.bytes.set(requestGate([...own, ...webRequests]), gateAt)
  kernel.exports.setRequestGate(gateAt)
  return (request, status, user = '-') => judge(kernel, request, status, user)
}

const own: RequestRule[] = [
  { surface: 'page', methods: ['HEAD'], path: '/équipe/*', status: { '2xx': 'listed' } },
  { surface: 'page', methods: ['GET'], path: '/*/wer/*', query: { a: 'b' }, status: { '200': 'listed' } },
  { surface: 'login', methods: ['PUT'], path: '/**/enter', status: { '200': 'granted', '4xx': 'refused' } },
]

const shipped = gated([])
const extended = gated(own)

test('requests that no rule knows are no asks', () => {
  for (const request of [
    'GET / HTTP/1.1',
    'GET /style.css HTTP/1.1',
    'GET /images/a.png?v=1 HTTP/1.1',
    'OPTIONS * HTTP/1.0',
    'CONNECT www.example.com:443 HTTP/1.1',
    'GET /wp-content/uploads/a.jpg HTTP/1.1',
    '\\x16\\x03\\x01',
    '',
  ])
    assert.equal(shipped(request, '200'), 'no ask', request)
})

test('a request whose method and first segment a rule knows may be an ask', () => {
  assert.equal(shipped('POST /Login HTTP/1.1', '401'), 'may be one')
  assert.equal(shipped('POST //login HTTP/1.1', '401'), 'may be one')
  assert.equal(shipped('POST /blog/wp-login.php HTTP/1.1', '302'), 'may be one')
  assert.equal(shipped('GET /?author=1 HTTP/1.1', '301'), 'may be one')
  assert.equal(shipped('GET http://www.example.com/team/a HTTP/1.1', '200'), 'may be one')
})

test('a status to which no rule gives an outcome makes no ask', () => {
  assert.equal(shipped('POST /login HTTP/1.1', '500'), 'no ask')
  assert.equal(shipped('GET /team/a HTTP/1.1', '302'), 'no ask')
})

test('a user of basic authentication was let in or refused', () => {
  assert.equal(shipped('GET / HTTP/1.1', '401', 'a'), 'basic log-in')
  assert.equal(shipped('GET / HTTP/1.1', '304', 'a'), 'basic log-in')
  assert.equal(shipped('GET / HTTP/1.1', '404', 'a'), 'no ask')
})

test('a status that is no status is handed over', () => {
  assert.equal(shipped('GET / HTTP/1.1', '2000'), 'hand over')
})

test('rules of the operator hold for what they may fit', () => {
  assert.equal(extended('HEAD /ÉQUIPE/a HTTP/1.1', '204'), 'may be one')
  assert.equal(extended('GET /a/wer/b?a=b HTTP/1.1', '200'), 'may be one')
  assert.equal(extended('GET /a/wer/b HTTP/1.1', '200'), 'no ask')
  assert.equal(extended('PUT /a/b/enter HTTP/1.1', '418'), 'may be one')
})

const segments = fc.oneof(
  fc.constantFrom(...new Set([...own, ...webRequests].flatMap(rule => rule.path.split('/')))),
  fc.constantFrom('a', 'Login', 'WP-login.php', 'é', '\u212aey', '*', 'http:', '%2f', '?', '?a=b', '?author=1', ' '),
)
const requests = fc.tuple(
  fc.constantFrom('GET', 'POST', 'HEAD', 'PUT', 'get', 'PATCH'),
  fc.constantFrom(' ', ' ', ' ', '  ', ''),
  fc.constantFrom('', '', '', 'http://www.example.com', 'HTTPS://a'),
  fc.array(segments, { maxLength: 5 }).map(each => `/${each.join('/')}`),
  fc.constantFrom('', '', '?a=b', '?username=a', '?_task=login', '?action=lostpassword'),
  fc.constantFrom(' HTTP/1.1', ' HTTP/1.1', ''),
)
const statuses = fc.constantFrom('200', '301', '302', '401', '403', '404', '409', '422', '429', '500')
const table = requestTable(own)

test('what the gate ends is no ask to the table of requests', () => {
  fc.assert(
    fc.property(
      requests.map(each => each.join('')),
      statuses,
      fc.constantFrom('-', '', 'a'),
      (request, status, user) => {
        const values: Readonly<Record<string, string>> = { request, status, identity: user }
        const asked = table.meaningOf(field => values[field])
        const verdict = extended(request, status, user)
        if (verdict === 'no ask') assert.equal(asked, null)
        if (verdict === 'basic log-in') assert.equal(asked?.meaning.identityForm, 'escaped')
        if (asked !== null) assert.equal(verdict, user === 'a' ? 'basic log-in' : 'may be one')
      },
    ),
    { numRuns: 3000 },
  )
})

const blog = new URL('../../../shared/corpora/real/web/blog-2015-05.log', import.meta.url)

test('of the requests of a real site only those with a query or for what is about its people are left open', {
  skip: existsSync(blog) ? false : 'no corpora beside',
}, () => {
  const lines = readFileSync(blog, 'latin1').split('\n').slice(0, -1)
  for (const line of lines) {
    const [, request = '', status = ''] = /"([^"]*)" (\d+)/.exec(line) ?? []
    if (!/\?|^(GET|HEAD) \/(about\/|robots\.txt)/.test(request))
      assert.equal(shipped(request, status), 'no ask', request)
  }
})
