import { env } from 'cloudflare:workers'
import type { Env } from '../../src/config.ts'
import { read } from '../newsroom.ts'

/** What one request cost the database. */
export interface Cost {
  status: number
  trips: number
  statements: number
  rowsRead: number
  kvReads: number
  bytes: number
}

/** Asks for a page and counts what it took: trips to D1, statements, rows read, KV reads, bytes of the answer. */
export async function costOf(path: string): Promise<Cost & { sql: string[] }> {
  const sql: string[] = []
  const cost = { trips: 0, statements: 0, rowsRead: 0, kvReads: 0 }
  const counting: Env = { ...env, DB: countedDatabase(cost, sql), WEATHER: countedStore(cost) }
  const response = await read(path, {}, counting)
  const bytes = (await response.arrayBuffer()).byteLength
  return { status: response.status, ...cost, bytes, sql }
}

type Counts = Pick<Cost, 'trips' | 'statements' | 'rowsRead' | 'kvReads'>

function countedDatabase(cost: Counts, sql: string[]): D1Database {
  return new Proxy(env.DB, {
    get(database, name) {
      if (name === 'prepare') {
        return (text: string) => {
          sql.push(text)
          return database.prepare(text)
        }
      }
      if (name === 'batch') return (statements: D1PreparedStatement[]) => countedBatch(cost, statements)
      return () => {
        throw new Error(`a page may only prepare and batch, not ${String(name)}`)
      }
    },
  })
}

async function countedBatch(cost: Counts, statements: D1PreparedStatement[]): Promise<D1Result[]> {
  const results = await env.DB.batch(statements)
  cost.trips += 1
  cost.statements += statements.length
  cost.rowsRead += results.reduce((sum, result) => sum + result.meta.rows_read, 0)
  return results
}

function countedStore(cost: Counts): KVNamespace {
  return new Proxy(env.WEATHER, {
    get(store, name) {
      if (name === 'get') cost.kvReads += 1
      const value = Reflect.get(store, name)
      return typeof value === 'function' ? value.bind(store) : value
    },
  })
}
