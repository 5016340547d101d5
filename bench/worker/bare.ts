import type { Recorded } from './record.ts'

export { ReadCounter } from '../../src/counter/read-counter.ts'

/** What `RECORDED` holds: the record of each page under its path. */
export type Records = Record<string, Recorded>

interface BareEnv {
  DB: D1Database
  WEATHER: KVNamespace
  RECORDED: string
}

let records: Records | undefined

/** The least a Worker can do for a page: the same batch, the same KV read, the same headers and text, and nothing else. */
export const bare = {
  async fetch(request, env) {
    records ??= JSON.parse(env.RECORDED) as Records
    const { pathname, search } = new URL(request.url)
    const record = records[pathname + search]
    if (!record) return new Response('not recorded', { status: 404 })
    await Promise.all([...record.keys.map((key) => env.WEATHER.get(key)), tripsOf(env.DB, record)])
    return new Response(record.body, { headers: record.headers })
  },
} satisfies ExportedHandler<BareEnv>

async function tripsOf(db: D1Database, { batches }: Recorded): Promise<void> {
  for (const batch of batches) await db.batch(batch.map(({ sql, values }) => db.prepare(sql).bind(...values)))
}

export default bare
