import type { Finding, FoundAsker } from '../../findings/finding.ts'
import { clip, figure, many } from '../../kit/wording.ts'
import { groupName, groupSources, networkOf, type SourceGroup } from '../told/source-groups.ts'
import { share } from './chart-numbers.ts'
import { html, type Markup } from './markup.ts'

interface Trait {
  readonly name: string
  readonly plural: string
  readonly of: (asker: FoundAsker) => string | null
}

const traits: readonly Trait[] = [
  { name: 'network', plural: 'networks', of: networkOf },
  { name: 'country', plural: 'countries', of: asker => asker.country },
  { name: 'client', plural: 'clients', of: asker => asker.client },
]
const mostGroups = 7

/** What the askers of a finding have in common: how many come from which network, country and client. */
export function sourcesSection({ askers }: Finding): Markup | null {
  if (askers.length < 2) return null
  return html`<h3>Where they asked from</h3><div class="traits">${traits.map(trait => traitTable(trait, askers))}</div>`
}

function traitTable(trait: Trait, askers: readonly FoundAsker[]): Markup | null {
  const groups = groupSources(askers, trait.of, mostGroups)
  if (groups.length === 0) return null
  const known = groups.reduce((sum, group) => sum + group.askers.length, 0)
  const count = groups.reduce((sum, group) => sum + group.groups, 0)
  const unknown = askers.length - known
  const most = Math.max(unknown, ...groups.map(group => group.askers.length))
  return html`<table class="trait"><caption>${many(count, trait.name, trait.plural)}</caption>
<thead class="spoken"><tr><th scope="col">${trait.name}</th><th scope="col">bar</th><th scope="col">askers</th></tr></thead>
<tbody>${groups.map(group => traitRow(nameOf(group, groups, trait), group.askers.length, most))}${
    unknown > 0 ? traitRow(html`<i class="soft">not known</i>`, unknown, most) : null
  }</tbody></table>`
}

function nameOf(group: SourceGroup, groups: readonly SourceGroup[], trait: Trait): Markup {
  const name = groupName(group, groups, trait.name, trait.plural)
  if (group.name === null) return html`<i class="soft">${name}</i>`
  return html`<bdi class="name" title="${name}">${clip(name, 34)}</bdi>`
}

function traitRow(name: Markup, askers: number, most: number): Markup {
  return html`<tr><th scope="row">${name}</th><td class="bar"><svg width="100%" height="10" aria-hidden="true"><rect width="${share(askers / most)}" height="8" y="1" rx="1"/></svg></td><td class="number">${figure(askers)}</td></tr>`
}
