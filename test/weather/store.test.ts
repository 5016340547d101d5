import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Observed } from '../../src/weather/observation.ts'
import { lastObserved, readObserved, saveObserved } from '../../src/weather/store.ts'

const observed: Observed = {
  source: 'surface-map',
  observedAt: 1763503200,
  fetchedAt: 1763504100,
  stations: [{ id: 108, name: '서울', sky: '맑음', temperature: -1.3, rain: null, observedAt: 1763503200 }],
}

const kv = env.WEATHER
const onlyKey = async () => (await kv.list()).keys.map(({ name }) => name)

describe('the stored weather', () => {
  beforeEach(async () => {
    vi.restoreAllMocks()
    for (const key of await onlyKey()) await kv.delete(key)
  })

  it('is null before the first tick', async () => {
    expect(await readObserved(kv)).toBeNull()
  })

  it('comes back as it was saved, from one key', async () => {
    expect(await saveObserved(kv, null, observed)).toBe(true)
    expect(await readObserved(kv)).toEqual(observed)
    expect(await onlyKey()).toHaveLength(1)
  })

  it('is not written again for a later fetch of the same content', async () => {
    const written = vi.spyOn(kv, 'put')
    expect(await saveObserved(kv, observed, { ...observed, fetchedAt: observed.fetchedAt + 600 })).toBe(false)
    expect(written).not.toHaveBeenCalled()
  })

  it.each([
    'not JSON',
    '{"source":"surface-map"}',
    '[]',
    JSON.stringify({ ...observed, observedAt: '07:00' }),
    JSON.stringify({ ...observed, stations: [{ id: 108, name: '서울', temperature: '7.0' }] }),
  ])('is null, with one line in the log, when damaged: %s', async (damaged) => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {})
    await saveObserved(kv, null, observed)
    const [key = ''] = await onlyKey()
    await kv.put(key, damaged)
    expect(await readObserved(kv)).toBeNull()
    expect(await readObserved(kv)).toBeNull()
    expect(log).toHaveBeenCalledTimes(1)
  })

  it('is parsed once for all pages that show it', async () => {
    await saveObserved(kv, null, observed)
    expect(await readObserved(kv)).toBe(await readObserved(kv))
  })

  it('is left out of a page when KV fails, but stops the clock', async () => {
    const log = vi.spyOn(console, 'warn').mockImplementation(() => {})
    vi.spyOn(kv, 'get').mockRejectedValue(new Error('KV GET failed: 500'))
    expect(await readObserved(kv)).toBeNull()
    expect(log).toHaveBeenCalledTimes(1)
    await expect(lastObserved(kv)).rejects.toThrow('KV GET failed')
  })
})
