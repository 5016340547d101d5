import { describe, expect, inject, it } from 'vitest'
import { visit, withChromium } from './reader.ts'

withChromium()

const newestArticle = async () => {
  const page = await visit('/economy')
  const href = await page.locator('main a[href^="/articles/"]').first().getAttribute('href')
  await page.context().close()
  return href ?? ''
}

describe('the header', () => {
  it('shows the sixteen stations with their words and temperatures, and says who observed them and when', async () => {
    const page = await visit('/')
    const strip = await page.locator('li[data-station]').allInnerTexts()
    const read = strip.map((text) => text.replace(/\s+/g, ' ').trim())
    expect(read).toHaveLength(16)
    expect(read).toContain('맑음 강릉 10.7℃')
    expect(read).toContain('눈 광주 -12.6℃')
    expect(read).toContain('흐림 서울 0.0℃')
    expect(read.join()).not.toMatch(/- ?[가-힣]/)
    expect(await page.locator('header').innerText()).toMatch(/기상청 제공/)
    expect(await page.locator('header').innerText()).toMatch(/\d{4}\.\d\d\.\d\d \([일월화수목금토]\)/)
    await page.context().close()
  })

  it('names the youth protection officer on the first screen', async () => {
    const page = await visit('/', { viewport: { width: 360, height: 740 } })
    const officer = page.getByText('청소년보호책임자').first()
    const box = await officer.boundingBox()
    expect(box && box.y + box.height).toBeLessThan(740)
    await page.context().close()
  })
})

describe('reading', () => {
  it.each([
    320, 360, 768, 1280,
  ])('needs no sideways scrolling at %i px, on any kind of page', async (width) => {
    const page = await visit('/', { viewport: { width, height: 800 } })
    for (const path of [
      '/',
      await newestArticle(),
      '/economy',
      '/photos',
      '/weather',
      '/about',
      '/archive',
      '/issues',
      '/tags',
      '/reporters',
      '/nowhere',
    ]) {
      await page.goto(inject('site') + path)
      const wider = await page.evaluate(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      )
      expect([path, wider]).toEqual([path, 0])
    }
    await page.context().close()
  })

  it('works without a script: from the front page by the menu to a section to a story', async () => {
    const page = await visit('/', { javaScriptEnabled: false, viewport: { width: 360, height: 740 } })
    await page.locator('summary').first().click()
    await page.getByRole('link', { name: '일자리', exact: true }).first().click()
    await page.waitForURL('**/economy/jobs')
    await page.locator('main a[href^="/articles/"]').first().click()
    await page.waitForURL('**/articles/*')
    expect(await page.locator('article h1').count()).toBe(1)
    await page.context().close()
  })

  it('works with the keyboard alone: the skip link leads into the matter', async () => {
    const page = await visit('/')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    expect(await page.evaluate('document.activeElement?.closest("main") !== null')).toBe(true)
    await page.context().close()
  })

  it('asks for nothing before the first paint but the page, and throws no error', async () => {
    const page = await visit('/about')
    const trouble: string[] = []
    const asked: string[] = []
    page.on('console', (message) => message.type() === 'error' && trouble.push(message.text()))
    page.on('request', (request) => asked.push(request.resourceType()))
    await page.goto(inject('site') + (await newestArticle()))
    expect(trouble).toEqual([])
    expect(asked.filter((type) => ['stylesheet', 'script', 'font'].includes(type))).toEqual([])
    await page.context().close()
  })
})

it('a second visit to a story is answered by the edge', async () => {
  const href = await newestArticle()
  const page = await visit(href)
  const again = await page.reload()
  const seen = `${again?.status()} ${again?.headers()['cf-cache-status']}`
  console.log(`second visit to ${href}: ${seen}`)
  expect(seen).toMatch(/^(304|200 HIT)/)
  await page.context().close()
})

describe('an editor’s first story', () => {
  it('published by the API is read at once on the front page and in its section', async () => {
    const response = await fetch(`${inject('site')}/admin/articles`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${inject('token')}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({
        status: 'published',
        sections: ['culture'],
        title: '가온천 물빛 축제 열린다',
        body: {
          format: 'text',
          content: '가온천 물빛 축제가 다음 주에 열린다.\n\n▲ 볼거리\n\n등불 천 개가 켜진다.',
        },
      }),
    })
    expect(response.status).toBe(201)
    const { url } = (await response.json()) as { url: string }
    for (const path of ['/', '/culture', url]) {
      const page = await visit(path)
      expect(await page.locator('main').innerText()).toContain('가온천 물빛 축제 열린다')
      await page.context().close()
    }
  })
})
