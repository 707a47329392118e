import type { PersonAsked, ScanResult } from '../../findings/finding.ts'
import { figure, many } from '../../kit/wording.ts'
import { type AlertLabels, alertLabels } from '../told/alert-labels.ts'
import { learnedOfPerson } from '../told/told-people.ts'
import { type Column, dataTable } from './data-table.ts'
import { html, type Markup } from './markup.ts'
import { moment } from './moment.ts'
import { nameMarkup } from './told-words.ts'

/** More forms of a name than this make a row unreadable. */
const mostForms = 4

/** Who of ours was asked about by any finding, the most asked first. */
export function peopleSection({ peopleAsked, findings }: ScanResult): Markup | null {
  if (peopleAsked.length === 0) return null
  const known = peopleAsked.filter(person => person.learned.length > 0).length
  return html`<section class="people" aria-labelledby="people-title"><h2 id="people-title">Your people who were asked about</h2>
<p class="prose">${many(peopleAsked.length, 'person', 'people')} of yours stood on a list of these findings. Of ${figure(known)} something was learned: they are the first to warn.</p>
${dataTable(many(peopleAsked.length, 'person', 'people'), peopleAsked, columnsOf(alertLabels(findings)))}</section>`
}

function columnsOf(labels: AlertLabels): readonly Column<PersonAsked>[] {
  return [
    { head: 'Person', cell: each => html`<bdi>${each.person}</bdi>` },
    { head: 'Asked for as', cell: each => forms(each.names) },
    { head: 'Asks', numeric: true, cell: each => figure(each.asks), value: each => each.asks },
    { head: 'Askers', numeric: true, cell: each => figure(each.askers), value: each => each.askers },
    { head: 'First', cell: each => moment(each.first) },
    { head: 'Last', cell: each => moment(each.last) },
    { head: 'Learned', cell: each => each.learned.map(what => learnedOfPerson[what]).join(', ') },
    { head: 'Alerts', cell: each => each.findings.map(id => alertLink(labels.get(id))) },
  ]
}

function forms(names: readonly string[]): Markup {
  const more = names.length > mostForms ? ` and ${figure(names.length - mostForms)} more` : ''
  return html`${names.slice(0, mostForms).map(name => html`${nameMarkup(name)} `)}${more}`
}

function alertLink(label: string | undefined): Markup | null {
  return label === undefined ? null : html`<a href="#${label}">${label}</a> `
}
