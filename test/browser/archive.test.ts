import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import { describe, expect, inject, it } from 'vitest'
import { visit, withChromium } from './reader.ts'

withChromium()

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

async function dayWithStories(): Promise<string> {
  const page = await visit('/archive')
  const href = await page.locator('table.calendar a').first().getAttribute('href')
  await page.context().close()
  return href ?? ''
}

async function signedStory(): Promise<string> {
  const page = await visit('/reporters')
  await page.locator('main h2 a').first().click()
  const href = await page.locator('main a[href^="/articles/"]').first().getAttribute('href')
  await page.context().close()
  return href ?? ''
}

const pages: Record<string, () => string | Promise<string>> = {
  'a month of the archive': () => '/archive',
  'a day of the archive': dayWithStories,
  'the issues': () => '/issues',
  'the tags': () => '/tags',
  'the reporters': () => '/reporters',
  'a story that leads on': signedStory,
}

describe.each(Object.entries(pages))('%s', (_, address) => {
  it.each(['light', 'dark'] as const)('has no barrier that axe knows, %s and narrow', async (colorScheme) => {
    const page = await visit(await address(), {
      viewport: { width: 320, height: 800 },
      colorScheme,
      bypassCSP: true,
    })
    await page.evaluate(axe)
    const { violations, passes } = await page.evaluate<AxeResults>('axe.run()')
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
    expect(passes.length).toBeGreaterThan(20)
    const wider = await page.evaluate('document.documentElement.scrollWidth - innerWidth')
    expect(wider).toBe(0)
    await page.context().close()
  })
})

describe('the archive', () => {
  it('is walked without a script: from the foot of the page to a day, a story of it, and the day before', async () => {
    const page = await visit('/', { javaScriptEnabled: false, viewport: { width: 360, height: 740 } })
    await page.getByRole('contentinfo').getByRole('link', { name: '지난 기사' }).click()
    await page.waitForURL(/\/archive\/\d{4}\/\d\d$/)
    await page.locator('table.calendar a').last().click()
    await page.waitForURL(/\/archive\/\d{4}\/\d\d\/\d\d$/)
    const day = page.url()
    await page.getByRole('link', { name: /이전 날/ }).click()
    await page.waitForURL((url) => url.href < day)
    await page.locator('main ol a[href^="/articles/"]').first().click()
    await page.waitForURL('**/articles/*')
    expect(await page.locator('article h1').count()).toBe(1)
    await page.context().close()
  })

  it('has days one can hit with a thumb', async () => {
    const page = await visit('/archive', { viewport: { width: 320, height: 740 } })
    const box = await page.locator('table.calendar a').first().boundingBox()
    expect(box?.height).toBeGreaterThanOrEqual(44)
    expect(box?.width).toBeGreaterThanOrEqual(40)
    await page.context().close()
  })
})

it('a story leads to the next one and back again', async () => {
  const page = await visit('/politics', { javaScriptEnabled: false })
  await page.locator('main ol a[href^="/articles/"]').last().click()
  await page.waitForURL('**/articles/*')
  const first = page.url()
  const ways = page.locator('nav.turn a')
  const rel = await ways.first().getAttribute('rel')
  await ways.first().click()
  await page.waitForURL((url) => url.href !== first)
  await page.locator(`nav.turn a[rel=${rel === 'next' ? 'prev' : 'next'}]`).click()
  await page.waitForURL(first)
  expect(page.url().startsWith(inject('site'))).toBe(true)
  await page.context().close()
})
