import { expect, it } from 'vitest'
import { hrefTo } from '../../src/urls.ts'
import { editor, read } from '../newsroom.ts'

const desk = await editor('desk')
const story = { sections: ['economy'], title: '정책을 보는 기사', tags: ['정책'] }
const body = (content: string) => ({ format: 'html', content })
const plain = await desk.publish({ ...story, body: body('<p>문단이다.</p>') })
const rich = await desk.publish({ ...story, body: body('<ul><li>하나</li><li>둘</li></ul>') })

/** A page of every dress. */
const paths = [
  hrefTo.home(),
  hrefTo.article({ id: plain.json.id }),
  hrefTo.article({ id: rich.json.id }),
  hrefTo.section('economy'),
  hrefTo.archived('2026-11'),
  hrefTo.search(),
  hrefTo.about(),
]

async function sourceOf(inlined: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(inlined))
  return `'sha256-${new Uint8Array(digest).toBase64()}'`
}

it.each([
  'script',
  'style',
])('the policy names every %s that is inlined somewhere, and nothing else', async (tag) => {
  const inlined = new Set<string>()
  let policy = ''
  for (const path of paths) {
    const page = await read(path)
    policy = page.headers.get('Content-Security-Policy') ?? ''
    const html = await page.text()
    for (const [, text = ''] of html.matchAll(new RegExp(`<${tag}>(.*?)</${tag}>`, 'gs'))) inlined.add(text)
  }
  const named = new RegExp(`${tag}-src ([^;]*)`).exec(policy)?.[1]?.split(' ')
  const hashes = await Promise.all([...inlined].map(sourceOf))
  expect(named?.toSorted()).toEqual(hashes.toSorted())
  expect(policy).not.toContain('unsafe')
  expect(policy).toContain("require-trusted-types-for 'script'")
})
