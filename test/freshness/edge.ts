import { createScheduledController } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { vi } from 'vitest'
import { app } from '../../src/app.tsx'
import type { Env } from '../../src/config.ts'
import worker from '../../src/index.ts'
import { createSimulatedEdge } from '../../src/local/cache-simulator/simulated-edge.ts'

const noon = Date.UTC(2026, 2, 4, 3)

/** Maru behind the simulated edge, with a clock that stands still until it is moved. */
export async function openEdge(bindings: Env = env) {
  vi.useFakeTimers({ toFake: ['Date'], now: noon })
  const edge = createSimulatedEdge<Env>(worker, { env: bindings, now: () => Date.now() })
  const token = await adminToken()
  const cacheless = { waitUntil() {}, passThroughOnException() {}, props: {} }
  const order = async (method: string, path: string, body?: unknown, revision?: number) => {
    const headers: Record<string, string> = { Authorization: `Bearer ${token}` }
    if (revision !== undefined) headers['If-Match'] = `"${revision}"`
    const raw = body instanceof Uint8Array ? (body as Uint8Array<ArrayBuffer>) : JSON.stringify(body)
    if (typeof raw === 'string') headers['Content-Type'] = 'application/json'
    const request = new Request(`http://localhost${path}`, {
      method,
      headers,
      ...(body !== undefined && { body: raw }),
    })
    const response = await edge.fetch(request)
    const text = await response.text()
    // biome-ignore lint/suspicious/noExplicitAny: tests look into whatever JSON the API answers
    return { status: response.status, json: (text ? JSON.parse(text) : null) as any }
  }
  return {
    ...edge,
    /** Asks as a reader: the status of the cache and the body. */
    read: async (path: string) => {
      const response = await edge.fetch(new Request(`http://localhost${path}`, { redirect: 'manual' }))
      const body = new TextDecoder().decode(await response.arrayBuffer())
      return { status: response.status, cache: response.headers.get('cf-cache-status') ?? '', body }
    },
    /** What the page would be if nothing were cached. */
    truth: async (path: string): Promise<string> => {
      const request = new Request(`http://localhost${path}`, { redirect: 'manual' })
      const response = await app.fetch(request, bindings, cacheless as never)
      return new TextDecoder().decode(await response.arrayBuffer())
    },
    order,
    /** Sets a document of the house, from the revision it is at. */
    set: async (path: string, body: unknown) => {
      const { json } = await order('GET', path)
      return order('PUT', path, body, json?.revision)
    },
    strike: (cron: string) => edge.scheduled(createScheduledController({ cron })),
    pass: (seconds: number) => void vi.setSystemTime(Date.now() + seconds * 1000),
  }
}

async function adminToken(): Promise<string> {
  const secret = 'f'.repeat(43)
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(secret))
  await env.DB.prepare(
    "INSERT OR REPLACE INTO token (id, hash, name, role, created_at) VALUES ('freshedges', ?, 'edge', 'admin', 0)",
  )
    .bind(new Uint8Array(digest).toHex())
    .run()
  return `maru_freshedges_${secret}`
}
