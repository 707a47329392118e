import type { Finding } from '../../findings/finding.ts'
import { learnedWords } from '../../findings/ledger.ts'
import { escapeTerminal } from '../../kit/escape-terminal.ts'
import { wrap } from '../../kit/text-width.ts'
import { momentWords } from '../../kit/wording.ts'
import { beside, labelColumns, sides } from './layout.ts'
import type { Paint } from './paint.ts'

const margin = '  '

/** The lines of a finding. Text from logs is escaped before it is broken into lines and coloured. */
export function alertLines(finding: Finding, label: string, columns: number, paint: Paint): string[] {
  const { nats, threshold } = finding.evidence
  const head = `ALERT ${label}`.padEnd(labelColumns)
  const strength = `${nats.toFixed(1)} nats (needs ${threshold.toFixed(1)})`
  const { left, right } = sides(escapeTerminal(finding.title), strength, columns - labelColumns)
  const title = left.map(
    (line, at) => `${at === 0 ? paint('alert', head) : ' '.repeat(labelColumns)}${paint('title', line)}`,
  )
  return [
    `${title.join('\n')}${paint('quiet', right)}`,
    ...wrap(escapeTerminal(finding.story), columns - margin.length).map(line => margin + line),
    ...rows(finding).flatMap(([name, texts]) => row(name, texts, columns, paint)),
  ]
}

function rows(finding: Finding): (readonly [name: string, texts: readonly string[]])[] {
  const { chain, structure, next, id, attack } = finding
  return [
    ['learned', [learnedWords(finding.ledger)]],
    ['list', structure.length > 0 ? [structure.join('; ')] : []],
    ['then', chain.map(step => `${momentWords(Date.parse(step.time))}  ${step.what}`)],
    ['do', next],
    ['id', [[id, ...attack].join(' · ')]],
  ]
}

/** A command stands in backticks. */
function paintCommands(line: string, paint: Paint): string {
  return line.replace(/`[^`]+`/g, command => paint('command', command))
}

function row(name: string, texts: readonly string[], columns: number, paint: Paint): string[] {
  const lines = beside(texts.map(escapeTerminal), margin.length + labelColumns, columns)
  return lines.map((line, at) => {
    const label = (at === 0 ? name : '').padEnd(labelColumns)
    return margin + (at === 0 ? paint('label', label) : label) + paintCommands(line, paint)
  })
}
