import { escapeTerminal } from '../kit/escape-terminal.ts'
import { clip, enumerate, figure, many, spanWords } from '../kit/wording.ts'
import type { IdentityView, KeyView, KnownView } from './known-view.ts'

/** Rows of names and askers; JSON has all of them. */
const mostRows = 20

/** What `why-not` prints for people. */
export function knownLines({ about, keys, identity }: KnownView): string[] {
  const lines = [...keys.flatMap(keyLines), ...(identity === null ? [] : identityLines(identity))]
  return lines.length > 0
    ? lines
    : [`${quoted(about)} is no asker and no name that these logs or your people list tell of`]
}

function keyLines({
  key,
  alerted,
  findings,
  missing,
  evidence,
  decoys,
  contacts,
  askers,
  identities,
}: KeyView): string[] {
  const { nats, threshold, bounds, windowDays } = evidence
  const verdict = alerted
    ? missing > 0
      ? 'belongs to an alert'
      : 'is an alert'
    : missing > 0
      ? `is no alert: ${missing.toFixed(1)} nats are missing`
      : 'belongs to an alert, or would be one by itself'
  const asks = askers.reduce((sum, asker) => sum + asker.asks, 0)
  const from = key.kind === 'address' ? '' : ` from ${many(askers.length, 'address', 'addresses')}`
  return [
    `${key.kind} ${escapeTerminal(key.value)} ${verdict} (${nats.toFixed(1)} of ${threshold.toFixed(1)})`,
    ...toldIn(findings),
    ...(askers.length > 0
      ? [row('asked', `${many(asks, 'ask')} about ${many(identities.length, 'name')}${from}, ${spanOf(askers)}`)]
      : []),
    row(
      'contacts',
      `${figure(contacts.ours)} failed for names of yours, ${figure(contacts.twins)} for twins, ${figure(contacts.others)} for others; ${figure(contacts.granted)} granted`,
    ),
    ...bounds.flatMap(({ name, nats: bound, parts }) => [
      row(
        name === 'probing' ? 'probing' : 'about us',
        `${bound.toFixed(1)} nats${parts.length === 0 ? ': nothing was asked that says whose list it is' : ''}`,
      ),
      ...parts.map(part => row('', `  ${part.nats.toFixed(1).padStart(5)}  ${part.what}`)),
    ]),
    ...(decoys === null || decoys.asked === 0
      ? []
      : [
          row(
            'decoys',
            `${decoys.nats.toFixed(1)} nats: ${figure(decoys.asked)} of ${figure(decoys.planted)} asked for`,
          ),
        ]),
    row('window', `${many(Math.max(1, windowDays), 'day')}, in which the evidence is highest`),
    ...limited(identities).map((one, at) =>
      row(at === 0 ? 'names' : '', typeof one === 'string' ? one : identityText(one)),
    ),
    '',
  ]
}

function toldIn(findings: readonly string[]): string[] {
  if (findings.length === 0) return []
  return [row(findings.length === 1 ? 'finding' : 'findings', enumerate(findings))]
}

function identityText({ identity, person, nameClass, planted, outcomes, left }: KeyView['identities'][number]): string {
  const nobody = { real: 'yours', twin: 'a twin', neither: 'nobody of yours', decoy: decoyWords(planted) }[nameClass]
  const who = person === null ? nobody : `${person}${left ? ', who left' : ''}`
  return `${quoted(identity)} (${escapeTerminal(who)}): ${outcomesText(outcomes)}`
}

function identityLines({ name, nameClass, planted, person, circulating, findings, askers }: IdentityView): string[] {
  const nobody = {
    real: 'yours',
    twin: 'a twin: your names put together wrongly',
    neither: 'nobody of yours',
    decoy: decoyWords(planted),
  }
  const who = person ?? nobody[nameClass]
  const about = circulating ? '; it circulates among bots, so that asks for it are no evidence' : ''
  return [
    `name ${quoted(name)} is ${escapeTerminal(who)}${about}`,
    ...toldIn(findings),
    ...(askers.length === 0 ? [row('asked by', 'nobody in vain')] : []),
    ...limited(askers).map((one, at) =>
      row(at === 0 ? 'asked by' : '', typeof one === 'string' ? one : askerText(one)),
    ),
    '',
  ]
}

function decoyWords(planted: string | null): string {
  return `a decoy${planted === null ? '' : `, planted on ${planted}`}`
}

function askerText({ address, outcomes, first, last, missing }: IdentityView['askers'][number]): string {
  const far = missing > 0 ? `${missing.toFixed(1)} nats from an alert` : 'over the threshold'
  return `${escapeTerminal(address)}: ${outcomesText(outcomes)}, ${spanWords(Date.parse(first), Date.parse(last))}; ${far}`
}

function limited<One>(all: readonly One[]): (One | string)[] {
  if (all.length <= mostRows) return [...all]
  return [...all.slice(0, mostRows), `and ${figure(all.length - mostRows)} more: --json shows all`]
}

function outcomesText(outcomes: Readonly<Partial<Record<string, number>>>): string {
  return Object.entries(outcomes)
    .map(([outcome, count]) => `${outcome} ${figure(count ?? 0)}`)
    .join(', ')
}

function spanOf(askers: KeyView['askers']): string {
  const firsts = askers.map(asker => Date.parse(asker.first))
  const lasts = askers.map(asker => Date.parse(asker.last))
  return spanWords(
    firsts.reduce((a, b) => Math.min(a, b)),
    lasts.reduce((a, b) => Math.max(a, b)),
  )
}

function quoted(name: string): string {
  return `"${escapeTerminal(clip(name, 60))}"`
}

function row(label: string, text: string): string {
  return `  ${label.padEnd(10)}${text}`
}
