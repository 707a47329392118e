import { spawn } from 'node:child_process'
import { once } from 'node:events'

/** The fields that a record is made of; the others are several times as many bytes. */
const fields = [
  'MESSAGE',
  'SYSLOG_IDENTIFIER',
  '_COMM',
  '_PID',
  'SYSLOG_PID',
  '_HOSTNAME',
  '_SOURCE_REALTIME_TIMESTAMP',
]

/** `--all`: without it, a value over 4 KiB is left out. */
const flags = ['--output=json', `--output-fields=${fields.join(',')}`, '--all', '--no-pager', '--quiet']
const mostErrorText = 500

/** The journal of this machine as JSON lines. Throws what `journalctl` says where it fails. */
export async function* journalChunks(): AsyncGenerator<Uint8Array, void> {
  const child = spawn('journalctl', flags, { stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  child.stderr.on('data', (text: Buffer) => {
    said = (said + text.toString()).slice(0, mostErrorText)
  })
  const ended = once(child, 'close').then(
    ([status]: (number | null)[]) => (status === 0 ? null : said.trim() || `ended with status ${status}`),
    (error: Error) => error.message,
  )
  try {
    yield* child.stdout as AsyncIterable<Buffer>
    const fault = await ended
    if (fault !== null) throw new Error(fault)
  } finally {
    child.kill()
  }
}
