import { kinds } from '../../src/readers/index.ts'
import type { LogKind } from '../../src/readers/log-kind.ts'
import { cell, codeCell, generatedNote, table } from './markdown.ts'

export function readersPage(): string {
  return `# Log kinds

${generatedNote}

The kind of a file is found by its content, for syslog by each line's program; \`--kind NAME\` overrides it. \`askance readers NAME\` lists the shapes of
a kind, \`askance explain LINE\` shows how a line is read.

${table(
  ['kind', 'service', 'log', 'where it is found'],
  kinds.map(({ name, service, title, found }: LogKind) => [
    `[\`${name}\`](#${name})`,
    cell(service),
    cell(title),
    found.map(codeCell).join(' '),
  ]),
)}

${kinds.map(section).join('\n\n')}
`
}

function section({ name, title, learns, blind, shapes }: LogKind): string {
  return `## ${name}\n\n${title}, ${shapes.length} shapes.\n\n- **Tells:** ${learns}\n- **Does not tell:** ${blind}`
}
