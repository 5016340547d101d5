import { applyD1Migrations, reset } from 'cloudflare:test'
import { env } from 'cloudflare:workers'

const mostTries = 20

// Files share an isolate, which is much quicker, but each begins with an empty newsroom.
let tries = 0
do {
  if (tries === mostTries) throw new Error('the newsroom of the last file does not go away')
  await reset()
  tries += 1
} while (!(await isEmpty()))
if (tries > 1) console.warn(`The newsroom of the last file was gone after ${tries} resets.`)
await applyD1Migrations(env.DB, env.TEST_MIGRATIONS)

/** A reset now and then leaves the database of the file before as it was. */
async function isEmpty(): Promise<boolean> {
  const tables = env.DB.prepare("SELECT count(*) AS left FROM sqlite_schema WHERE name = 'article'")
  return (await tables.first<number>('left')) === 0
}
