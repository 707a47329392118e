/**
 * Rewrites the `>` lines of all samples by what is read now, for a person to look at the difference. Usage: npm run samples
 */
import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { asksOfText } from '../src/readers/asks-of-text.ts'
import { kinds } from '../src/readers/index.ts'
import type { LogKind } from '../src/readers/log-kind.ts'
import { sampleText } from '../src/readers/samples.ts'

for (const path of globSync('src/readers/*.samples').sort()) {
  const kind = (kinds as readonly LogKind[]).find(each => each.name === basename(path, '.samples'))
  const blocks = readFileSync(path, 'utf8').split(/\n{2,}/)
  const rewritten = await Promise.all(blocks.map(block => rewrite(block, kind?.service ?? '')))
  writeFileSync(path, `${rewritten.join('\n\n').trimEnd()}\n`)
}

async function rewrite(block: string, usualService: string): Promise<string> {
  const kept = block.split('\n').filter(line => !line.startsWith('> '))
  const lines = kept.filter(line => !line.startsWith('#') && line.trim() !== '')
  const asks = lines.length === 0 ? [] : await asksOfText(lines.join('\n'))
  return [...kept.filter(line => line !== ''), ...asks.map(ask => `> ${sampleText(ask, usualService)}`)].join('\n')
}
