import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { top } from '../house/tree.ts'
import { run } from './run.ts'

/** Blocks of text of the README are cut from the report of its example. */
const shown = [...readFileSync(join(top, 'README.md'), 'utf8').matchAll(/^```text\n(.*?)^```$/gms)].map(
  match => match[1] as string,
)

test('the report that the README shows is the one that its command prints', async () => {
  assert.ok(shown.length > 0)
  const { out } = await run(['scan', 'examples/northfield', '--people', 'examples/northfield/people.csv'])
  const printed = unwrapped(out)
  for (const part of shown.join('').split('\n\n')) assert.ok(printed.includes(unwrapped(part)), part)
})

/** How wide the terminal is does not matter. */
function unwrapped(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
