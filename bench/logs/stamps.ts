const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const

/** `Feb  9 04:05:06` (RFC 3164), in UTC. */
export function syslogStamp(ms: number): string {
  const time = new Date(ms)
  return `${months[time.getUTCMonth()]} ${String(time.getUTCDate()).padStart(2)} ${clock(time)}`
}

/** `09/Feb/2026:04:05:06 +0000`, as web servers write it. */
export function webStamp(ms: number): string {
  const time = new Date(ms)
  const day = String(time.getUTCDate()).padStart(2, '0')
  return `${day}/${months[time.getUTCMonth()]}/${time.getUTCFullYear()}:${clock(time)} +0000`
}

const twoDigits = Array.from({ length: 60 }, (_, number) => String(number).padStart(2, '0'))

function clock(time: Date): string {
  return `${twoDigits[time.getUTCHours()]}:${twoDigits[time.getUTCMinutes()]}:${twoDigits[time.getUTCSeconds()]}`
}
