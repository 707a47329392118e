import { scanField } from './rigid-fields.ts'
import type { TextShape } from './shape.ts'
import { templatesOf } from './shape-templates.ts'
import type { CompiledTemplate, RigidRun } from './template.ts'

/** The shape that comes closest to a message that has none. */
export interface ClosestShape {
  readonly shape: TextShape
  /** Up to here, in bytes from the start of the message, the message has the shape. */
  readonly upTo: number
  /** Share of the shape's text that stands in the message, in order, up to there. */
  readonly share: number
}

/** Which shape a message nearly has, and where it stops having it; null: nothing of any shape is in it. Slow: for people, not for logs. */
export function closestShape(
  shapes: readonly TextShape[],
  bytes: Uint8Array,
  start: number,
  end: number,
): ClosestShape | null {
  let best: ClosestShape | null = null
  for (const shape of shapes) {
    for (const template of templatesOf(shape)) {
      const near = nearness(template, bytes, start, end)
      if (near.matched === 0 || near.total === 0) continue
      const share = near.matched / near.total
      if (best === null || share > best.share || (share === best.share && near.at - start > best.upTo)) {
        best = { shape, upTo: near.at - start, share }
      }
    }
  }
  return best
}

interface Nearness {
  matched: number
  total: number
  at: number
  failed: boolean
}

function nearness(template: CompiledTemplate, bytes: Uint8Array, start: number, end: number): Nearness {
  const near: Nearness = { matched: 0, total: 0, at: start, failed: false }
  follow(template.head, bytes, end, near)
  for (const { run } of template.stretches) {
    const first = run.steps[0]
    if (first?.is === 'text' && !near.failed) {
      const place = indexOf(bytes, first.bytes, near.at, end)
      if (place < 0) near.failed = true
      else near.at = place
    }
    follow(run, bytes, end, near)
  }
  return near
}

function follow(run: RigidRun, bytes: Uint8Array, end: number, near: Nearness): void {
  for (const step of run.steps) {
    if (step.is === 'text') near.total += step.bytes.length
    if (near.failed) continue
    if (step.is === 'text') followText(step.bytes, bytes, end, near)
    else {
      const next = scanField[step.type](bytes, near.at, end, step.stop)
      if (next < 0) near.failed = true
      else near.at = next
    }
  }
}

function followText(text: Uint8Array, bytes: Uint8Array, end: number, near: Nearness): void {
  for (const byte of text) {
    if (near.at >= end || bytes[near.at] !== byte) {
      near.failed = true
      return
    }
    near.at += 1
    near.matched += 1
  }
}

function indexOf(bytes: Uint8Array, text: Uint8Array, from: number, end: number): number {
  for (let at = from; at + text.length <= end; at++) {
    if (text.every((byte, index) => bytes[at + index] === byte)) return at
  }
  return -1
}
