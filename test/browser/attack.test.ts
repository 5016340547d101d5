import type { BrowserContextOptions, Page } from 'playwright-core'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { readBeacon } from '../../src/site/article/read-beacon.ts'
import { shareScript } from '../../src/site/article/share-script.ts'
import { suggestScript } from '../../src/site/search/suggest-script.ts'
import { readingScript } from '../../src/ui/reading-script.ts'
import { vectors, worst } from '../site/vectors.ts'
import { visit, withChromium } from './reader.ts'

/*
 * Every string would say `top.executed = 1`, ask a foreign host or lead there. With the policy of the site, and with
 * that policy switched off, so that the markup has to be harmless by itself.
 */
withChromium()

const alone: string[] = []
const together: string[] = []
beforeAll(async () => {
  const photo = (await order('/admin/photos?alt=x', onePixel)).key
  for (const said of worst) {
    const { url } = await publish({
      title: `가 ${said}`,
      lead: said,
      body: { format: 'html', content: `<p>글</p>${said}` },
    })
    alone.push(url)
  }
  const some = [...worst, ...vectors.slice(0, 40)]
  const all = ['글이다.', ...some].join('\n\n')
  const photos = some.map((said) => ({ photo, caption: said, credit: said.slice(0, 90), alt: said }))
  const blocks = [...some.map((text) => ({ type: 'paragraph', text })), { type: 'gallery', photos }]
  for (const [format, content] of [
    ['markdown', all],
    ['text', all],
    ['html', all],
    ['blocks', blocks],
  ]) {
    const { url } = await publish({
      title: '모두',
      tags: ['<svg onload=top.executed=1>'],
      body: { format, content },
    })
    together.push(url)
  }
}, 120_000)

describe.each<[string, BrowserContextOptions]>([
  ['with the policy of the site', {}],
  ['with no policy but the markup', { bypassCSP: true, viewport: { width: 320, height: 640 } }],
])('%s', (_, options) => {
  it('nothing is carried out, nothing leaves, nobody is led away, and no page grows sideways', async () => {
    const page = await visit('/about', options)
    const trouble = trap(page)
    const preview = (await order('/admin/previews', {})).path
    const lists = [
      '/',
      '/culture',
      '/photos',
      '/tags/%3Csvg%20onload=top.executed=1%3E',
      preview,
      '/feeds/all.xml',
      '/search?q=%3Csvg',
    ]
    const wrong = ['/%3Cscript%3Etop.executed=1%3C/script%3E', '/articles/1%22onload=top.executed=1']
    for (const path of [...alone, ...together, ...lists, ...wrong]) {
      await page.goto(inject('site') + path, { waitUntil: 'load' })
      await page.evaluate(provoke)
      trouble.push(...(await page.evaluate<string[]>(remains)))
      expect([path, page.url(), trouble]).toEqual([path, inject('site') + path, []])
    }
    await page.context().close()
  }, 180_000)
})

it('the trap springs where something is carried out, asked for or led away', async () => {
  const page = await visit('/about', { bypassCSP: true })
  const trouble = trap(page)
  await page.setContent(
    '<img src=x onerror="top.executed=1;alert(2)"><img src="https://evil.example/a.png"><a href="javascript:3">글</a>',
  )
  await page.waitForTimeout(300)
  trouble.push(...(await page.evaluate<string[]>(remains)))
  expect(trouble.toSorted().join('\n')).toMatch(
    /alert: 2[\s\S]*asks https:\/\/evil\.example\/a\.png[\s\S]*carried out[\s\S]*handler onerror[\s\S]*javascript:3/,
  )
  await page.context().close()
})

/** Writes down whatever a page does that it should not. */
function trap(page: Page): string[] {
  const trouble: string[] = []
  const site = new URL(inject('site')).host
  page.on('dialog', (dialog) => {
    trouble.push(`${dialog.type()}: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('console', (message) => {
    const missing = /status of 404/.test(message.text())
    if (message.type() === 'error' && !missing) trouble.push(`console: ${message.text()}`)
  })
  page.on('pageerror', (error) => trouble.push(`error: ${error.message}`))
  page.on('popup', (popup) => trouble.push(`popup: ${popup.url()}`))
  page.on('download', (download) => trouble.push(`download: ${download.url()}`))
  page.on('request', (request) => {
    const { protocol, host } = new URL(request.url())
    if (host !== site && protocol !== 'about:') trouble.push(`asks ${request.url()}`)
  })
  return trouble
}

/** Does to every element what a handler waits for. */
const provoke = `(() => {
  const kinds = ['load', 'error', 'toggle', 'focus', 'animationstart', 'pointerenter', 'mouseover', 'begin', 'input']
  for (const element of document.querySelectorAll('*')) {
    for (const kind of kinds) element.dispatchEvent(new Event(kind))
    if (element.matches('input, button, [tabindex]')) element.focus()
  }
})()`

const own = JSON.stringify([readBeacon, readingScript, shareScript, suggestScript])

const remains = `(() => {
  const own = ${own}
  const found = []
  if (top.executed !== undefined) found.push('carried out')
  for (const element of document.querySelectorAll('*')) {
    for (const { name } of element.attributes) if (/^on/i.test(name)) found.push('handler ' + name)
    if (/^(iframe|frame|object|embed|base)$/i.test(element.localName)) found.push('element ' + element.localName)
    if (element.localName === 'script' && element.type !== 'application/ld+json' && (element.src || !own.includes(element.text))) found.push('script ' + element.text)
    const address = element.href ?? element.action ?? ''
    if (/^(javascript|data|vbscript|blob|file):/i.test(address)) found.push(String(address))
  }
  const { localName, scrollWidth, clientWidth } = document.documentElement
  if (localName === 'html' && scrollWidth > clientWidth) found.push('wider than the screen')
  return found
})()`

// biome-ignore lint/suspicious/noExplicitAny: tests look into whatever JSON the API answers
async function order(path: string, body: object): Promise<any> {
  const raw = body instanceof Uint8Array
  const response = await fetch(inject('site') + path, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${inject('token')}`,
      ...(!raw && { 'Content-Type': 'application/json' }),
    },
    body: raw ? (body as Uint8Array<ArrayBuffer>) : JSON.stringify(body),
  })
  const answer = await response.json()
  expect([response.status, answer]).toEqual([expect.toBeOneOf([200, 201]), answer])
  return answer
}

function publish(story: object): Promise<{ url: string }> {
  return order('/admin/articles', { status: 'published', sections: ['culture'], ...story })
}

const onePixel = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
)
