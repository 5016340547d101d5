import { HtmlValidate } from 'html-validate'
import { describe, expect, it } from 'vitest'
import { hrefTo, paths } from '../../src/urls.ts'
import { publishEverything, read } from './newspaper.ts'

const id = await publishEverything()

// The published rules as they are, none switched off.
const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:standard', 'html-validate:a11y', 'html-validate:document'],
})

/** Every kind of page, under its name in `paths`, with the addresses that show it and its odd states. */
const pages: Partial<Record<keyof typeof paths | 'missing' | 'docs', [path: string, status?: number][]>> = {
  home: [[hrefTo.home()]],
  article: [[hrefTo.article({ id })], [hrefTo.article({ id: 1 })], [hrefTo.article({ id: id + 1 }), 410]],
  section: [[hrefTo.section('economy')], [hrefTo.older('/economy', '20200101000000-1')]],
  subsection: [[hrefTo.section('economy/jobs')]],
  photos: [[hrefTo.photos()]],
  tag: [[hrefTo.tag('일자리')], [hrefTo.tag('R&D')]],
  reporter: [[hrefTo.reporter('kim-nari')]],
  issue: [[hrefTo.issue('harbor-renewal')]],
  corrections: [[hrefTo.corrections()]],
  weather: [[hrefTo.weather()]],
  about: [[hrefTo.about()]],
  policy: [[hrefTo.policy('privacy')]],
  missing: [['/nowhere', 404]],
  docs: [['/admin/docs']],
}

const forMachines: (keyof typeof paths)[] = [
  'go',
  'media',
  'feed',
  'changes',
  'tagFeed',
  'issueFeed',
  'subsectionFeed',
  'sitemap',
  'pagesSitemap',
  'sitemapPart',
  'newsSitemap',
  'weatherJson',
  'healthz',
  'preview',
  'favicon',
  'card',
  'robots',
  'indexNowKey',
  'mediaonArticle',
  'mediaonMobile',
  'ndsoftArticle',
]

it('knows every kind of page', () => {
  const known = new Set<string>([...Object.keys(pages), ...forMachines])
  expect(Object.keys(paths).filter((name) => !known.has(name))).toEqual([])
})

async function faultsOf(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html)
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line }) => `${ruleId} (${line}): ${message}`),
  )
}

describe.each(Object.values(pages).flat())('%s', (path, status = 200) => {
  it('is valid HTML', async () => {
    const page = await read(path)
    expect([path, page.status]).toEqual([path, status])
    expect(await faultsOf(page.body)).toEqual([])
  })
})

it('the validator finds faults that are put in', async () => {
  const { body } = await read('/')
  expect(await faultsOf(body.replace('<h1', '<h1 id="main"'))).toEqual([expect.stringContaining('no-dup-id')])
  expect(await faultsOf(body.replace('</main>', ''))).not.toEqual([])
})
