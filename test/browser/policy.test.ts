import { expect, inject, it } from 'vitest'
import { visit, withChromium } from './reader.ts'

withChromium()

it('no page is refused any part of itself by its own policy, its facts for machines included', async () => {
  const page = await visit('/')
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' && message.text().includes('Content Security Policy')) {
      complaints.push(message.text())
    }
  })
  const article = await page.locator('main a[href^="/articles/"]').first().getAttribute('href')
  for (const path of ['/', article ?? '', '/economy', '/photos', '/corrections', '/about']) {
    await page.goto(inject('site') + path)
    const facts = await page.locator('script[type="application/ld+json"]').allTextContents()
    expect([path, facts.length]).toEqual([path, 1])
    expect(JSON.parse(facts[0] ?? '')['@graph'].length).toBeGreaterThan(0)
  }
  expect(complaints).toEqual([])
  await page.evaluate(
    "document.body.append(Object.assign(document.createElement('style'), { textContent: 'p{color:red}' }))",
  )
  expect(complaints).toHaveLength(1)
  await page.context().close()
})
