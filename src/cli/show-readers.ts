import { closestWord } from '../kit/closest-word.ts'
import { many } from '../kit/wording.ts'
import type { Lookup, TextShape } from '../matching/shape.ts'
import { kinds } from '../readers/index.ts'
import type { JsonShape, LogKind } from '../readers/log-kind.ts'

/** The kind of that name; else what to say. */
export function kindNamed(name: string): LogKind | { readonly problem: string } {
  const kind = kinds.find(each => each.name === name)
  if (kind !== undefined) return kind
  const names = kinds.map(each => each.name)
  const closest = closestWord(name, names)
  const meant = closest === null ? `known are ${names.join(', ')}` : `did you mean ${closest}?`
  return { problem: `askance: no kind of log is called ${JSON.stringify(name)}; ${meant}\n` }
}

export function kindsAsList(): string {
  const all: readonly LogKind[] = kinds
  const columns = (of: (kind: LogKind) => string) => Math.max(...all.map(kind => of(kind).length))
  const names = columns(kind => kind.name)
  const services = columns(kind => kind.service)
  const lines = all.map(
    ({ name, service, title, shapes }) =>
      `${name.padEnd(names)}  ${service.padEnd(services)}  ${title} (${many(shapes.length, 'shape')})`,
  )
  return `${lines.join('\n')}\n\naskance readers KIND shows the shapes of one; askance explain LINE how a line is read.\n`
}

export function kindAsText({ name, title, service, found, learns, blind, shapes }: LogKind): string {
  const rows = shapes.map(shape => [shape.role, outcomeText(shape), shapeText(shape)] as const)
  const widths = [0, 1].map(column => Math.max(...rows.map(row => (row[column] ?? '').length)))
  return [
    `${name}: ${title}`,
    `  service    ${service}`,
    ...(found.length > 0 ? [`  found      ${found.join(' ')}`] : []),
    `  tells      ${learns}`,
    `  does not   ${blind}`,
    '',
    ...rows.map(
      ([role, outcome, shape]) => `${role.padEnd(widths[0] ?? 0)}  ${outcome.padEnd(widths[1] ?? 0)}  ${shape}`,
    ),
    '',
  ].join('\n')
}

/** `kind` null: all of them. */
export function kindsAsJson(kind: LogKind | null): string {
  const shown = (kind === null ? kinds : [kind]).map(
    ({ name, title, service, found, learns, blind, shapes }: LogKind) => ({
      name,
      title,
      service,
      found,
      learns,
      blind,
      shapes: shapes.map(shape => ({ role: shape.role, outcome: shape.outcome, shape: shapeText(shape) })),
    }),
  )
  return `${JSON.stringify(kind === null ? shown : shown[0], null, 2)}\n`
}

/** A template; for JSON the conditions of the record. */
function shapeText(shape: TextShape | JsonShape): string {
  if ('pattern' in shape) return shape.pattern
  const conditions = Object.entries(shape.when)
  return conditions.map(([path, values]) => (values === true ? path : `${path} = ${values.join(' | ')}`)).join(', ')
}

/** All outcomes that a shape can have; `-` for a line that is no ask, or whose attempt tells it elsewhere. */
function outcomeText({ outcome }: TextShape | JsonShape): string {
  if (outcome === null) return '-'
  if (typeof outcome === 'string') return outcome
  return [...new Set(lookedUp(outcome))].map(each => each ?? '-').join(' | ')
}

function lookedUp<T>({ is, otherwise }: Lookup<T>): T[] {
  return [...Object.values(is), otherwise]
}
