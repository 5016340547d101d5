import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import { describe, expect, inject, it } from 'vitest'
import { seoulDay } from '../../src/korean/date.ts'
import { publishEveryPart } from '../demonstration/every-part.ts'
import { pageKinds } from '../demonstration/page-kinds.ts'
import { visit, withChromium } from './reader.ts'

withChromium()

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const story = await publishEveryPart({ url: inject('site'), token: inject('token') })
const pages = Object.values(pageKinds(story, seoulDay(Date.now() / 1000))).flat()
const looks = (['light', 'dark'] as const).flatMap((scheme) =>
  [360, 1280].map((width) => [scheme, width] as const),
)

describe.each(looks)('%s, %i px wide', (colorScheme, width) => {
  it('no kind of page has a barrier that axe knows', async () => {
    const page = await visit('/', { viewport: { width, height: 800 }, colorScheme, bypassCSP: true })
    const found: unknown[] = []
    for (const [path] of pages) {
      await page.goto(inject('site') + path)
      await page.evaluate(axe)
      const { violations, passes } = await page.evaluate<AxeResults>('axe.run()')
      if (passes.length < 20) found.push([path, 'hardly looked at'])
      for (const { id, nodes } of violations) found.push([path, id, nodes[0]?.html.slice(0, 160)])
    }
    expect(found).toEqual([])
    await page.context().close()
  }, 300_000)
})

describe('letters twice as large', () => {
  it.each([
    320, 640,
  ])('at %i px no kind of page must be scrolled sideways, and nothing is cut off', async (width) => {
    const page = await visit('/', { viewport: { width, height: 800 } })
    await page.evaluate("localStorage.size = '3'")
    const wide: unknown[] = []
    for (const [path] of pages) {
      await page.goto(inject('site') + path)
      const wider = await page.evaluate('document.documentElement.scrollWidth - innerWidth')
      if (wider !== 0) wide.push([path, wider])
    }
    expect(wide).toEqual([])
    await page.context().close()
  }, 120_000)
})

it('every link and control is at least 24 px high or stands in running text, on a phone', async () => {
  const page = await visit('/', { viewport: { width: 360, height: 740 } })
  const small: unknown[] = []
  for (const [path] of pages) {
    await page.goto(inject('site') + path)
    const found =
      await page.evaluate(`[...document.querySelectorAll('a,button,select,summary,input:not([type=hidden])')]
      .filter(e => e.checkVisibility() && !e.matches('.skip,p:not(.label,.meta *,.contact,.wx-note) a,.body a,.card a'))
      .map(e => [e.getBoundingClientRect(), e.outerHTML.slice(0, 120)])
      .filter(([box]) => box.height > 0 && box.height < 24).map(([box, html]) => [Math.round(box.height), html])`)
    for (const one of found as unknown[]) small.push([path, one])
  }
  expect(small).toEqual([])
  await page.context().close()
}, 120_000)

it('with colours of the reader’s own (forced colours) nothing is painted over the text', async () => {
  const page = await visit('/articles/1', { forcedColors: 'active', reducedMotion: 'reduce' })
  const painted = await page.evaluate(
    `[...document.querySelectorAll('.table')].map(e => getComputedStyle(e).backgroundImage).filter(i => i !== 'none')`,
  )
  const moving = await page.evaluate(
    `[...document.querySelectorAll('*')].filter(e => { const s = getComputedStyle(e); return s.animationName !== 'none' || parseFloat(s.transitionDuration) > 0 }).length`,
  )
  expect([painted, moving]).toEqual([[], 0])
  await page.context().close()
})
