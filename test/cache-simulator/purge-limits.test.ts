import { describe, expect, it } from 'vitest'
import { numbered, simulated } from './simulated.ts'

const tagged = (tags: string) => numbered({ 'Cache-Control': 'max-age=600', 'Cache-Tag': tags })

describe('S21 the Free tier limits purges (limitations, purge-cache limits)', () => {
  it('the 26th purge or invalidate in one burst fails and deletes nothing; 5 tokens return a minute', async () => {
    const { edge, status, forward } = simulated(tagged('t'))
    await status('/x')
    const burst = []
    for (let call = 0; call < 24; call += 1) burst.push(await edge.cache.purge({ tags: ['other'] }))
    burst.push(await edge.cache.invalidate({ tags: ['other'] }))
    expect(burst.every(({ success }) => success)).toBe(true)
    const refused = await edge.cache.purge({ tags: ['t'] })
    expect(refused).toMatchObject({ success: false, errors: [{ message: expect.stringContaining('rate') }] })
    expect(await edge.cache.invalidate({ tags: ['t'] })).toMatchObject({ success: false })
    expect(await status('/x')).toBe('HIT')
    forward(11)
    expect(await edge.cache.purge({ tags: ['t'] })).toMatchObject({ success: false })
    forward(49)
    const minute = []
    for (let call = 0; call < 6; call += 1) minute.push((await edge.cache.purge({ tags: ['t'] })).success)
    expect(minute).toEqual([true, true, true, true, true, false])
  })

  it('the bucket never holds more than 25', async () => {
    const { edge, forward } = simulated(tagged('t'))
    await edge.cache.purge({ tags: ['t'] })
    forward(86400)
    const burst = []
    for (let call = 0; call < 26; call += 1) burst.push((await edge.cache.purge({ tags: ['t'] })).success)
    expect(burst.indexOf(false)).toBe(25)
  })

  it('more than 100 tags in a call are refused (as success: false, *unverified*)', async () => {
    const { edge, status } = simulated(tagged('t'))
    await status('/x')
    const many = (count: number) => ['t', ...Array.from({ length: count - 1 }, (_, at) => `t${at}`)]
    expect(await edge.cache.purge({ tags: many(101) })).toMatchObject({ success: false })
    expect(await status('/x')).toBe('HIT')
    expect(await edge.cache.purge({ tags: many(100) })).toMatchObject({ success: true })
    expect(await status('/x')).toBe('MISS')
  })
})

describe('S22 tags that vanish without a word (configuration)', () => {
  async function finds(header: string, tag: string): Promise<boolean> {
    const { edge, status } = simulated(tagged(header))
    expect([await status('/x'), await status('/x')]).toEqual(['MISS', 'HIT'])
    await edge.cache.purge({ tags: [tag] })
    return (await status('/x')) === 'MISS'
  }

  it.each(['two words', 'caf\u00e9', 'tab\tbed'])('%j is outside 0x21-0x7E; the others stay', async (bad) => {
    expect(await finds(`good,${bad},fine`, bad)).toBe(false)
    expect(await finds(`good,${bad},fine`, 'fine')).toBe(true)
  })

  it('1,024 characters are a tag, 1,025 are not', async () => {
    expect(await finds('a'.repeat(1024), 'a'.repeat(1024))).toBe(true)
    expect(await finds(`b,${'a'.repeat(1025)}`, 'a'.repeat(1024))).toBe(false)
  })

  it('only the first 1,000 count', async () => {
    const tags = Array.from({ length: 1001 }, (_, at) => `t${at}`).join(',')
    expect(await finds(tags, 't999')).toBe(true)
    expect(await finds(tags, 't1000')).toBe(false)
  })

  it('blanks around commas and empty tags do not matter (purge-by-tags)', async () => {
    expect(await finds('a1 , ,, l:home,', 'l:home')).toBe(true)
  })

  it('what stands beyond 16 KB of the header is lost (purge-by-tags, how: *unverified*)', async () => {
    const long = Array.from({ length: 17 }, (_, at) => `${at}`.padEnd(1000, 'x')).join(',')
    expect(await finds(`${long},last`, 'last')).toBe(false)
    expect(await finds(`last,${long}`, 'last')).toBe(true)
  })
})
