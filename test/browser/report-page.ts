import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import type { ScanResult } from '../../src/findings/finding.ts'
import { html } from '../../src/outputs/html.ts'

/** A report opened from disk, with what it did that it must not do. */
export interface Report {
  readonly page: Page
  /** Requests for anything but the file itself. */
  readonly requests: readonly string[]
  /** Errors of the script and of the content policy. */
  readonly faults: readonly string[]
}

/** Writes the page of a result to disk, opens it, and closes all once `look` is done. */
export async function withReport(
  browser: Browser,
  result: ScanResult,
  options: BrowserContextOptions,
  look: (report: Report) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'askance-report-'))
  const file = join(folder, 'report.html')
  writeFileSync(file, [...html.write(result)].join(''))
  const context = await browser.newContext(options)
  try {
    const page = await context.newPage()
    const address = pathToFileURL(file).href
    const requests: string[] = []
    const faults: string[] = []
    page.on('request', request => {
      if (request.url() !== address) requests.push(request.url())
    })
    page.on('console', message => faults.push(message.text()))
    page.on('pageerror', error => faults.push(String(error)))
    await page.goto(address)
    await look({ page, requests, faults })
  } finally {
    await context.close()
    rmSync(folder, { recursive: true })
  }
}
