import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { scanResultSchema } from '../../src/findings/finding.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { run } from './run.ts'

const people = 'examples/northfield/people.csv'
const mailboxes = readFileSync(people, 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map(row => row.split(','))
  .filter(([, , , start = '', end]) => start < '2026' && end === '')
  .slice(0, 40)
  .map(([, , mail]) => mail as string)
const dayMs = 86_400_000
const firstDay = Date.parse('2026-01-05T00:00:00Z')
const at = (day: number, hour: number, minute: number): string =>
  new Date(firstDay + day * dayMs + hour * 3_600_000 + minute * 60_000).toISOString()

let queued = 0

/** What postfix logs of a message that it delivers. */
function message(time: string, client: string, from: string, to: string): string[] {
  const id = (0xa_0000_0000 + queued++).toString(16).toUpperCase()
  return [
    `${time} mx postfix/smtpd[911]: ${id}: client=unknown[${client}]`,
    `${time} mx postfix/qmgr[913]: ${id}: from=<${from}>, size=2025, nrcpt=1 (queue active)`,
    `${time} mx postfix/local[914]: ${id}: to=<${to}>, relay=local, delay=0.03, delays=0.03/0/0/0, dsn=2.0.0, status=sent (delivered to maildir)`,
    `${time} mx postfix/qmgr[913]: ${id}: removed`,
  ]
}

const usual = Array.from({ length: 18 }, (_, day) =>
  mailboxes.flatMap((to, n) => message(at(day, 8, n), '198.51.100.25', `news-${n}@example.net`, to)),
).flat()

/** Log-ins tried for ten people, on one day. */
const probed = mailboxes
  .slice(0, 10)
  .map(
    (to, n) =>
      `${at(18, 3, n)} mx postfix/submission/smtpd[900]: warning: unknown[192.0.2.7]: SASL PLAIN authentication failed: authentication failure, sasl_username=${to}`,
  )

const lures = (domain: string): string[] =>
  mailboxes.slice(0, 6).flatMap((to, n) => message(at(19, 9, n), '203.0.113.9', `it-desk@${domain}`, to))

test('mail from a domain like ours to people who were asked about is told, linked to who asked', async t => {
  const log = join(temporaryFolder(t), 'mail.log')
  const scan = async (domain: string, ...words: string[]) => {
    writeFileSync(log, `${[...usual, ...probed, ...lures(domain)].join('\n')}\n`)
    return run(['scan', log, '--people', people, ...words])
  }
  const ours = (mailboxes[0] as string).split('@')[1] as string
  const alike = ours.replace('i', '1')
  const { findings } = scanResultSchema.parse(JSON.parse((await scan(alike, '--json')).out))
  const mail = findings.find(({ kind }) => kind === 'look-alike-mail')
  const campaign = findings.find(({ kind }) => kind === 'list-of-ours')
  assert.deepEqual(mail?.keys, [{ kind: 'sender', value: alike }])
  assert.deepEqual(mail?.attack, ['T1598', 'T1566'])
  assert.deepEqual(
    mail?.askers.map(({ address }) => address),
    ['203.0.113.9'],
  )
  assert.equal(mail?.campaign.id, campaign?.id)
  assert.ok(campaign?.chain.some(({ finding, attack }) => finding === mail?.id && attack === 'T1566'))
  assert.equal(JSON.stringify(findings).includes('it-desk'), false)
  const shown = (await scan(alike)).out
  assert.match(shown, /Mail from a domain like yours went to people who were asked about/)
  const other = scanResultSchema.parse(JSON.parse((await scan('example.org', '--json')).out))
  assert.deepEqual(
    other.findings.map(({ kind }) => kind),
    ['list-of-ours'],
  )
})

test('the domain of the sender is told of an ask, and what stands before it is not', async () => {
  const input = `${lures('examp1e.com').join('\n')}\n`
  const { out } = await run(['asks', '-', '--kind', 'postfix'], { input })
  assert.match(out, /"senderDomain":"examp1e\.com"/)
  assert.doesNotMatch(out, /it-desk/)
  const again = await run(['asks', '-'], { input: out })
  assert.equal(again.out.match(/"senderDomain":"examp1e\.com"/g)?.length, 6)
})
