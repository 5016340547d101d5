import { HtmlValidate } from 'html-validate'
import { describe, expect, it } from 'vitest'
import { seoulDay } from '../../src/korean/date.ts'
import { paths } from '../../src/urls.ts'
import { publishEveryPart } from '../demonstration/every-part.ts'
import { pageKinds } from '../demonstration/page-kinds.ts'
import { demonstration, read } from './newspaper.ts'

const id = await publishEveryPart(demonstration)

// The published rules as they are, none switched off.
const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:standard', 'html-validate:a11y', 'html-validate:document'],
})

const pages: Record<string, [path: string, status?: number][]> = {
  ...pageKinds(id, seoulDay(Date.now() / 1000)),
  docs: [['/admin/docs']],
}

const forMachines: (keyof typeof paths)[] = [
  'go',
  'reads',
  'suggest',
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
  'faviconOfOld',
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
    if (page.body) expect(await faultsOf(page.body)).toEqual([])
  })
})

it('the validator finds faults that are put in', async () => {
  const { body } = await read('/')
  expect(await faultsOf(body.replace('<h1', '<h1 id="main"'))).toEqual([expect.stringContaining('no-dup-id')])
  expect(await faultsOf(body.replace('</main>', ''))).not.toEqual([])
})
