import type { Finding, Note, ScanResult } from '../findings/finding.ts'
import { learnedWords } from '../findings/ledger.ts'
import { alertLabel } from '../findings/scan-result.ts'
import { escapeMarkdown, markdownCode } from '../kit/escape-markdown.ts'
import { figure, many, momentWords, spanWords } from '../kit/wording.ts'
import type { Output } from './output.ts'

/** A ticket is read by people; all names stand in the other outputs. */
const mostNames = 60

/** The report for a ticket or a chat. */
export const markdown = {
  name: 'markdown',
  summary: 'the report as Markdown, for a ticket',
  mediaType: 'text/markdown',
  *write(result) {
    const { findings } = result
    yield `# Askance: ${findings.length === 0 ? 'nothing to alert' : many(findings.length, 'alert')}\n\n${opening(result)}\n`
    for (const [at, finding] of findings.entries()) yield findingText(finding, alertLabel(at))
    yield* noteList('What cannot be seen', result.blind)
    yield* noteList('Health', result.health)
  },
} as const satisfies Output

function opening({ span, totals, noise }: ScanResult): string {
  const when = span.first && span.last ? `${spanWords(Date.parse(span.first), Date.parse(span.last))}: ` : ''
  const generic = `${figure(noise.askers)} tried generic lists and learned nothing about your people`
  return escapeMarkdown(`${when}${many(totals.asks, 'ask')} by ${many(totals.askers, 'asker')}; ${generic}.`)
}

function bullets(items: readonly string[]): string {
  return items.map(item => `- ${item}\n`).join('')
}

/** Text in which commands stand in backticks: those stay code, the rest is text. */
function prose(text: string): string {
  return text
    .split(/(`[^`]+`)/)
    .map(piece => (/^`[^`]+`$/.test(piece) ? markdownCode(piece.slice(1, -1)) : escapeMarkdown(piece)))
    .join('')
}

function codeList(names: readonly string[]): string {
  const shown = names.slice(0, mostNames).map(markdownCode).join(', ')
  return names.length > mostNames ? `${shown} and ${figure(names.length - mostNames)} more` : shown
}

function findingText(finding: Finding, label: string): string {
  const { evidence, techniques, structure, chain, ledger } = finding
  const facts = [
    `Evidence: ${evidence.nats.toFixed(1)} nats, ${evidence.threshold.toFixed(1)} needed`,
    `Learned: ${escapeMarkdown(learnedWords(ledger))}`,
    ...structure.map(note => `List: ${escapeMarkdown(note)}`),
    ...chain.map(step => `Then: ${escapeMarkdown(`${momentWords(Date.parse(step.time))}, ${step.what}`)}`),
    ...techniques.map(({ id, name, reason }) => `ATT&CK ${id}, ${escapeMarkdown(`${name}: ${reason}`)}`),
    `Askers: ${codeList(finding.askers.map(asker => asker.address))}`,
    `Names: ${codeList(finding.identities.map(asked => asked.identity))}`,
  ]
  const title = escapeMarkdown(finding.title)
  const steps = finding.next.map((step, at) => `${at + 1}. ${prose(step)}\n`).join('')
  return `\n## ${label} (${finding.id}): ${title}\n\n${escapeMarkdown(finding.story)}\n\n${steps}\n${bullets(facts)}`
}

function* noteList(title: string, notes: readonly Note[]): Iterable<string> {
  if (notes.length === 0) return
  const items = notes.map(({ says, remedy }) => prose(remedy === null ? says : `${says}; ${remedy}`))
  yield `\n## ${title}\n\n${bullets(items)}`
}
