import { mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Holds generated logs from run to run, and the package that is measured. */
export function benchFolder(): string {
  const folder = join(tmpdir(), 'askance-bench')
  mkdirSync(folder, { recursive: true })
  return folder
}
