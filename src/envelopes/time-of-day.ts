import { colon, number } from './bytes.ts'

/** Milliseconds since midnight that `HH:MM:SS` at `at` tells (a leap second counts as the last one); -1: it does not stand there. */
export function clockTime(bytes: Uint8Array, at: number, end: number): number {
  const hour = number(bytes, at, end, 2)
  const minute = number(bytes, at + 3, end, 2)
  const second = number(bytes, at + 6, end, 2)
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 60) return -1
  if (bytes[at + 2] !== colon || bytes[at + 5] !== colon) return -1
  return ((hour * 60 + minute) * 60 + Math.min(second, 59)) * 1000
}
