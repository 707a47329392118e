const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const

/** `Feb  9 04:05:06` (RFC 3164), in UTC. */
export function syslogStamp(ms: number): string {
  const time = new Date(ms)
  return `${months[time.getUTCMonth()]} ${String(time.getUTCDate()).padStart(2)} ${clock(ms)}`
}

function clock(ms: number): string {
  return new Date(ms).toISOString().slice(11, 19)
}
