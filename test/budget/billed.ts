import { env } from 'cloudflare:workers'

/** What D1 bills: rows read and written, those of indexes included. */
export interface Bill {
  read: number
  written: number
}

/** The database of the newsroom, and the bill for all that is asked through it. */
export function billedDatabase(): { DB: D1Database; bill: Bill } {
  const bill: Bill = { read: 0, written: 0 }
  const behind = new WeakMap<D1PreparedStatement, D1PreparedStatement>()
  const count = <Result extends D1Result>(result: Result): Result => {
    bill.read += result.meta.rows_read
    bill.written += result.meta.rows_written
    return result
  }
  const watched = (statement: D1PreparedStatement): D1PreparedStatement => {
    const all = async () => count(await statement.all())
    const first = async (column?: string) => {
      const [row] = (await all()).results
      return (column === undefined ? row : row?.[column]) ?? null
    }
    const bind = (...values: unknown[]) => watched(statement.bind(...values))
    const watching = { bind, all, run: all, first } as unknown as D1PreparedStatement
    behind.set(watching, statement)
    return watching
  }
  const batch = async (statements: D1PreparedStatement[]) => {
    const results = await env.DB.batch(statements.map((each) => behind.get(each) ?? each))
    return results.map(count)
  }
  const DB = { prepare: (sql: string) => watched(env.DB.prepare(sql)), batch } as unknown as D1Database
  return { DB, bill }
}
