import type { Finding, FoundAsker, FoundIdentity } from '../../findings/finding.ts'
import { clip, figure, many } from '../../kit/wording.ts'
import { percent } from '../told/percent.ts'
import { type Column, dataTable } from './data-table.ts'
import { html, type Markup } from './markup.ts'
import { moment } from './moment.ts'
import { nameMarkup, outcomesInWords, told } from './told-words.ts'

/** How many names each address asked about. */
function namesByAsker(identities: readonly FoundIdentity[]): ReadonlyMap<string, number> {
  const names = new Map<string, number>()
  for (const address of identities.flatMap(identity => identity.askers))
    names.set(address, (names.get(address) ?? 0) + 1)
  return names
}

export function askersTable({ askers, identities }: Finding, mostRows: number): Markup {
  const names = namesByAsker(identities)
  const columns: readonly Column<FoundAsker>[] = [
    { head: 'Asker', cell: asker => nameMarkup(asker.address) },
    { head: 'Asks', numeric: true, cell: asker => figure(asker.asks), value: asker => asker.asks },
    {
      head: 'Names',
      numeric: true,
      cell: asker => figure(names.get(asker.address) ?? 0),
      value: asker => names.get(asker.address) ?? 0,
    },
    { head: 'First', cell: asker => moment(asker.first) },
    { head: 'Last', cell: asker => moment(asker.last) },
    {
      head: 'Belongs',
      numeric: true,
      cell: asker => percent(asker.posterior),
      value: asker => asker.posterior,
    },
  ]
  const known = traitColumns.filter(({ of }) => askers.some(asker => of(asker) !== null))
  const shown = [...columns, ...known.map(({ head, of }) => ({ head, cell: of }))]
  return dataTable(`Who asked: ${many(askers.length, 'address', 'addresses')}`, askers, shown, mostRows)
}

/** Columns that are shown only where they are known of an asker at least. */
const traitColumns: readonly { readonly head: string; readonly of: (asker: FoundAsker) => Markup | string | null }[] = [
  { head: 'Operator', of: asker => (asker.asn === null ? null : `AS${asker.asn}`) },
  { head: 'Country', of: asker => asker.country },
  {
    head: 'Client',
    of: asker => (asker.client === null ? null : html`<bdi class="client">${clip(asker.client, 90)}</bdi>`),
  },
]

/** Whose name it is: ours, of somebody who left, a twin, a decoy, or nobody's. */
function whose(asked: FoundIdentity): Markup | string {
  if (asked.nameClass === 'real' && asked.left) return html`<span class="tag real">left</span>`
  if (asked.nameClass === 'real') return html`<span class="tag real">yours</span>`
  if (asked.nameClass === 'twin') return html`<span class="tag twin">twin</span>`
  if (asked.nameClass === 'decoy') return html`<span class="tag real">decoy</span>`
  return html`<span class="tag neither">nobody’s</span>`
}

function person({ person, planted }: FoundIdentity): Markup | string {
  const words = person ?? (planted === null ? null : `planted on ${planted}`)
  return words === null ? '' : html`<bdi>${words}</bdi>`
}

const identityColumns: readonly Column<FoundIdentity>[] = [
  { head: 'Name asked about', cell: asked => nameMarkup(asked.identity) },
  { head: 'Person', cell: person },
  { head: 'Whose', cell: whose },
  {
    head: 'What they were told',
    cell: asked =>
      html`<i class="sign ${told(asked).sort}" aria-hidden="true">${told(asked).sign}</i> ${told(asked).words}`,
    value: asked => told(asked).words,
  },
  { head: 'Answers', cell: outcomesInWords },
  { head: 'Asks', numeric: true, cell: asked => figure(asked.asks), value: asked => asked.asks },
  { head: 'Askers', numeric: true, cell: asked => figure(asked.askers.length), value: asked => asked.askers.length },
  { head: 'First', cell: asked => moment(asked.first) },
]

export function identitiesTable({ identities, identitiesLost }: Finding, mostRows: number): Markup {
  const lost = identitiesLost > 0 ? `; ${figure(identitiesLost)} more were too many to keep` : ''
  return dataTable(
    `Whom they asked about: ${many(identities.length, 'name')}${lost}`,
    identities,
    identityColumns,
    mostRows,
  )
}
