/**
 * The best form so far for the message under way. A form is called by its rank: the place of its shape in the class, then of the form in its
 * shape. Which form is best is what `matchShape` says: the first shape; of its forms the first, or, where the shape has to find its source behind
 * text under a stranger's control, the one that finds it furthest to the right, and of these the first.
 */
import { forgetFields } from './fields'
import { findLatest, headRun, layOut, runEnd, spans } from './template'
import { findText, standsAt } from './texts'

/** Rank of no form. */
const none: i32 = 0x7fffffff
const formShift: i32 = 6

/** Flags of a form (`formFlags` of `class-table.ts`). */
const isRightmost: u32 = 1

export let messageFrom: i32 = 0
export let messageTo: i32 = 0
let forms: i32 = 0

let bestRank: i32 = none
/** Where its first run ends, and where the run behind its stretch stands (-1: it has none, or several). */
export let bestBody: i32 = 0
export let bestPlace: i32 = 0
/** Of a form that is chosen by the place of its source: that place. */
let bestSource: i32 = 0
/** Whether the spans of the best form were told with it, and these. */
export let isTold: bool = false
export let toldSource: i32 = 0
export let toldSourceEnd: i32 = 0
export let toldIdentity: i32 = 0
export let toldIdentityEnd: i32 = 0
/** Forms up to this rank may be better; up to the other one also where their run stands further to the left. */
export let limit: i32 = 0
export let leftLimit: i32 = 0

export function beginMessage(formsAt: i32, start: i32, end: i32): void {
  messageFrom = start
  messageTo = end
  forms = formsAt
  bestRank = none
  limit = none - 1
  leftLimit = none - 1
  forgetFields()
  latestForm = 0
  spansForm = 0
}

/** Address of the best form; 0: none fits. */
@inline export function bestForm(): i32 {
  return bestRank == none ? 0 : formAt(bestRank)
}

@inline function formAt(rank: i32): i32 {
  return forms + (rank << formShift)
}

/** Takes a form of a shape whose first form counts; its rank is within the limit, so it is better than the best. */
@inline export function takeFirst(rank: i32, body: i32, place: i32): void {
  bestRank = rank
  bestBody = body
  bestPlace = place
  isTold = false
  limit = rank - 1
  leftLimit = rank - 1
}

/** The same of a form of which no field is asked for. */
export function takeNamed(rank: i32): void {
  takeFirst(rank, 0, 0)
}

/** The same with the spans that a record needs of it, from where to where its source and its identity stand. */
export function tell(rank: i32, source: i32, sourceEnd: i32, identity: i32, identityEnd: i32): void {
  bestRank = rank
  limit = rank - 1
  leftLimit = rank - 1
  isTold = true
  toldSource = source
  toldSourceEnd = sourceEnd
  toldIdentity = identity
  toldIdentityEnd = identityEnd
}

/** Takes a form, if it is better, of a shape (from rank `first` to `last`) that is chosen by the place of its source. */
export function takeRightmost(rank: i32, first: i32, last: i32, body: i32, place: i32, source: i32): void {
  if (isFurtherLeft(rank, first, last, source, bestSource)) return
  takeFirst(rank, body, place)
  bestSource = source
  limit = last
  leftLimit = first - 1
}

/** The same with the spans that a record needs of it. */
export function tellRightmost(rank: i32, first: i32, last: i32, source: i32, sourceEnd: i32, identity: i32, identityEnd: i32): void {
  if (isFurtherLeft(rank, first, last, source, isTold ? toldSource : bestSource)) return
  tell(rank, source, sourceEnd, identity, identityEnd)
  limit = last
  leftLimit = first - 1
}

/** Whether the best form is of the same shape, and its source stands further to the right, or as far and it is the first. */
@inline function isFurtherLeft(rank: i32, first: i32, last: i32, source: i32, best: i32): bool {
  const isOfBest = bestRank != none && bestRank >= first && bestRank <= last
  return isOfBest && (source < best || (source == best && rank > bestRank))
}

/** Takes a form by what its table says of it, if its rank is within the limit. */
export function take(rank: i32, body: i32, place: i32, source: i32): void {
  if (rank > limit) return
  const form = formAt(rank)
  if ((load<u32>(form, 12) & isRightmost) == 0) takeFirst(rank, body, place)
  else takeRightmost(rank, load<i32>(form, 4), load<i32>(form, 8), body, place, source)
}

/** The form of which the last places of its runs are known, and the one whose spans are written, both behind its first run; 0: none. */
let latestForm: i32 = 0
let spansForm: i32 = 0

/** Tries a form by the port of the reference matcher; its first run is known to end at `body`. */
export function tryOther(rank: i32, body: i32): void {
  if (rank > limit) return
  const form = formAt(rank)
  if (!endsWith(load<i32>(form, 52), load<i32>(form, 56), body)) return
  latestForm = 0
  spansForm = 0
  if (!findLatest(load<i32>(form, 16), body, messageTo)) return
  latestForm = form
  const never = load<i32>(form, 24)
  const chosenBy = load<i32>(form, 20)
  if (never != 0 || chosenBy >= 0) {
    runEnd(headRun(load<i32>(form, 16)), messageFrom, messageTo)
    writeSpans(form, body)
  }
  if (never != 0 && isForbidden(never, load<i32>(form, 28), load<i32>(form, 44))) return
  take(rank, body, -1, chosenBy < 0 ? 0 : load<i32>(spans + (chosenBy << 3)))
}

/** Writes the spans of a form that was found by `tryOther`. */
export function writeSpans(form: i32, body: i32): void {
  if (spansForm == form) return
  const template = load<i32>(form, 16)
  if (latestForm != form) findLatest(template, body, messageTo)
  layOut(template, body, messageTo)
  latestForm = form
  spansForm = form
}

/** Whether the message ends with the text, behind the first run. */
@inline function endsWith(text: i32, length: i32, body: i32): bool {
  return length == 0 || (messageTo - length >= body && standsAt(text, length, messageTo - length))
}

function isForbidden(text: i32, length: i32, slots: i32): bool {
  for (let slot = 0; slot < slots; slot++) {
    const span = spans + (slot << 3)
    if (findText(text, length, load<i32>(span), load<i32>(span, 4)) >= 0) return true
  }
  return false
}
