import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

/** Debian's package `chromium`; `.ci/run` installs it where it is missing. */
const executablePath = '/usr/bin/chromium'

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Why browser tests cannot run here; false: they can. */
export const cannotRun: string | false =
  !existsSync(executablePath) && `no ${executablePath}: install Debian's package chromium (apt-get install chromium)`

export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath, args: flags })
}
