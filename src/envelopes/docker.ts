import { losslessBytes } from '../kit/lossless-bytes.ts'
import { losslessText } from '../kit/lossless-text.ts'
import { standsAt } from './bytes.ts'
import { soundTime } from './sound-time.ts'
import type { Wrapper } from './wrapper.ts'

/** `{"log":"…\n","stream":"stderr","time":"…"}`: Docker's json-file driver. A line without `\n` at its end goes on in the next. */
export const docker: Wrapper = {
  name: 'docker',
  begins: '{',
  unwrap(bytes, start, end) {
    if (!standsAt('{"log":"', bytes, start, end)) return null
    const entry = parse(losslessText(bytes, start, end))
    if (entry === null) return null
    const inner = losslessBytes(entry.log.replace(/\r?\n$/, ''))
    const time = soundTime(Date.parse(entry.time))
    return { bytes: inner, start: 0, end: inner.length, time, stream: entry.stream, partial: !entry.log.endsWith('\n') }
  },
}

function parse(text: string): { log: string; time: string; stream: string } | null {
  try {
    const { log, time, stream } = JSON.parse(text) as { log?: unknown; time?: unknown; stream?: unknown }
    if (typeof log !== 'string' || typeof time !== 'string') return null
    return { log, time, stream: stream === 'stderr' ? stream : 'stdout' }
  } catch {
    return null
  }
}
