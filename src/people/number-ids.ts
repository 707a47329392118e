import { usableShare } from './rho.ts'

/** Numbers of one shape: the same letters around, the same number of digits (`a12345`, `0042`). */
interface NumberedName {
  readonly shape: string
  readonly number: number
}

/** Two digits are an age or a year beside a name, not a number given by the site. */
const numbered = /^([a-z]{0,3})(\d{3,12})([a-z]?)$/

/** Fewer of one shape are chance. */
const fewestOfShape = 5
/** The run over which the density of assigned numbers is taken. */
const runLength = 10
/** As for short forms: assigned numbers stand in blocks (detection.md, section 4). */
const factor = 1.5

/** The site's numeric log-ins. Twins are unassigned numbers of the same shape. */
export interface NumberIds {
  hasShapeOf(name: string): boolean
  /** null: numbers are assigned so densely that any enumeration hits people, or there are none. */
  readonly rho: number | null
}

/**
 * Whoever counts through numbers starts somewhere and meets what stands there, so that the expected share is that of the densest run
 * of assigned numbers, not of the whole range.
 */
export function numberIds(logins: Iterable<string>): NumberIds {
  const numbers = new Map<string, number[]>()
  for (const login of logins) {
    const id = numberedName(login)
    if (id !== null) numbers.set(id.shape, [...(numbers.get(id.shape) ?? []), id.number])
  }
  for (const [shape, list] of numbers) if (list.length < fewestOfShape) numbers.delete(shape)
  const density = Math.max(0, ...[...numbers.values()].map(densestRun))
  return {
    hasShapeOf: name => numbers.has(numberedName(name)?.shape ?? ''),
    rho: numbers.size === 0 ? null : usableShare(factor * density),
  }
}

function numberedName(name: string): NumberedName | null {
  const match = numbered.exec(name)
  if (match === null) return null
  const [, before, digits = '', after] = match
  return { shape: `${before}#${digits.length}#${after}`, number: Number(digits) }
}

function densestRun(list: readonly number[]): number {
  const sorted = [...new Set(list)].sort((a, b) => a - b)
  const run = Math.min(runLength, sorted.length)
  let densest = 0
  for (let at = 0; at + run <= sorted.length; at++) {
    const span = (sorted[at + run - 1] ?? 0) - (sorted[at] ?? 0) + 1
    densest = Math.max(densest, run / span)
  }
  return densest
}
