import { globSync, readFileSync } from 'node:fs'
import { problemText } from '../../src/kit/problem-text.ts'
import { cell, codeCell, generatedNote, table } from './markdown.ts'

/** A message as its source spells it; what is only known when it happens stands as `…`. */
type Message = Readonly<Record<string, string>>

const top = new URL('../../', import.meta.url)
const unknown = '…'

const groups = [
  { room: 'cli', title: 'The command line', intro: 'Exit status 2 where the command could not begin.' },
  {
    room: 'config',
    title: 'The configuration',
    intro: 'Exit status 2; a configuration with a fault is not used at all.',
  },
  { room: 'people', title: 'The people list', intro: 'A broken row is skipped, the rest is used.' },
  {
    room: 'provenance',
    title: 'Lists of names',
    intro: 'Lists given with `--lists`; the list is left out, the rest of the result stands.',
  },
  {
    room: 'networks',
    title: 'Lists of networks and databases of addresses',
    intro:
      'A broken entry or list is skipped, the rest is used; a file that is no database ends the command with status 2.',
  },
  { room: 'input', title: 'Reading', intro: 'Exit status 3; what could be read is reported.' },
  { room: 'evaluate', title: 'The proof', intro: 'Exit status 2; see [how logs are judged](evaluate.md).' },
  { room: 'blind', title: 'What cannot be seen', intro: 'Under BLIND in the report, under `blind` in its JSON.' },
  { room: 'health', title: 'What looks wrong', intro: 'Under HEALTH in the report, under `health` in its JSON.' },
] as const

export function problemsPage(): string {
  const messages = sources().flatMap(messagesOf)
  const strangers = messages.filter(message => !groups.some(({ room }) => message.code?.startsWith(`${room}/`)))
  if (strangers.length > 0)
    throw new Error(`messages of no known room: ${strangers.map(message => message.code).join(', ')}`)
  const sections = groups.map(({ room, title, intro }) => {
    const own = messages.filter(message => message.code?.startsWith(`${room}/`)).sort((a, b) => compare(a.code, b.code))
    const rows = own.map(message => [codeCell(message.code ?? ''), cell(reads(message)), cell(message.remedy ?? '')])
    return `## ${title}\n${intro}\n\n${table(['code', 'reads', 'what to do'], rows)}`
  })
  return `# Problems

${generatedNote}

Messages about the input name the file, the line and, where it helps, the byte; they say what stands there, what is wrong with it, what was
expected, what was done about it and what you can do. \`…\` stands for what differs from time to time. Codes do not change between releases.

${sections.join('\n\n')}
`
}

function sources(): string[] {
  const paths = globSync('src/**/*.ts', { cwd: top }).filter(path => !path.endsWith('.test.ts'))
  return paths.sort().map(path => readFileSync(new URL(path, top), 'utf8'))
}

function messagesOf(source: string): Message[] {
  const constants = Object.fromEntries(
    [...source.matchAll(/^const (\w+) = '([^']*)'$/gm)].map(match => [match[1], match[2] ?? '']),
  )
  const codes = [...source.matchAll(/\bcode: '[a-z]+\/[a-z-]+'/g)]
  return codes.map(match => propertiesOf(objectAround(source, match.index), constants))
}

/** The object literal that holds this place; messages hold strings, but no braces outside of them. */
function objectAround(source: string, place: number): string {
  const plain = source.replace(
    /'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g,
    text => text[0] + 'x'.repeat(text.length - 2) + text[0],
  )
  let depth = 0
  let end = place
  for (; end < plain.length && depth >= 0; end++) {
    if (plain[end] === '{') depth += 1
    if (plain[end] === '}') depth -= 1
  }
  return source.slice(source.lastIndexOf('{', place), end)
}

function propertiesOf(object: string, constants: Readonly<Record<string, string>>): Message {
  const found: Record<string, string> = {}
  for (const match of object.matchAll(/\b(\w+)(?::\s*(?:'((?:[^'\\]|\\.)*)'|`((?:[^`\\]|\\.)*)`|(\w+)|[^'`\s]))?/g)) {
    const [, name = '', quoted, template, word = ''] = match
    if (word === 'null') continue
    found[name] ??= quoted ?? (template === undefined ? (constants[word] ?? unknown) : withoutHoles(template))
  }
  return found
}

/** A template with each `${…}` as `…`, nested ones within. */
function withoutHoles(template: string): string {
  let flat = template
  for (let before = ''; before !== flat; ) {
    before = flat
    flat = flat.replace(/\$?\{[^{}]*\}/g, unknown)
  }
  return flat
}

function reads(message: Message): string {
  if (message.says !== undefined) return message.says
  const { found, fault = unknown, subject = unknown, expected, done } = message
  return problemText({
    code: message.code ?? '',
    place: {},
    subject,
    fault,
    ...(found === undefined ? {} : { found }),
    ...(expected === undefined ? {} : { expected }),
    ...(done === undefined ? {} : { done }),
  })
}

function compare(a = '', b = ''): number {
  return a < b ? -1 : a > b ? 1 : 0
}
