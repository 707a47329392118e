/**
 * Makes the pictures of the documents in Debian's Chromium: docs/images/report.png, the page of the example logs, and docs/images/campaign.png, how a
 * campaign is shown, from the sample that its tests use. Run it when the look of the page has changed. Usage: npm run pictures
 */
import type { Browser, Page } from 'playwright-core'
import type { ScanResult } from '../src/findings/finding.ts'
import { openBrowser } from '../test/browser/chromium.ts'
import { withReport } from '../test/browser/report-page.ts'
import { run } from '../test/program/run.ts'
import { campaignResult } from '../test/support/sample-campaign.ts'

const size = { width: 1200, height: 900 }
const margin = 32

const browser = await openBrowser()
const { out } = await run(['scan', 'examples/northfield', '--people', 'examples/northfield/people.csv', '--json'])
await takePicture(browser, 'report', JSON.parse(out) as ScanResult, async () => ({
  x: 0,
  y: 0,
  width: size.width,
  height: 1220,
}))
await takePicture(browser, 'campaign', campaignResult(), clipOfCampaign)
await browser.close()

type Clip = Readonly<Record<'x' | 'y' | 'width' | 'height', number>>

async function takePicture(browser: Browser, name: string, result: ScanResult, clipOf: (page: Page) => Promise<Clip>) {
  const path = new URL(`../docs/images/${name}.png`, import.meta.url).pathname
  await withReport(browser, result, { viewport: size, colorScheme: 'light' }, async ({ page }) => {
    await page.screenshot({ path, fullPage: true, clip: await clipOf(page) })
  })
}

async function clipOfCampaign(page: Page): Promise<Clip> {
  const section = page.locator('article', { has: page.locator('.origins') }).first()
  const from = await section.locator('.campaign').boundingBox()
  const to = await section.locator('.matrix').boundingBox()
  if (!from || !to) throw new Error('the page shows no campaign')
  return { x: 0, y: from.y - margin, width: size.width, height: to.y + to.height - from.y + margin }
}
