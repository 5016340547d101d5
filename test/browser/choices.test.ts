import { describe, expect, inject, it } from 'vitest'
import { visit, withChromium } from './reader.ts'

withChromium()

const story = '/articles/1'
const paper = 'getComputedStyle(document.body).backgroundColor'
const letters = 'getComputedStyle(document.documentElement).fontSize'

describe('letters and colours as the reader likes them', () => {
  it('are kept for every page, stored by the edge or not, and worn before the first paint', async () => {
    const page = await visit(story, { colorScheme: 'light' })
    const light = await page.evaluate(paper)
    await page.locator('summary').first().click()
    await page.getByLabel('화면').selectOption('dark')
    const dark = await page.evaluate(paper)
    expect(dark).not.toBe(light)
    await page.locator('.share').getByLabel('글자').selectOption('가장 크게')
    expect(await page.evaluate(letters)).toBe('24px')
    expect(await page.locator('.menu select[name=size]').inputValue()).toBe('3')
    await page.addInitScript(`new PerformanceObserver(seen => seen.getEntries().forEach(() => window.painted ??= ${paper}))
      .observe({ type: 'paint', buffered: true })`)
    for (const path of ['/', '/economy', story]) {
      await page.goto(inject('site') + path)
      await expect.poll(() => page.evaluate('window.painted')).toBeTruthy()
      expect([path, await page.evaluate('window.painted'), await page.evaluate(letters)]).toEqual([
        path,
        dark,
        '24px',
      ])
      expect(await page.locator('.menu select[name=scheme]').inputValue()).toBe('dark')
    }
    expect(await page.context().cookies()).toEqual([])
    await page.context().close()
  })

  it('may be light on a dark device, and print is ink on white all the same', async () => {
    const page = await visit('/', { colorScheme: 'dark' })
    await page.evaluate("localStorage.scheme = 'light'")
    await page.reload()
    expect(await page.evaluate(paper)).toBe('rgb(253, 252, 249)')
    await page.evaluate("localStorage.scheme = 'dark'")
    await page.reload()
    await page.emulateMedia({ media: 'print' })
    expect(await page.evaluate(paper)).toBe('rgb(255, 255, 255)')
    await page.context().close()
  })

  it('are not offered where no script runs; plain links to share are', async () => {
    const page = await visit(story, { javaScriptEnabled: false })
    expect(await page.locator('.share button:visible, select:visible').count()).toBe(0)
    expect(await page.locator('.share a:visible').count()).toBe(3)
    await page.context().close()
  })
})

describe('sharing', () => {
  it('copies the address of the story, and says so', async () => {
    const page = await visit(story, { permissions: ['clipboard-read', 'clipboard-write'] })
    await page.getByRole('button', { name: '주소 복사' }).click()
    await page.getByText('복사했습니다').waitFor()
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe(inject('site') + story)
    await page.context().close()
  })

  it('leads to Band, X and Facebook with the address of the story, by links that ask for nothing before', async () => {
    const page = await visit(story)
    const links = await page.locator('.share a').all()
    const hrefs = await Promise.all(links.map((link) => link.getAttribute('href')))
    expect(hrefs.map((href) => new URL(href ?? '').hostname)).toEqual([
      'band.us',
      'x.com',
      'www.facebook.com',
    ])
    for (const href of hrefs) expect(href).toContain(encodeURIComponent(inject('site') + story))
    await page.context().close()
  })
})
