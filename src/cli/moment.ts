import type { Parsed } from './command.ts'

/** A moment as typed: some time ago, a moment of the world, or one of the clock on the wall of the zone in use. */
export type Moment =
  | { readonly is: 'ago'; readonly ms: number }
  | { readonly is: 'instant'; readonly ms: number }
  | { readonly is: 'wall'; readonly ms: number }

const units = { s: 1000, m: 60_000, min: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 } as const
const longestAgoMs = 36_525 * units.d
const expected =
  'a date (2026-03-05), a time (2026-03-05T14:30, with Z or +01:00 if not local) or a while ago (7d, 36h, 90m)'

/** Reads what `--since` and `--until` take. A wall moment is told in milliseconds as if the zone were UTC. */
export function parseMoment(text: string): Parsed<Moment> {
  const trimmed = text.trim()
  const moment = parseAgo(trimmed) ?? parseIso(trimmed)
  return moment === null ? { expected } : { value: moment }
}

function parseAgo(text: string): Moment | null {
  const match = /^(\d{1,9})\s*(s|m|min|h|d|w)$/.exec(text)
  if (match === null) return null
  const ms = Number(match[1]) * units[match[2] as keyof typeof units]
  return ms > longestAgoMs ? null : { is: 'ago', ms }
}

function parseIso(text: string): Moment | null {
  const match = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(?::(\d\d(?:[.,]\d{1,9})?))?\s?(Z|[+-]\d\d:?\d\d)?)?$/i.exec(text)
  if (match === null) return null
  const [, date, clock = '00:00', seconds = '00', zone] = match
  const ms = Date.parse(`${date}T${clock}:${seconds.replace(',', '.').slice(0, 6)}Z`)
  if (Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 10) !== date) return null
  if (zone === undefined) return { is: 'wall', ms }
  const offset = offsetMs(zone)
  return offset === null ? null : { is: 'instant', ms: ms - offset }
}

function offsetMs(zone: string): number | null {
  if (zone.toUpperCase() === 'Z') return 0
  const hours = Number(zone.slice(1, 3))
  const minutes = Number(zone.slice(-2))
  if (hours > 18 || minutes > 59) return null
  return (zone.startsWith('-') ? -1 : 1) * (hours * units.h + minutes * units.m)
}

/** Milliseconds since the epoch. `fromWall` turns a wall moment into one of the world. */
export function momentMs(moment: Moment, nowMs: number, fromWall: (wallMs: number) => number): number {
  if (moment.is === 'ago') return nowMs - moment.ms
  return moment.is === 'instant' ? moment.ms : fromWall(moment.ms)
}
