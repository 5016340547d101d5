import type { Newsroom } from '../../src/client/client.ts'
import { hrefTo } from '../../src/urls.ts'

export interface Seen {
  reads: number
  edits: number
  /** Pages that still showed old words after the order was answered with `purge: done`. */
  stale: string[]
  errors: string[]
}

interface Shift {
  until: number
  seen: Seen
}

/** A reader who goes from page to page; anything from 500 on is an error. */
export async function read(url: string, paths: readonly string[], { until, seen }: Shift): Promise<void> {
  for (let at = 0; Date.now() < until; at += 1) {
    const path = paths[at % paths.length] ?? '/'
    const { status } = await answer(`${url}${path}`, seen)
    seen.reads += 1
    if (status >= 500) seen.errors.push(`${path}: ${status}`)
    await pause(20)
  }
}

/** An editor who files a story, changes its headline and withdraws it, and looks each time at what readers get. */
export async function edit(url: string, client: Newsroom, { until, seen }: Shift): Promise<void> {
  for (let nth = 1; Date.now() < until; nth += 1) {
    const title = `오래 가는 시험 ${nth}`
    const body = { format: 'text' as const, content: '온새미도 가온시는 오래 견디는지 살핀다고 밝혔다.' }
    const { id } = await client.createArticle({
      body: { status: 'published', sections: ['economy'], title, body },
    })
    const address = `${url}${hrefTo.article({ id })}`
    await mustShow(address, title, seen)
    await client.reviseArticle({ id, ifMatch: 1, body: { title: `${title} 고침` } })
    await mustShow(address, `${title} 고침`, seen)
    await client.withdrawArticle({ id, ifMatch: 2, body: {} })
    if ((await answer(address, seen)).status !== 410) seen.stale.push(`${address} after withdrawing`)
    seen.edits += 3
    // Three orders in 36 seconds: five purge calls a minute are all that Cloudflare grants.
    await pause(36_000)
  }
}

async function mustShow(address: string, words: string, seen: Seen): Promise<void> {
  const { text } = await answer(address, seen)
  if (!text.includes(words)) seen.stale.push(`${address} without "${words}"`)
}

async function answer(address: string, seen: Seen): Promise<{ status: number; text: string }> {
  try {
    const response = await fetch(address)
    return { status: response.status, text: await response.text() }
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    seen.errors.push(`${address}: ${error.message}`)
    return { status: 0, text: '' }
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
