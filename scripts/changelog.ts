/** Gathers changelog.d/ into CHANGELOG.md for a release. Usage: npm run changelog -- VERSION [YYYY-MM-DD] */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'

const kinds = [
  { kind: 'breaking', title: 'Breaking' },
  { kind: 'security', title: 'Security' },
  { kind: 'new', title: 'New' },
  { kind: 'changed', title: 'Changed' },
  { kind: 'fixed', title: 'Fixed' },
] as const

const [version, day = new Date().toISOString().slice(0, 10)] = process.argv.slice(2)
if (version === undefined || !/^\d+\.\d+\.\d+/.test(version))
  throw new Error('which version? npm run changelog -- 1.2.3')

const folder = new URL('../changelog.d/', import.meta.url)
const changelog = new URL('../CHANGELOG.md', import.meta.url)
const fragments = readdirSync(folder)
  .filter(name => name !== 'README.md')
  .sort()
const kindOf = (name: string) => name.split('.').at(-2)
const strays = fragments.filter(name => !kinds.some(({ kind }) => name.endsWith(`.${kind}.md`)))
if (strays.length > 0) throw new Error(`of no known kind: ${strays.join(', ')}`)

const sections = kinds.flatMap(({ kind, title }) => {
  const sentences = fragments
    .filter(name => kindOf(name) === kind)
    .map(name => readFileSync(new URL(name, folder), 'utf8').trim())
  return sentences.length === 0 ? [] : [`### ${title}\n\n${sentences.map(sentence => `- ${sentence}`).join('\n')}\n`]
})
const [intro = '', ...older] = readFileSync(changelog, 'utf8').split(/^(?=## )/m)
writeFileSync(
  changelog,
  [`${intro.trimEnd()}\n`, `## ${version}, ${day}\n\n${sections.join('\n')}`, ...older].join('\n'),
)
for (const name of fragments) rmSync(new URL(name, folder))
