const earliest = Date.parse('0000-01-01T00:00:00.000Z')
const latest = Date.parse('9999-12-31T23:59:59.999Z')

/** ISO 8601 in UTC with a four-digit year (RFC 3339). Times outside the years 0 to 9999 stand at the edge: hostile logs hold such. */
export function isoTime(ms: number): string {
  return new Date(Math.min(latest, Math.max(earliest, ms))).toISOString()
}
