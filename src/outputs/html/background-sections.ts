import type { InputReport, Note, ScanResult } from '../../findings/finding.ts'
import { enumerate, figure, many } from '../../kit/wording.ts'
import { type Column, dataTable } from './data-table.ts'
import { html, type Markup } from './markup.ts'
import { stepMarkup } from './step.ts'
import { nameMarkup } from './told-words.ts'

const listWords: Readonly<Record<ScanResult['noise']['lists'][number]['kind'], string>> = {
  words: 'words and accounts of machines',
  roles: 'roles',
  names: 'names of people who are not yours',
  'own-words': 'words made from your domains',
  circulating: 'names of yours that everybody has',
}

type Busy = ScanResult['noise']['top'][number]

const busyColumns: readonly Column<Busy>[] = [
  { head: 'Asker', cell: busy => nameMarkup(busy.address), value: busy => busy.address },
  { head: 'Asks', numeric: true, cell: busy => figure(busy.asks), value: busy => busy.asks },
  { head: 'Names', numeric: true, cell: busy => figure(busy.names), value: busy => busy.names },
]

export function noiseSection({ noise }: ScanResult): Markup {
  const lists = noise.lists.map(
    list => html`<li><b>${many(list.askers, 'asker')}</b> with ${listWords[list.kind]}
<span class="names">${list.names.map(name => html`${nameMarkup(name)} `)}</span></li>`,
  )
  return html`<section aria-labelledby="noise-title"><h2 id="noise-title">Noise</h2>
<p class="prose">${many(noise.askers, 'asker')} sent ${many(noise.asks, 'ask')} from generic lists, as every service on the internet gets them.
They learned nothing about your people. ${figure(noise.probing)} of them fail like probers.</p>
${lists.length > 0 ? html`<ul class="lists">${lists}</ul>` : null}
${noise.top.length > 0 ? dataTable('The busiest of them', noise.top, busyColumns) : null}</section>`
}

/** Notes on what was not seen or not well; an empty list says so in words. */
export function notesSection(id: string, title: string, notes: readonly Note[], none: string): Markup {
  const items = notes.map(
    note =>
      html`<li>${stepMarkup(note.says)}.${note.remedy === null ? null : html` <span class="remedy">${stepMarkup(note.remedy)}.</span>`}</li>`,
  )
  return html`<section aria-labelledby="${id}-title"><h2 id="${id}-title">${title}</h2>
${items.length > 0 ? html`<ul class="notes">${items}</ul>` : html`<p class="prose">${none}</p>`}</section>`
}

const inputColumns: readonly Column<InputReport>[] = [
  { head: 'Input', cell: input => nameMarkup(input.path), value: input => input.path },
  { head: 'Kind', cell: input => input.kind ?? html`<i class="soft">unknown</i>` },
  { head: 'Lines', numeric: true, cell: input => figure(input.lines), value: input => input.lines },
  { head: 'Asks', numeric: true, cell: input => figure(input.asks), value: input => input.asks },
  { head: 'Not asks', numeric: true, cell: input => figure(input.notAsk), value: input => input.notAsk },
  {
    head: 'Not understood',
    numeric: true,
    cell: input => figure(input.notUnderstood),
    value: input => input.notUnderstood,
  },
  { head: 'Skipped', numeric: true, cell: input => figure(input.skipped), value: input => input.skipped },
]

export function inputsSection({ inputs, people }: ScanResult): Markup {
  const whose = enumerate([
    many(people.current, 'person', 'people'),
    ...(people.left > 0 ? [`${figure(people.left)} who left`] : []),
  ])
  return html`<section aria-labelledby="inputs-title"><h2 id="inputs-title">What was read</h2>
<p class="prose">Your people: ${whose}, from <bdi class="name">${people.source}</bdi>.</p>
${dataTable(many(inputs.length, 'input'), inputs, inputColumns)}</section>`
}

export function budgetSection({ budget }: ScanResult): Markup {
  const alerts = budget.perDay === 1 ? 'one false alert' : `${budget.perDay} false alerts`
  return html`<section aria-labelledby="budget-title"><h2 id="budget-title">Budget</h2>
<p class="prose">You accept ${alerts} a day. With ${figure(budget.activeKeys)} active keys a day, that asks for
${budget.threshold.toFixed(1)} nats of evidence before anything is told, and at most ${budget.expectedFalseAlerts.toPrecision(2)} false alerts are to be expected over these logs.</p></section>`
}

const words: readonly (readonly [word: string, says: string])[] = [
  ['Ask', 'a question put to a service about a name, and the answer it got: a log-in tried is one.'],
  [
    'First contact',
    'the first ask of an asker about a name. Repeats add no evidence: a phone with an old password is one.',
  ],
  [
    'Twin',
    'parts of your people’s names put together wrongly. A generic list hits twins as readily as real names; a list of your people hardly ever does.',
  ],
  ['Nats', 'evidence as the natural logarithm of a likelihood ratio. Each 2.3 nats more make it ten times as strong.'],
  ['Key', 'what an asker cannot change cheaply: its address, its network, its client.'],
  ['Belongs', 'how likely an asker is part of it, if true alerts are as frequent as the budget lets false ones be.'],
]

export function wordsSection(): Markup {
  return html`<section class="words" aria-labelledby="words-title"><h2 id="words-title">Words</h2>
<dl>${words.map(([word, says]) => html`<div><dt>${word}</dt><dd>${says}</dd></div>`)}</dl></section>`
}
