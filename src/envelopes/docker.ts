import { losslessText } from '../kit/lossless-text.ts'
import { standsAt } from './bytes.ts'
import type { Wrapper } from './wrapper.ts'

const utf8 = new TextEncoder()

/** `{"log":"…\n","stream":"stderr","time":"…"}`: Docker's json-file driver. A line without `\n` at its end goes on in the next. */
export const docker: Wrapper = {
  name: 'docker',
  unwrap(bytes, start, end) {
    if (!standsAt('{"log":"', bytes, start, end)) return null
    const document = parse(losslessText(bytes, start, end))
    if (document === null) return null
    const inner = utf8.encode(document.log)
    const whole = document.log.endsWith('\n')
    return {
      bytes: inner,
      start: 0,
      end: whole ? inner.length - 1 : inner.length,
      time: Date.parse(document.time),
      partial: !whole,
    }
  },
}

function parse(text: string): { log: string; time: string } | null {
  try {
    const { log, time } = JSON.parse(text) as { log?: unknown; time?: unknown }
    return typeof log === 'string' && typeof time === 'string' ? { log, time } : null
  } catch {
    return null
  }
}
