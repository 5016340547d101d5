import { setTimeout as wait } from 'node:timers/promises'

/** Tries a served newspaper from outside: a page twice is a HIT, after a purge a MISS. Returns what failed. */
export async function smoke(url: string, token: string): Promise<string[]> {
  const failures: string[] = []
  const check = (what: string, holds: boolean, seen: unknown) => {
    console.log(`${holds ? 'ok  ' : 'FAIL'} ${what}${holds ? '' : `: ${seen}`}`)
    if (!holds) failures.push(what)
  }
  const health = await fetch(new URL('/healthz', url))
  check('/healthz answers', health.status === 200 || health.status === 503, health.status)
  check('the front page answers 200', (await get(url)).status === 200, (await get(url)).status)
  const hit = await until(url, 'HIT')
  check('the front page, asked again, is a HIT', hit === 'HIT', hit)
  const purge = await purgeFrontPage(url, token)
  check('a purge is done', purge === 'done', purge)
  const miss = await until(url, 'MISS')
  check('the front page, after the purge, is a MISS', miss === 'MISS', miss)
  return failures
}

// A refused purge is tried again by the next order once the account has calls left, twelve seconds later.
async function purgeFrontPage(url: string, token: string): Promise<string> {
  let seen = ''
  for (let attempt = 0; attempt < 6 && seen !== 'done'; attempt += 1) {
    if (attempt > 0) await wait(13_000)
    const response = await fetch(new URL('/admin/purge', url), {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({ tags: ['all'] }),
    })
    const answer = (await response.json()) as { purge?: string }
    seen = answer.purge ?? String(response.status)
  }
  return seen
}

function get(url: string): Promise<Response> {
  return fetch(url, { redirect: 'manual' })
}

// Two data centres may answer in turn, and a purge takes a moment to reach them.
async function until(url: string, wanted: string): Promise<string | null> {
  let seen: string | null = null
  for (let attempt = 0; attempt < 5 && seen !== wanted; attempt += 1) {
    if (attempt > 0) await wait(200)
    seen = (await get(url)).headers.get('cf-cache-status')
  }
  return seen
}
