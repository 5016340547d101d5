import { afterAll, expect, it, vi } from 'vitest'
import { openEdge } from './edge.ts'

const edge = await openEdge()
afterAll(() => vi.useRealTimers())

const section = (path: string) => edge.set(`/admin/sections/${path}`, { name: '자리', position: 30 })
const revisionOf = async (path: string): Promise<number> =>
  (await edge.order('GET', `/admin/sections/${path}`)).json.revision
const move = async (from: string, to: string) =>
  edge.order('POST', `/admin/sections/${from}/move`, { to }, await revisionOf(from))
const remove = async (path: string) =>
  edge.order('DELETE', `/admin/sections/${path}`, undefined, await revisionOf(path))

async function answer(path: string) {
  const response = await edge.fetch(new Request(`http://localhost${path}`, { redirect: 'manual' }))
  await response.arrayBuffer()
  await edge.settled()
  return [response.status, response.headers.get('Location'), response.headers.get('cf-cache-status')]
}

it('the edge keeps the redirect of a moved section, for a day, and no longer than it holds', async () => {
  await section('quay')
  await section('quay/crane')
  for (const path of ['/quay', '/quay/crane', '/feeds/quay.xml', '/dock']) await answer(path)
  await move('quay', 'dock')
  expect(await answer('/quay')).toEqual([301, '/dock', 'MISS'])
  expect(await answer('/quay')).toEqual([301, '/dock', 'HIT'])
  expect(await answer('/quay/crane')).toEqual([301, '/dock/crane', 'MISS'])
  expect(await answer('/feeds/quay.xml')).toEqual([301, '/feeds/dock.xml', 'MISS'])
  expect((await answer('/dock'))[0]).toBe(200)
  edge.pass(23 * 3600)
  expect(await answer('/quay')).toEqual([301, '/dock', 'HIT'])
  await move('dock', 'harbor')
  expect(await answer('/quay')).toEqual([301, '/harbor', 'MISS'])
  expect(await answer('/dock')).toEqual([301, '/harbor', 'MISS'])
  await section('quay')
  expect((await answer('/quay')).slice(0, 2)).toEqual([200, null])
  await remove('quay')
  expect((await answer('/quay')).slice(0, 2)).toEqual([301, '/harbor'])
  await remove('harbor/crane')
  await remove('harbor')
  for (const path of ['/quay', '/dock', '/harbor', '/quay/crane']) expect((await answer(path))[0]).toBe(404)
})
