import { expect, inject, it } from 'vitest'
import { visit, withChromium } from './reader.ts'

withChromium()

// Chromium without a head calls itself so, and would be taken for a program.
const userAgent =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36'

const mostRead = async () => {
  const page = await visit('/popular')
  const href = await page.locator('main a[href^="/articles/"]').first().getAttribute('href')
  await page.context().close()
  return href ?? ''
}

it('a visit to a page that the edge had stored is reported once, a reload is not', async () => {
  const href = await mostRead()
  await fetch(inject('site') + href)
  const page = await visit('/about', { userAgent })
  const sent: string[] = []
  const refused: string[] = []
  page.on('request', (request) => {
    if (request.method() === 'POST') sent.push(`${new URL(request.url()).pathname} ${request.postData()}`)
  })
  page.on('console', (message) => message.type() === 'error' && refused.push(message.text()))
  const stored = await page.goto(inject('site') + href)
  expect(stored?.headers()['cf-cache-status']).toBe('HIT')
  await expect.poll(() => sent).toEqual([`/reads ${href.split('/')[2]}`])
  await page.reload()
  await page.waitForTimeout(500)
  expect(sent).toHaveLength(1)
  expect(refused).toEqual([])
  expect(await page.context().cookies()).toEqual([])
  await page.context().close()
})

it('a page opened in the background is reported when it is first seen', async () => {
  const href = await mostRead()
  const page = await visit('/about', { userAgent })
  const sent: string[] = []
  page.on('request', (request) => request.method() === 'POST' && sent.push(request.postData() ?? ''))
  await page.addInitScript(`window.seen = 'hidden'
    Object.defineProperty(Document.prototype, 'hidden', { get: () => window.seen === 'hidden' })`)
  await page.goto(inject('site') + href)
  await page.waitForTimeout(300)
  expect(sent).toEqual([])
  for (let times = 0; times < 2; times += 1) {
    await page.evaluate(`window.seen = 'visible'; document.dispatchEvent(new Event('visibilitychange'))`)
  }
  await expect.poll(() => sent).toEqual([href.split('/')[2]])
  await page.context().close()
})

it('the demonstration newspaper has a filled 많이 본 기사, ranked by what the desk sees', async () => {
  const page = await visit('/')
  expect(await page.locator('main section', { hasText: '많이 본 기사' }).locator('ol li').count()).toBe(5)
  await page.context().close()
  const response = await fetch(`${inject('site')}/admin/reads?span=week&limit=5`, {
    headers: { Authorization: `Bearer ${inject('token')}` },
  })
  const { stories } = (await response.json()) as { stories: { reads: number }[] }
  expect(stories).toHaveLength(5)
  expect(stories.every(({ reads }) => reads > 0)).toBe(true)
})
