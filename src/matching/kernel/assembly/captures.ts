/**
 * The fields of the form that was matched last. Of a form, in words from its address (`class-table.ts`):
 *
 *     0      its leaf            4     its template
 *     1, 2   first and last      5     slot of the source by which it is chosen among the forms of its shape; -1: it is not
 *            rank of its shape   6, 7  text that no field may hold (0: none), and its length
 *     3      flags               8, 9  slots of the fields with a meaning of their own, a byte each; 255: it has none
 *                                10    the fields that name its attempt, a byte each: a slot, or of the record
 *                                11    number of its slots
 *                                12    number of steps of the run behind the stretch that have to be read again
 *                                13, 14  text that a message ends with that has several stretches, and its length (0: any)
 */
import {
  headRun,
  runEnd,
  setSpan,
  spans,
  stepsEnd,
  stretchCount,
  stretchRun,
  stretchSlot,
} from './template'
import { bestBody, bestPlace, messageFrom, messageTo, writeSpans } from './best'
import { form } from './match'

const hasHeadFields: u32 = 2
const isOther: u32 = 4
const noSlot: i32 = 255

/** Fields with a meaning of their own (`fieldRoles`). */
export const sourceRole: i32 = 0
export const identityRole: i32 = 1
export const requestRole: i32 = 2
export const statusRole: i32 = 3
export const userAgentRole: i32 = 4
export const siteRole: i32 = 5
export const timesRole: i32 = 6

/** Finds the spans that are needed of the form, where they were not told with it. */
export function capture(): void {
  const flags = load<u32>(form, 12)
  const template = load<i32>(form, 16)
  if ((flags & hasHeadFields) != 0) runEnd(headRun(template), messageFrom, messageTo)
  if ((flags & isOther) != 0) {
    writeSpans(form, bestBody)
    return
  }
  const count = stretchCount(template)
  if (count == 0) return
  const slot = stretchSlot(template, 0)
  if (slot >= 0) setSpan(slot, bestBody, bestPlace < 0 ? messageTo : bestPlace)
  if (bestPlace < 0) return
  const end = stepsEnd(stretchRun(template, 0), load<i32>(form, 48), bestPlace, messageTo)
  if (count == 2 && stretchSlot(template, 1) >= 0) setSpan(stretchSlot(template, 1), end, messageTo)
}

/** Address of the span of a field; 0: the form has no such field. */
@inline export function spanOf(role: i32): i32 {
  const slot = <i32>load<u8>(form + role, 32)
  return slot == noSlot ? 0 : spans + (slot << 3)
}

/** Of a span, which may be missing (0). */
@inline export function startOf(span: i32): i32 {
  return span == 0 ? 0 : load<i32>(span)
}

@inline export function endOf(span: i32): i32 {
  return span == 0 ? 0 : load<i32>(span, 4)
}
