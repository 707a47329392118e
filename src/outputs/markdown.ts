import type { Finding, Note, ScanResult } from '../findings/finding.ts'
import { learnedWords } from '../findings/ledger.ts'
import { escapeMarkdown, markdownCode } from '../kit/escape-markdown.ts'
import { figure, many, momentWords, spanWords } from '../kit/wording.ts'
import type { Output } from './output.ts'
import { type AlertLabels, alertLabels } from './told/alert-labels.ts'
import { provenanceWords } from './told/provenance-words.ts'
import { groupName, groupSources, networkOf } from './told/source-groups.ts'
import { peopleWords } from './told/told-people.ts'

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
    const labels = alertLabels(findings)
    for (const finding of findings) yield findingText(finding, labels)
    const people = peopleWords(result.peopleAsked)
    if (people !== null) yield `\n## Your people\n\n${escapeMarkdown(people)}.\n`
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

function thenText({ time, what, attack, finding }: Finding['chain'][number], labels: AlertLabels): string {
  const linked = finding === null ? undefined : labels.get(finding)
  const text = `${momentWords(Date.parse(time))}, ${what} (${attack})${linked === undefined ? '' : `, see ${linked}`}`
  return `Then: ${escapeMarkdown(text)}`
}

/** Networks that a ticket names, the largest first. */
const mostNetworks = 8

function networksText({ askers }: Finding): string[] {
  if (askers.length < 2) return []
  const groups = groupSources(askers, networkOf, mostNetworks)
  const networks = groups.map(group => {
    const name = groupName(group, groups, 'network', 'networks')
    return `${group.name === null ? name : markdownCode(name)} (${figure(group.askers.length)})`
  })
  return [`Networks: ${networks.join(', ')}`]
}

function findingText(finding: Finding, labels: AlertLabels): string {
  const { evidence, techniques, structure, chain, ledger, provenance } = finding
  const label = labels.get(finding.id) ?? ''
  const origin = provenanceWords(provenance)
  const facts = [
    `Evidence: ${evidence.nats.toFixed(1)} nats, ${evidence.threshold.toFixed(1)} needed`,
    `Learned: ${escapeMarkdown(learnedWords(ledger))}`,
    ...(origin === null ? [] : [`List from: ${escapeMarkdown(origin)}`]),
    ...structure.map(note => `List: ${escapeMarkdown(note)}`),
    ...chain.map(step => thenText(step, labels)),
    ...techniques.map(({ id, name, reason }) => `ATT&CK ${id}, ${escapeMarkdown(`${name}: ${reason}`)}`),
    ...networksText(finding),
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
