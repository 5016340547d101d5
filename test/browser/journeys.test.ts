import type { BrowserContextOptions, Locator, Page } from 'playwright-core'
import { beforeAll, expect, inject, it } from 'vitest'
import { visit, withChromium } from './reader.ts'

withChromium()

/** More stories than a page of a section holds. */
beforeAll(async () => {
  const headers = { Authorization: `Bearer ${inject('token')}`, 'Content-Type': 'application/json' }
  for (let nth = 1; nth <= 15; nth += 1) {
    const body = { format: 'text', content: `가온시에서 있었던 일 ${nth}번째를 전하는 기사이다.` }
    const story = { status: 'published', sections: ['society'], title: `가온시 소식 ${nth}`, body }
    const init = { method: 'POST', headers, body: JSON.stringify(story) }
    expect((await fetch(`${inject('site')}/admin/articles`, init)).status).toBe(201)
  }
})

type Follow = (page: Page, target: Locator) => Promise<void>

const byHand: Follow = (_, target) => target.click()

/** Nothing but the keyboard: Tab until the focus is there, and is seen to be, then Enter. */
const byKeys: Follow = async (page, target) => {
  const wanted = await target.elementHandle()
  for (let pressed = 0; pressed < 200; pressed += 1) {
    await page.keyboard.press('Tab')
    const there = await page.evaluate(
      (element: unknown) =>
        (globalThis as unknown as { document: { activeElement: unknown } }).document.activeElement ===
        element,
      wanted,
    )
    if (!there) continue
    expect(await page.evaluate('getComputedStyle(document.activeElement).outlineStyle')).toBe('solid')
    return page.keyboard.press('Enter')
  }
  throw new Error(`the focus never came to ${target}`)
}

const readers: [who: string, follow: Follow, options: BrowserContextOptions][] = [
  ['without a script', byHand, { javaScriptEnabled: false, viewport: { width: 360, height: 740 } }],
  ['by the keyboard alone', byKeys, { viewport: { width: 1280, height: 800 } }],
  ['on 320 px', byHand, { viewport: { width: 320, height: 640 } }],
]

it.each(readers)(
  'a reader %s comes from the front page to a section, an older page, a story, its photo, a search, a result and its print',
  async (_, follow, options) => {
    const page = await visit('/', options)
    const go = async (target: Locator, to: RegExp) => {
      await follow(page, target)
      await page.waitForURL(to)
      if (options.javaScriptEnabled === false) return
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0)
    }
    await follow(page, page.locator('summary').first())
    await go(page.locator('.menu a[href="/society"]'), /\/society$/)
    await go(page.locator('.pager a').last(), /\/society\?before=/)
    await go(page.locator('main ol a[href^="/articles/"]').first(), /\/articles\/\d+$/)
    await page.goto(new URL('/photos', page.url()).href)
    await go(page.locator('.wall a').first(), /\/articles\/\d+$/)
    const photo = page.locator('article figure img').first()
    await photo.scrollIntoViewIfNeeded()
    expect((await photo.boundingBox())?.width).toBeGreaterThan(250)
    await go(page.getByRole('link', { name: '검색', exact: true }), /\/search$/)
    if (follow === byKeys) await page.keyboard.press('Tab')
    await page.locator('#q').fill('가온')
    await page.locator('#q').press('Enter')
    await page.waitForURL(/\/search\?q=/)
    await go(page.locator('[data-results] a').first(), /\/articles\/\d+$/)
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('article h1').isVisible()).toBe(true)
    expect(await page.locator('.on-paper').innerText()).toBe(page.url())
    for (const part of ['aside', '.menu', '.tool', '.share', '.sections', '.foot nav']) {
      expect([part, await page.locator(part).first().isVisible()]).toEqual([part, false])
    }
    await page.context().close()
  },
  120_000,
)
