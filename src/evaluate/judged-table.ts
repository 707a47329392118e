import { lengthWords } from '../kit/wording.ts'
import { type JudgedBlame, type JudgedCampaign, type JudgedLogs, type LedgerShare, ledgerKinds } from './judged-logs.ts'
import { decimal, markdownTable } from './markdown-table.ts'

/** What was judged, as a table a campaign a row, and sentences on who was blamed. */
export function judgedTable(judged: JudgedLogs): string {
  const campaigns = judged.filter(one => one.kind === 'campaign')
  const blame = judged.filter(one => one.kind === 'blame')
  const heads = ['campaign', 'asks', 'sources', 'names', 'found', 'asks to alert', 'after', 'sources recalled']
  const more = ['names recalled', 'precision', ...ledgerKinds.map(kind => `${kind}: right of told, given`)]
  return [markdownTable([...heads, ...more], campaigns.map(campaignRow)), ...blame.map(blameLines)]
    .filter(text => text !== '')
    .join('\n\n')
}

function campaignRow(one: JudgedCampaign): string[] {
  return [
    one.role,
    one.seen === one.asks ? `${one.asks}` : `${one.seen} of ${one.asks} seen`,
    `${one.sources}`,
    `${one.identities}`,
    foundWords(one),
    one.asksToAlert === null ? '' : `${one.asksToAlert}`,
    one.msToAlert === null ? '' : lengthWords(one.msToAlert),
    decimal(one.sourcesRecalled),
    decimal(one.identitiesRecalled),
    one.findings.length === 0 ? '' : decimal(one.precision),
    ...ledgerKinds.map(kind => shareWords(one.ledger[kind])),
  ]
}

function foundWords({ findings, within }: JudgedCampaign): string {
  const own = findings.length === 0 ? 'no' : findings.length === 1 ? 'yes' : `in ${findings.length} findings`
  return within.length === 0 ? own : `${own}; partly within another`
}

const shareWords = ({ right, told, given }: LedgerShare): string =>
  told + given === 0 ? '' : `${right} of ${told}, ${given}`

function blameLines(one: JudgedBlame): string {
  const lines = [
    `${one.alerts} alerts, ${one.falseAlerts.length} of them false: ${decimal(one.falseAlertsPerDay)} a day; budget ${one.budgetPerDay} a day ${one.withinBudget ? 'kept' : 'BROKEN'}`,
    `blamed of ours: ${listed(one.benign.map(({ address, actor, finding }) => `${address} (${actor}, ${finding})`))}`,
    `generic bots among the askers of findings: ${listed(one.generic.map(({ address }) => address))}`,
    `askers that the truth does not know: ${listed(one.unknown.map(({ address }) => address))}`,
  ]
  return lines.join('\n')
}

const mostShown = 10

function listed(texts: readonly string[]): string {
  if (texts.length === 0) return 'none'
  const more = texts.length > mostShown ? ` and ${texts.length - mostShown} more` : ''
  return `${texts.slice(0, mostShown).join(', ')}${more}`
}
