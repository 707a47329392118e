import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { asksOfText } from './asks-of-text.ts'
import { requestTable } from './request-table.ts'
import { webRequests } from './web-requests.ts'

const shipped = requestTable([])

function outcomeOf(request: string, status: string, table = shipped): unknown {
  const fields: Record<string, string> = { request: `${request} HTTP/1.1`, status }
  return table.meaningOf(field => fields[field])?.meaning.outcome ?? null
}

test('a rule of the operator comes before the shipped ones', () => {
  const table = requestTable([{ surface: 'login', methods: ['POST'], path: '/login', status: { '302': 'refused' } }])
  assert.equal(outcomeOf('POST /login', '302'), 'granted')
  assert.equal(outcomeOf('POST /login', '302', table), 'refused')
})

test('a rule without answers takes a path out of the table', () => {
  const table = requestTable([{ surface: 'login', methods: ['POST'], path: '/login', status: {} }])
  assert.equal(outcomeOf('POST /login', '302', table), null)
})

test('an action of a form is told from the form by its parameter', () => {
  assert.equal(outcomeOf('POST /wp-login.php?action=postpass', '302'), null)
  assert.equal(outcomeOf('POST /wp-login.php?redirect_to=x', '302'), 'granted')
})

test('a status that does not answer is no ask', () => {
  for (const status of ['301', '404', '500', '502', '499']) assert.equal(outcomeOf('POST /login', status), null)
})

test('names of parameters are given in lower case, as they are compared', () => {
  for (const rule of webRequests) {
    for (const name of [rule.parameter ?? '', ...Object.keys(rule.query ?? {})]) assert.equal(name, name.toLowerCase())
  }
})

test('a path of a million segments is no question', () => {
  assert.equal(outcomeOf(`GET ${'/people'.repeat(1e6)}`, '200'), null)
})

const blog = '../shared/corpora/real/web/blog-2015-05.log'
const missing = existsSync(blog) ? false : `${blog} is not there`

test('nothing that visitors and scanners of a blog do is an ask about anybody', { skip: missing }, async () => {
  assert.deepEqual(await asksOfText(readFileSync(blog, 'latin1')), [])
})
