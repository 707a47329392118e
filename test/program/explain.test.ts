import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { run } from './run.ts'

const utc = ['--timezone', 'UTC']

async function explained(line: string): Promise<string> {
  const { exit, out } = await run(['explain', line, ...utc])
  assert.equal(exit, 0)
  return out
}

test('a line is shown with its spans, its shape and its ask', async () => {
  assert.equal(
    await explained('Mar  5 02:10:07 mx sshd[811]: Failed password for root from 192.0.2.7 port 50122 ssh2'),
    `Failed ‹method password› for ‹identity root› from ‹source 192.0.2.7› port 50122 ssh2
  header  rfc3164 · time 2026-03-05T02:10:07.000Z · host mx · program sshd · pid 811
  kind    sshd
  shape   Failed <word:method> for <free:identity> from <host:source> port <digits><? ssh<digits>?><? [preauth]?>
  is      an ask by itself
> 192.0.2.7 asked "root": wrong-secret
`,
  )
})

test('a forged name is one span', async () => {
  const out = await explained(
    'Mar  5 02:10:07 mx sshd[811]: Invalid user root from 198.51.100.1 from 192.0.2.7 port 22',
  )
  assert.match(out, /‹identity root from 198\.51\.100\.1› from ‹source 192\.0\.2\.7›/)
  assert.match(out, /^> 192\.0\.2\.7 asked "root from 198\.51\.100\.1": unknown-identity$/m)
})

test('a line without a shape is shown with the closest one, and where it stops being like it', async () => {
  const out = await explained('Mar  5 02:10:07 mx sshd[811]: Invalid user jdoe at 192.0.2.7')
  assert.match(out, /closest Invalid user /)
  assert.match(out, /‹unknown from here /)
  assert.doesNotMatch(out, /^>/m)
})

test('a line that no kind reads says so', async () => {
  assert.match(await explained('Mar  5 02:10:07 mx cron[1]: (root) CMD (run-parts)'), /no kind reads lines of cron/)
  assert.match(await explained('hello'), /header {2}none of the known forms/)
})

test('a secret typed in place of a name is not shown', async () => {
  const out = await explained('Mar  5 02:10:07 mx sshd[811]: Invalid user jdoe:Winter2026! from 192.0.2.7 port 22')
  assert.doesNotMatch(out, /Winter2026/)
})

test('control characters of a line are spelled out', async () => {
  assert.match(
    await explained('Mar  5 02:10:07 mx sshd[811]: Invalid user \x1b[31m from 192.0.2.7 port 22'),
    /‹identity \\x1b\[31m›/,
  )
})

test('a file is shown by its sorts of lines, and the first of each sort that nothing reads', async context => {
  const path = join(temporaryFolder(context), 'auth.log')
  const lines = [
    'Invalid user a from 192.0.2.7 port 22',
    'Invalid user b from 192.0.2.7 port 22',
    'Invalid number b from 192.0.2.7',
  ]
  writeFileSync(path, lines.map(line => `Mar  5 02:10:07 mx sshd[811]: ${line}\n`).join(''))
  const { exit, out } = await run(['explain', path, ...utc])
  assert.equal(exit, 0)
  assert.match(out, /^ +2 {2}sshd {2}part +Invalid user <free:identity>/m)
  assert.match(out, /^ +1 {2}not read, such as\n\nline 3: Invalid /m)
})
