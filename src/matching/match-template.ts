import { scanField } from './rigid-fields.ts'
import type { CompiledTemplate, RigidRun, Stretch } from './template.ts'

/** Spans of the fields of one match: slot k stands at `[2k]` (start) and `[2k + 1]` (end). */
export type Spans = Int32Array

/** Most named fields and most stretches that a template has. */
export const maximalSlots = 24

/** Where the run of each stretch fits last; filled from the right, before the places are chosen from the left. */
const latest = new Int32Array(maximalSlots)

/**
 * The reference matcher: whether `bytes[start, end)` has the shape of the template, and where its fields stand.
 *
 * Its time is linear in the length of the message: where a stretch can end depends on what follows only through the last place at which
 * all that follows fits. These places are found from the right, once each; the stretches are then laid out from the left, `free` up to
 * the last such place, `any` up to the first one that leaves room for the others.
 */
export function matchTemplate(
  template: CompiledTemplate,
  bytes: Uint8Array,
  start: number,
  end: number,
  spans: Spans,
): boolean {
  const { head, stretches } = template
  const body = runEnd(head, bytes, start, end, spans)
  if (body < 0) return false
  if (stretches.length === 0) return body === end
  return findLatest(stretches, bytes, body, end, spans) && layOut(stretches, bytes, body, end, spans)
}

function findLatest(
  stretches: readonly Stretch[],
  bytes: Uint8Array,
  body: number,
  end: number,
  spans: Spans,
): boolean {
  let before = end
  for (let index = stretches.length - 1; index >= 0; index--) {
    const { run } = stretches[index] as Stretch
    const mustReachEnd = index === stretches.length - 1
    if (run.steps.length === 0) {
      latest[index] = end
      continue
    }
    const place = lastPlace(run, bytes, body, before, end, mustReachEnd, spans)
    if (place < 0) return false
    latest[index] = place
    before = place
  }
  return true
}

function layOut(stretches: readonly Stretch[], bytes: Uint8Array, body: number, end: number, spans: Spans): boolean {
  let from = body
  for (let index = 0; index < stretches.length; index++) {
    const { type, slot, run } = stretches[index] as Stretch
    const last = latest[index] as number
    if (last < from) return false
    const place = type === 'any' ? firstPlace(stretches, index, bytes, from, end, spans) : last
    if (slot >= 0) {
      spans[2 * slot] = from
      spans[2 * slot + 1] = place
    }
    from = run.steps.length === 0 ? end : runEnd(run, bytes, place, end, spans)
  }
  return true
}

/** The last place in `[from, before]` where the run fits and ends by `before` (at `end`, if it must reach it); -1: nowhere. */
function lastPlace(
  run: RigidRun,
  bytes: Uint8Array,
  from: number,
  before: number,
  end: number,
  mustReachEnd: boolean,
  spans: Spans,
): number {
  const text = firstText(run)
  for (let place = before - text.length; place >= from; place--) {
    if (bytes[place] !== text[0] || !standsAt(text, bytes, place, before)) continue
    if (fits(runEnd(run, bytes, place, end, spans), before, end, mustReachEnd)) return place
  }
  return -1
}

function fits(reached: number, limit: number, end: number, mustReachEnd: boolean): boolean {
  return reached >= 0 && reached <= limit && (!mustReachEnd || reached === end)
}

/** The first place from `from` on where the run after stretch `index` fits and leaves room for the runs after it. */
function firstPlace(
  stretches: readonly Stretch[],
  index: number,
  bytes: Uint8Array,
  from: number,
  end: number,
  spans: Spans,
): number {
  const { run } = stretches[index] as Stretch
  if (run.steps.length === 0) return end
  const text = firstText(run)
  const last = latest[index] as number
  const mustReachEnd = index === stretches.length - 1
  const limit = mustReachEnd ? end : (latest[index + 1] as number)
  for (let place = from; place < last; place++) {
    if (bytes[place] !== text[0] || !standsAt(text, bytes, place, limit)) continue
    if (fits(runEnd(run, bytes, place, end, spans), limit, end, mustReachEnd)) return place
  }
  return last
}

function firstText(run: RigidRun): Uint8Array {
  const first = run.steps[0]
  if (first?.is !== 'text') throw new Error('a run after a stretch begins with text')
  return first.bytes
}

/** Where the run that starts at `at` ends, its fields written to `spans`; -1: it does not fit. */
function runEnd(run: RigidRun, bytes: Uint8Array, at: number, end: number, spans: Spans): number {
  let here = at
  for (const step of run.steps) {
    if (step.is === 'text') {
      if (!standsAt(step.bytes, bytes, here, end)) return -1
      here += step.bytes.length
      continue
    }
    const next = scanField[step.type](bytes, here, end, step.stop)
    if (next < 0) return -1
    if (step.slot >= 0) {
      spans[2 * step.slot] = here
      spans[2 * step.slot + 1] = next
    }
    here = next
  }
  return here
}

function standsAt(text: Uint8Array, bytes: Uint8Array, at: number, end: number): boolean {
  if (at + text.length > end) return false
  for (let index = 0; index < text.length; index++) {
    if (bytes[at + index] !== text[index]) return false
  }
  return true
}
