import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import axe from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import type { ScanResult } from '../../src/findings/finding.ts'
import { alertLabel } from '../../src/findings/scan-result.ts'
import { escapeTerminal } from '../../src/kit/escape-terminal.ts'
import { campaignResult } from '../support/sample-campaign.ts'
import { oneAlertResult, quietResult, richResult } from '../support/sample-results.ts'
import { cannotRun, openBrowser } from './chromium.ts'
import { withReport } from './report-page.ts'

const rich = richResult()
const campaign = campaignResult()
/** The finding with the longest tables. */
const longAt = rich.findings.findIndex(finding => finding.identities.length === 388)
const long = alertLabel(longAt)
/** The label of the campaign's finding in the page. */
const spread = alertLabel(campaign.findings.findIndex(finding => finding.askers.length > 100))
const wide = { viewport: { width: 1440, height: 900 } }
const narrow = { viewport: { width: 390, height: 844 } }

/** What an expression gives in the page: tests know no DOM types. */
function inPage<T>(page: Page, expression: string): Promise<T> {
  return page.evaluate<T>(expression)
}

/** Rows of a table of a finding, as text of their cells; folded rows, too. */
function rowsOf(page: Page, label: string, caption: string): Promise<string[][]> {
  return inPage(
    page,
    `[...[...document.querySelectorAll('#${label} table.data')]
      .find(table => table.caption.textContent.startsWith('${caption}')).tBodies[0].rows]
      .map(row => [...row.cells].map(cell => cell.textContent.trim()))`,
  )
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  return inPage(
    page,
    `axe.run().then(found => found.violations.map(each => each.id + ': ' + each.nodes[0].html.slice(0, 160)))`,
  )
}

describe('the HTML report in a browser', { skip: cannotRun }, () => {
  let browser: Browser
  before(async () => {
    browser = await openBrowser()
  })
  after(() => browser.close())

  test('it carries the result, asks for nothing outside and breaks no rule of its policy', async () => {
    await withReport(browser, rich, wide, async ({ page, requests, faults }) => {
      const embedded = await inPage<string>(page, `document.getElementById('result').textContent`)
      assert.deepEqual(JSON.parse(embedded), rich)
      assert.deepEqual([requests, faults], [[], []])
      assert.equal(await page.title(), 'Askance report: 4 alerts')
    })
  })

  test('every finding is shown as the JSON says', async () => {
    await withReport(browser, rich, wide, async ({ page }) => {
      for (const [at, finding] of rich.findings.entries()) {
        const section = page.locator(`#${alertLabel(at)}`)
        const text = (await section.textContent()) ?? ''
        const told = [
          finding.title,
          finding.story,
          finding.id,
          ...finding.structure,
          ...finding.attack,
          ...finding.evidence.parts.map(part => part.what),
        ]
        for (const each of told) assert.ok(text.includes(escapeTerminal(each)), each)
        assert.ok(
          text.includes(
            `${finding.evidence.nats.toFixed(1)} nats of evidence, ${finding.evidence.threshold.toFixed(1)} needed`,
          ),
        )
      }
    })
  })

  test('every asker and every identity has its row', async () => {
    await withReport(browser, rich, wide, async ({ page }) => {
      for (const [at, finding] of rich.findings.entries()) {
        const names = (await rowsOf(page, alertLabel(at), 'Whom')).map(([name, person, , , , asks]) => [
          name,
          person,
          asks,
        ])
        const expected = finding.identities.map(each => [
          escapeTerminal(each.identity) || 'empty',
          each.person ?? '',
          String(each.asks),
        ])
        assert.deepEqual(names, expected)
        const askers = (await rowsOf(page, alertLabel(at), 'Who asked')).map(([address, asks]) => [address, asks])
        assert.deepEqual(
          askers,
          finding.askers.map(each => [escapeTerminal(each.address), String(each.asks)]),
        )
      }
    })
  })

  test('the matrix has a mark for each pair that asked', async () => {
    await withReport(browser, oneAlertResult(), wide, async ({ page }) => {
      const marks = await page.locator('#A1 .matrix tbody td .sign').count()
      assert.equal(marks, oneAlertResult().findings[0]?.identities.length)
    })
  })

  test('a campaign shows a lane for each network, and by number what came of it', async () => {
    await withReport(browser, campaign, wide, async ({ page, faults }) => {
      const section = page.locator(`#${spread}`)
      const lanes = await section.locator('.campaign .aboutUs .lane-name b').allTextContents()
      assert.deepEqual([lanes.length, lanes[0], lanes.at(-1)], [7, 'AS64500', '3 more networks'])
      assert.deepEqual(await section.locator('.marks .step').allTextContents(), ['1', '2'])
      await section.locator('.chain a[href^="#"]').click()
      assert.match(page.url(), /#A\d$/)
      assert.deepEqual(faults, [])
    })
  })

  test('a picture has a dot for each pair that asked, and words for who cannot see it', async () => {
    await withReport(browser, campaign, narrow, async ({ page }) => {
      const section = page.locator(`#${spread}`)
      const path = await section.locator('.dots:not(.order) .real').getAttribute('d')
      assert.equal(path?.match(/M/g)?.length, 388)
      assert.match(
        (await section.locator('.reading').textContent()) ?? '',
        /share one list .* in alphabetical order\.$/,
      )
    })
  })

  test('candidate lists stand with how likely they are and how much they explain', async () => {
    await withReport(browser, campaign, wide, async ({ page }) => {
      const rows = page.locator(`#${spread} .origins tbody tr`)
      assert.match(await rows.first().innerText(), /team page\s+97 %\s+96 %\s+371 of 412\s+28\.4/)
      assert.match(await rows.last().innerText(), /none of these/)
    })
  })

  test('a person of ours is found by name, with what was learned and the alerts', async () => {
    await withReport(browser, campaign, wide, async ({ page }) => {
      const table = page.locator('.people .table')
      await table.getByRole('searchbox').fill('farid.ekholm')
      const row = await table.locator('tbody tr:visible').first().innerText()
      assert.match(row, /Farid Ekholm.*credential worked.*A1/s)
    })
  })

  test('noise, blind spots, health and inputs are there', async () => {
    await withReport(browser, rich, wide, async ({ page }) => {
      const text = (await page.locator('main').textContent()) ?? ''
      const names = rich.noise.lists.flatMap(list => list.names)
      const told = [...rich.blind, ...rich.health].map(note => note.says.replaceAll('`', ''))
      for (const each of [...told, ...names, ...rich.inputs.map(input => input.path)])
        assert.ok(text.includes(escapeTerminal(each)), each)
    })
  })

  for (const [name, result] of [
    ['alerts', rich],
    ['a campaign', campaign],
    ['quiet', quietResult()],
  ] as const satisfies readonly (readonly [string, ScanResult])[]) {
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const size of [wide, narrow]) {
        test(`${name}, ${colorScheme}, ${size.viewport.width} px: accessible and no wider than the screen`, async () => {
          await withReport(browser, result, { ...size, colorScheme }, async ({ page }) => {
            assert.ok((await inPage<number>(page, 'document.documentElement.scrollWidth')) <= size.viewport.width)
            assert.deepEqual(await violations(page), [])
          })
        })
      }
    }
  }

  test('the theme can be chosen, and paper is white', async () => {
    await withReport(browser, oneAlertResult(), { ...wide, colorScheme: 'light' }, async ({ page }) => {
      const paper = () => inPage<string>(page, 'getComputedStyle(document.body).backgroundColor')
      const light = await paper()
      const button = page.getByRole('button', { name: /^Theme/ })
      await button.click()
      assert.equal(await paper(), light)
      await button.click()
      assert.notEqual(await paper(), light)
      await page.emulateMedia({ media: 'print' })
      assert.equal(await paper(), 'rgb(255, 255, 255)')
    })
  })

  test('it can be read and worked by keyboard alone', async () => {
    await withReport(browser, rich, wide, async ({ page }) => {
      const focused = () => inPage<string>(page, 'document.activeElement.textContent.trim()')
      await page.keyboard.press('Tab')
      assert.equal(await focused(), 'To the report')
      await page.keyboard.press('Enter')
      await page.keyboard.press('Tab')
      assert.match(await focused(), /^A1/)
      await page.keyboard.press('Enter')
      assert.match(page.url(), /#A1$/)
      await page.locator('#A2 table.data thead button').first().focus()
      await page.keyboard.press('Enter')
      const sorted = await rowsOf(page, 'A2', 'Whom')
      assert.equal(sorted[0]?.[0], [...(rich.findings[1]?.identities ?? [])].map(each => each.identity).sort()[0])
    })
  })

  test('a table is folded, opens, and can be filtered', async () => {
    await withReport(browser, rich, wide, async ({ page }) => {
      const table = page.locator(`#${long} .table`).first()
      const visible = () => table.locator('tbody tr:visible').count()
      assert.equal(await visible(), 12)
      await page.emulateMedia({ media: 'print' })
      assert.equal(await visible(), 388, 'paper cannot be unfolded')
      await page.emulateMedia({ media: 'screen' })
      await table.getByRole('button', { name: 'Show all 388' }).click()
      assert.equal(await visible(), 388)
      await table.getByRole('searchbox').fill('anna.adler')
      const expected = rich.findings[longAt]?.identities.filter(each => each.identity.includes('anna.adler')).length
      assert.equal(await visible(), expected)
    })
  })

  test('without scripts all of it is there', async () => {
    await withReport(browser, rich, { ...wide, javaScriptEnabled: false }, async ({ page }) => {
      assert.equal(await page.locator(`#${long} .table`).first().locator('tbody tr:visible').count(), 388)
      assert.equal(await page.locator('button').count(), 0)
    })
  })
})
