import type { FoundIdentity } from '../../findings/finding.ts'
import { figure, many } from '../../kit/wording.ts'
import { html, type Markup } from './markup.ts'
import { shortName } from './matrix-table.ts'

/** Up to this many askers have a lane with their address. */
const mostLanes = 12
const laneHeight = 20
/** Cells of the picture: about what a screen can tell apart. */
const mostRows = 256
const mostColumns = 400
/** So few dots may be large. */
const mostLarge = 120

/** In this order they are drawn, so that the few that matter lie above the many. */
const sorts = ['neither', 'twin', 'real', 'let-in'] as const
type Sort = (typeof sorts)[number]

/** A grid into which askers and names are put; where there are more of them than cells, neighbours share one. */
interface Grid {
  readonly rows: number
  readonly columns: number
  readonly cells: Readonly<Record<Sort, ReadonlySet<number>>>
}

function sortOf(identity: FoundIdentity): Sort {
  if (identity.outcomes.granted) return 'let-in'
  return identity.nameClass === 'decoy' ? 'real' : identity.nameClass
}

/** Askers by names as a picture: one path a sort of names, so that a hundred thousand asks are a handful of elements. */
export function matrixPicture(addresses: readonly string[], identities: readonly FoundIdentity[]): Markup {
  const grid = fillGrid(addresses, identities)
  return addresses.length <= mostLanes
    ? html`<div class="ribbons">${addresses.map((address, row) => ribbon(address, row, grid))}</div>`
    : scatter(addresses, identities, grid)
}

function fillGrid(addresses: readonly string[], identities: readonly FoundIdentity[]): Grid {
  const rows = Math.min(mostRows, addresses.length)
  const columns = Math.min(mostColumns, identities.length)
  const cells = {
    neither: new Set<number>(),
    twin: new Set<number>(),
    real: new Set<number>(),
    'let-in': new Set<number>(),
  }
  const rowOf = new Map(addresses.map((address, at) => [address, Math.floor((at * rows) / addresses.length)]))
  for (const [at, identity] of identities.entries()) {
    const column = Math.floor((at * columns) / identities.length)
    for (const address of identity.askers) {
      const row = rowOf.get(address)
      if (row !== undefined) cells[sortOf(identity)].add(row * columns + column)
    }
  }
  return { rows, columns, cells }
}

/** The names of one asker in a row. */
function ribbon(address: string, row: number, { columns, cells }: Grid): Markup {
  const ofRow = (sort: Sort) => [...cells[sort]].filter(cell => Math.floor(cell / columns) === row)
  const paths = sorts.map(sort => {
    const path = ofRow(sort).map(cell => `M${cell % columns} 0h.9v1h-.9z`)
    return path.length === 0 ? null : html`<path class="${sort}" d="${path.join('')}"/>`
  })
  const asked = sorts.reduce((sum, sort) => sum + ofRow(sort).length, 0)
  return html`<div class="lane"><p class="lane-name"><bdi class="name">${shortName(address, 26)}</bdi></p>
<svg class="cells" role="img" aria-label="${shortName(address, 40)} asked about ${many(asked, 'name')}" viewBox="0 0 ${columns} 1" preserveAspectRatio="none" width="100%" height="${laneHeight}">${paths}</svg></div>`
}

/** Dots keep their size on any screen, since they are the round ends of lines without length. */
function scatter(
  addresses: readonly string[],
  identities: readonly FoundIdentity[],
  { rows, columns, cells }: Grid,
): Markup {
  const paths = sorts.map(sort => {
    const path = [...cells[sort]].map(cell => `M${cell % columns} ${Math.floor(cell / columns)}h0`)
    return path.length === 0 ? null : html`<path class="${sort}" d="${path.join('')}"/>`
  })
  const spoken = `${many(addresses.length, 'asker')} by ${many(identities.length, 'name')}; the tables below hold all of them`
  const height = Math.min(360, Math.max(96, 2 * rows))
  return html`<div class="lane"><p class="lane-name"><b>Who asked</b> <span>about whom</span><small>${scaleNote(addresses.length / rows, identities.length / columns)}</small></p>
<svg class="dots${Math.max(rows, columns) <= mostLarge ? ' few' : ''}" role="img" aria-label="${spoken}" viewBox="-1 -1 ${columns + 1} ${rows + 1}" preserveAspectRatio="none" width="100%" height="${height}">${paths}</svg></div>`
}

function scaleNote(askersADot: number, namesADot: number): string {
  if (askersADot === 1 && namesADot === 1) return 'a dot is an asker and a name'
  return `a dot is up to ${figure(Math.ceil(askersADot))} askers and ${many(Math.ceil(namesADot), 'name')}`
}
