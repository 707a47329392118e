import type { Finding } from '../../findings/finding.ts'
import { learnedWords } from '../../findings/ledger.ts'
import { escapeTerminal } from '../../kit/escape-terminal.ts'
import { wrap } from '../../kit/text-width.ts'
import { figure, momentWords } from '../../kit/wording.ts'
import type { AlertLabels } from '../told/alert-labels.ts'
import { provenanceWords } from '../told/provenance-words.ts'
import { beside, labelColumns, sides } from './layout.ts'
import type { Paint } from './paint.ts'

const margin = '  '

/** The lines of a finding. Text from logs is escaped before it is broken into lines and coloured. */
export function alertLines(finding: Finding, labels: AlertLabels, columns: number, paint: Paint): string[] {
  const { nats, threshold } = finding.evidence
  const label = labels.get(finding.id) ?? ''
  const head = `ALERT ${label}`.padEnd(labelColumns)
  const strength = `${nats.toFixed(1)} nats (needs ${threshold.toFixed(1)})`
  const { left, right } = sides(escapeTerminal(finding.title), strength, columns - labelColumns)
  const title = left.map(
    (line, at) => `${at === 0 ? paint('alert', head) : ' '.repeat(labelColumns)}${paint('title', line)}`,
  )
  return [
    `${title.join('\n')}${paint('quiet', right)}`,
    ...wrap(escapeTerminal(finding.story), columns - margin.length).map(line => margin + line),
    ...rows(finding, labels).flatMap(([name, texts]) => row(name, texts, columns, paint)),
  ]
}

function rows(finding: Finding, labels: AlertLabels): (readonly [name: string, texts: readonly string[]])[] {
  const { structure, next, id, attack, provenance } = finding
  const origin = provenanceWords(provenance)
  return [
    ['learned', [learnedWords(finding.ledger)]],
    ['list', [...(origin === null ? [] : [origin]), ...(structure.length > 0 ? [structure.join('; ')] : [])]],
    ['then', thenWords(finding, labels)],
    ['do', next],
    ['id', [[id, ...attack].join(' · ')]],
  ]
}

/** More would push what to do out of sight; the other outputs are complete. */
const mostSteps = 5

function thenWords({ chain }: Finding, labels: AlertLabels): string[] {
  const shown = chain.slice(0, mostSteps).map(step => {
    const linked = step.finding === null ? undefined : labels.get(step.finding)
    return `${momentWords(Date.parse(step.time))}  ${step.what}${linked === undefined ? '' : ` → ${linked}`}`
  })
  const rest = chain.length - shown.length
  return rest > 0 ? [...shown, `and ${figure(rest)} more: --html or --json shows all`] : shown
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
