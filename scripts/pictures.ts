/**
 * Makes docs/images/campaign.png: how the page shows a campaign, from the sample that its tests use, in Debian's Chromium. Run it when the look of the
 * page has changed. Usage: npm run pictures
 */
import { openBrowser } from '../test/browser/chromium.ts'
import { withReport } from '../test/browser/report-page.ts'
import { campaignResult } from '../test/support/sample-campaign.ts'

const path = new URL('../docs/images/campaign.png', import.meta.url).pathname
const margin = 32
const browser = await openBrowser()
const result = campaignResult()
await withReport(
  browser,
  result,
  { viewport: { width: 1200, height: 900 }, colorScheme: 'light' },
  async ({ page }) => {
    const section = page.locator('article', { has: page.locator('.origins') }).first()
    const from = await section.locator('.campaign').boundingBox()
    const to = await section.locator('.matrix').boundingBox()
    if (!from || !to) throw new Error('the page shows no campaign')
    const clip = { x: 0, y: from.y - margin, width: 1200, height: to.y + to.height - from.y + margin }
    await page.screenshot({ path, fullPage: true, clip })
  },
)
await browser.close()
