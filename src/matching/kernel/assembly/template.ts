/**
 * The twin of `match-template.ts`, which says how a template is matched and why in linear time. A template in memory, in words:
 *
 *     0          number of its stretches
 *     1          its first run
 *     2 + 3k     stretch k: its type, its slot (-1: nobody needs it), the run behind it
 *
 *     run:       number of steps, then four words each: code of the field (0: text); byte where a word ends, or length of the text;
 *                slot; the text
 */
import { scanField } from './fields'
import { findLastText, findText, standsAt } from './texts'

/** Type of a stretch that ends where what follows fits first (`field-codes.ts`). */
const any: u32 = 1

/** Spans of the fields of one match: slot k has its start at `spans + 8k` and its end behind it. */
export let spans: i32 = 0
/** Where the run of each stretch fits last. */
let latest: i32 = 0

/** Bytes that this thread alone writes; 1 KiB are taken. */
export function setMatchScratch(at: i32): void {
  spans = at
  latest = at + 256
}

@inline export function stretchCount(template: i32): i32 {
  return load<i32>(template)
}

@inline export function headRun(template: i32): i32 {
  return load<i32>(template, 4)
}

@inline function stretchType(template: i32, index: i32): u32 {
  return load<u32>(template + index * 12, 8)
}

@inline export function stretchSlot(template: i32, index: i32): i32 {
  return load<i32>(template + index * 12, 12)
}

@inline export function stretchRun(template: i32, index: i32): i32 {
  return load<i32>(template + index * 12, 16)
}

@inline function stepCount(run: i32): i32 {
  return load<i32>(run)
}

@inline export function setSpan(slot: i32, start: i32, end: i32): void {
  store<i32>(spans + (slot << 3), start)
  store<i32>(spans + (slot << 3), end, 4)
}

/**
 * Whether the message has the shape, its first run being known to end at `body`: finds where the run of each stretch fits last. Where that is,
 * `layOut` always finds the others.
 */
export function findLatest(template: i32, body: i32, end: i32): bool {
  const count = stretchCount(template)
  if (count == 0) return body == end
  let before = end
  let hasText = false
  for (let index = count - 1; index >= 0; index--) {
    const run = stretchRun(template, index)
    if (stepCount(run) == 0) {
      // It takes all that is left.
      if (hasText) return false
      store<i32>(latest + (index << 2), end)
      continue
    }
    hasText = true
    const place = lastPlace(run, body, before, end, index == count - 1)
    if (place < 0) return false
    store<i32>(latest + (index << 2), place)
    before = place
  }
  return true
}

/** Writes the spans of all fields behind the first run, for the template of which the last places were just found. */
export function layOut(template: i32, body: i32, end: i32): void {
  const count = stretchCount(template)
  let from = body
  for (let index = 0; index < count; index++) {
    const run = stretchRun(template, index)
    const last = load<i32>(latest + (index << 2))
    const place = stretchType(template, index) == any ? firstPlace(template, index, from, end) : last
    const slot = stretchSlot(template, index)
    if (slot >= 0) setSpan(slot, from, place)
    from = stepCount(run) == 0 ? end : runEnd(run, place, end)
  }
}

function lastPlace(run: i32, from: i32, before: i32, end: i32, mustReachEnd: bool): i32 {
  const text = firstText(run)
  const length = firstLength(run)
  let place = findLastText(text, length, from, before)
  while (place >= 0) {
    if (fits(runEnd(run, place, end), before, end, mustReachEnd)) return place
    place = findLastText(text, length, from, place + length - 1)
  }
  return -1
}

@inline function fits(reached: i32, limit: i32, end: i32, mustReachEnd: bool): bool {
  return reached >= 0 && reached <= limit && (!mustReachEnd || reached == end)
}

function firstPlace(template: i32, index: i32, from: i32, end: i32): i32 {
  const run = stretchRun(template, index)
  if (stepCount(run) == 0) return end
  const text = firstText(run)
  const length = firstLength(run)
  const last = load<i32>(latest + (index << 2))
  const mustReachEnd = index == stretchCount(template) - 1
  const limit = mustReachEnd ? end : load<i32>(latest + (index << 2), 4)
  let place = findText(text, length, from, limit)
  while (place >= 0 && place < last) {
    if (fits(runEnd(run, place, end), limit, end, mustReachEnd)) return place
    place = findText(text, length, place + 1, limit)
  }
  return last
}

@inline function firstLength(run: i32): i32 {
  return load<i32>(run, 8)
}

@inline function firstText(run: i32): i32 {
  return load<i32>(run, 16)
}

/** Where the run that starts at `at` ends, its fields written to the spans; -1: it does not fit. */
export function runEnd(run: i32, at: i32, end: i32): i32 {
  return stepsEnd(run, stepCount(run), at, end)
}

/** The same of the first `count` steps of the run. */
export function stepsEnd(run: i32, count: i32, at: i32, end: i32): i32 {
  let here = at
  let step = run + 4
  const behind = step + (count << 4)
  for (; step < behind; step += 16) {
    const code = load<i32>(step)
    if (code == 0) {
      const length = load<i32>(step, 4)
      if (here + length > end || !standsAt(load<i32>(step, 12), length, here)) return -1
      here += length
      continue
    }
    const next = scanField(code, load<i32>(step, 4), here, end)
    if (next < 0) return -1
    const slot = load<i32>(step, 8)
    if (slot >= 0) setSpan(slot, here, next)
    here = next
  }
  return here
}
