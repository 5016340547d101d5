import type { Env } from '../../src/config.ts'
import worker from '../../src/index.ts'

export { ReadCounter } from '../../src/index.ts'

/** What one page asked of its bindings, and what it answered: all that a bare Worker needs to do the same. */
export interface Recorded {
  status: number
  batches: { sql: string; values: unknown[] }[][]
  keys: string[]
  headers: [string, string][]
  body: string
  rowsRead: number
  /** Milliseconds inside SQLite, as D1 reports them. */
  sqlTime: number
}

/** Maru at the second `NOW`, or at the running one, with every trip to D1 and every KV read written down; the record is the answer. */
export default {
  async fetch(request, env, ctx) {
    if (env.NOW) Date.now = () => Number(env.NOW) * 1000
    const recorded: Recorded = {
      ...{ status: 0, batches: [], keys: [], headers: [], body: '' },
      ...{ rowsRead: 0, sqlTime: 0 },
    }
    const watched = {
      ...env,
      DB: watchedDatabase(env.DB, recorded),
      WEATHER: watchedStore(env.WEATHER, recorded),
    }
    const response = await worker.fetch(request, watched, ctx)
    const body = await response.text()
    return Response.json({ ...recorded, status: response.status, headers: [...response.headers], body })
  },
} satisfies ExportedHandler<Env & { NOW?: string }>

interface Kept {
  sql: string
  values: unknown[]
  statement: D1PreparedStatement
}

function watchedDatabase(db: D1Database, recorded: Recorded): D1Database {
  const watched = {
    prepare: (sql: string) => ({
      bind: (...values: unknown[]): Kept => ({ sql, values, statement: db.prepare(sql).bind(...values) }),
    }),
    batch: async (kept: Kept[]) => {
      recorded.batches.push(kept.map(({ sql, values }) => ({ sql, values })))
      const results = await db.batch(kept.map(({ statement }) => statement))
      for (const { meta } of results) {
        recorded.rowsRead += meta.rows_read
        recorded.sqlTime += meta.timings?.sql_duration_ms ?? meta.duration
      }
      return results
    },
  }
  return watched as unknown as D1Database
}

function watchedStore(store: KVNamespace, recorded: Recorded): KVNamespace {
  const get = (key: string) => {
    recorded.keys.push(key)
    return store.get(key)
  }
  return { get } as unknown as KVNamespace
}
