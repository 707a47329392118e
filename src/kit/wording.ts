import { isoTime } from './iso-time.ts'

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const

/** `12,480`. By hand, since `Intl` would take a twentieth of the start-up. */
export function figure(count: number): string {
  return String(Math.round(count)).replace(/\B(?=(?:\d{3})+$)/g, ',')
}

/** `41.2 M` from a million on, else grouped: for headlines, where the last digits say nothing. */
export function roundFigure(count: number): string {
  if (count < 1e6) return figure(count)
  return count < 1e9 ? `${(count / 1e6).toFixed(1)} M` : `${(count / 1e9).toFixed(1)} G`
}

/** `1 address`, `212 addresses`; the plural is the singular with `s` unless given. */
export function many(count: number, one: string, more = `${one}s`): string {
  return `${figure(count)} ${count === 1 ? one : more}`
}

/** `3.2 GiB`. */
export function byteSize(bytes: number): string {
  if (bytes < 1024) return many(bytes, 'byte')
  const power = Math.min(4, Math.floor(Math.log2(bytes) / 10))
  return `${(bytes / 1024 ** power).toFixed(1)} ${['', 'KiB', 'MiB', 'GiB', 'TiB'][power]}`
}

/** `imap, ssh and web`; beyond `most`, `imap, ssh and 3 more`. */
export function enumerate(words: readonly string[], most = 8): string {
  const shown = words.length > most ? [...words.slice(0, most), `${figure(words.length - most)} more`] : words
  if (shown.length < 2) return shown.join('')
  return `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`
}

/** At most `most` characters (code points): the middle of longer text gives way to `…`. */
export function clip(text: string, most: number): string {
  const characters = [...text]
  if (characters.length <= most) return text
  const head = Math.ceil((most - 1) / 2)
  return `${characters.slice(0, head).join('')}…${characters.slice(characters.length - (most - 1 - head)).join('')}`
}

/** `5 Mar`, UTC. */
export function dayWords(ms: number): string {
  const date = new Date(ms)
  return `${date.getUTCDate()} ${months[date.getUTCMonth()]}`
}

function fullDay(ms: number): string {
  return `${dayWords(ms)} ${new Date(ms).getUTCFullYear()}`
}

/** `Mar 2026`, UTC. */
export function monthWords(ms: number): string {
  return fullDay(ms).replace(/^\d+ /, '')
}

/** `02:10:07`, UTC. */
export function clockTime(ms: number): string {
  return isoTime(ms).slice(11, 19)
}

/** `5 Mar 2026, 02:10 UTC`. */
export function momentWords(ms: number): string {
  return `${fullDay(ms)}, ${clockTime(ms).slice(0, 5)} UTC`
}

/** A span of time in words, UTC: `5 Mar 2026, 02:10 to 02:14 UTC`, `3 to 5 Mar 2026`, `30 Dec 2025 to 2 Jan 2026`. */
export function spanWords(firstMs: number, lastMs: number): string {
  const first = new Date(firstMs)
  const last = new Date(lastMs)
  const sameYear = first.getUTCFullYear() === last.getUTCFullYear()
  const sameMonth = sameYear && first.getUTCMonth() === last.getUTCMonth()
  if (sameMonth && first.getUTCDate() === last.getUTCDate()) return withinDay(firstMs, lastMs)
  if (sameMonth) return `${first.getUTCDate()} to ${fullDay(lastMs)}`
  return `${sameYear ? dayWords(firstMs) : fullDay(firstMs)} to ${fullDay(lastMs)}`
}

function withinDay(firstMs: number, lastMs: number): string {
  const from = clockTime(firstMs).slice(0, 5)
  const to = clockTime(lastMs).slice(0, 5)
  const clock = from === to ? from : `${from} to ${to}`
  return `${fullDay(firstMs)}, ${clock} UTC`
}

const steps = [
  [86_400_000, 'day'],
  [3_600_000, 'hour'],
  [60_000, 'minute'],
  [1000, 'second'],
] as const

/** A length of time in its largest unit that it holds twice or exactly: `7 days`, `36 hours`, `1 minute`. */
export function lengthWords(ms: number): string {
  for (const [stepMs, unit] of steps) {
    if (ms >= 2 * stepMs || ms === stepMs) return many(Math.round(ms / stepMs), unit)
  }
  return ms >= 1000 ? '1 second' : 'less than a second'
}
