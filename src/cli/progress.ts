import { escapeTerminal } from '../kit/escape-terminal.ts'
import { byteSize, figure } from '../kit/wording.ts'
import type { World } from './world.ts'

/** How far the reading is. `totalBytes` is null where nobody can know (pipes). */
export interface Reached {
  readonly path: string
  readonly bytes: number
  readonly totalBytes: number | null
  readonly lines: number
}

/** One line on a terminal's standard error, renewed in place; on anything else nothing is shown. */
export interface Progress {
  /** Takes the text, or a way to make it from the milliseconds gone by and the columns there are. */
  show(text: string | ((elapsedMs: number, columns: number) => string)): Promise<void>
  /** Takes the line away, before anything else is printed. */
  clear(): Promise<void>
}

/** Twice a second is often enough to read, and no work. */
const everyMs = 500
const clearLine = '\r\x1b[K'

export function progressLine(world: World): Progress {
  if (!world.err.isTerminal) return { show: async () => {}, clear: async () => {} }
  const started = world.now()
  let shownAt = started
  let shown = false
  return {
    async show(text) {
      const now = world.now()
      if (now - shownAt < everyMs) return
      shownAt = now
      shown = true
      const { columns } = world.err
      await world.err.write(
        clearLine + (typeof text === 'string' ? text.slice(0, columns - 1) : text(now - started, columns)),
      )
    },
    async clear() {
      if (shown) await world.err.write(clearLine)
      shown = false
    },
  }
}

/** `auth.log · 1.2 GiB of 3.2 GiB · 812,000 lines/s · 14 s left`; what does not fit into the width is left out from the left. */
export function progressText({ path, bytes, totalBytes, lines }: Reached, elapsedMs: number, columns: number): string {
  const seconds = Math.max(1, elapsedMs) / 1000
  const rate = lines / seconds
  const parts = [
    totalBytes === null ? byteSize(bytes) : `${byteSize(bytes)} of ${byteSize(totalBytes)}`,
    `${figure(rate >= 1000 ? Math.round(rate / 1000) * 1000 : rate)} lines/s`,
    ...timeLeft(bytes, totalBytes, seconds),
  ]
  const rest = parts.join(' · ')
  const room = columns - 1 - rest.length - 3
  if (room < 8) return rest.slice(0, Math.max(0, columns - 1))
  const shown = escapeTerminal(path)
  return `${shown.length > room ? `…${shown.slice(1 - room)}` : shown} · ${rest}`
}

/** Nothing in the first moments, when any guess is wild. */
function timeLeft(bytes: number, totalBytes: number | null, seconds: number): string[] {
  if (totalBytes === null || bytes === 0 || seconds < 1) return []
  const left = Math.max(0, totalBytes - bytes) * (seconds / bytes)
  if (left < 90) return [`${Math.ceil(left)} s left`]
  return [left < 5400 ? `${Math.round(left / 60)} min left` : `${(left / 3600).toFixed(1)} h left`]
}
