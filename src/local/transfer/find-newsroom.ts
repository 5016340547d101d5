import { existsSync, readFileSync } from 'node:fs'
import { makeToken } from '../make-token.ts'
import { runWrangler } from '../wrangler.ts'

/** A running newspaper and a token for it; `leave` gives the token back where it was made for this alone. */
export interface Place {
  url: string
  token: string
  leave: () => Promise<void>
}

/** Options of the scripts that move a newsroom. */
export const placeOptions = {
  url: { type: 'string' },
  token: { type: 'string' },
  remote: { type: 'boolean', default: false },
} as const

const tokenId = 'transferer'
const notes = '.wrangler/newsroom.json'

/** The newspaper that the options name; without any, the one that `npm start` runs. */
export async function findNewsroom(
  given: { url?: string; token?: string; remote?: boolean },
  wrangler = runWrangler,
): Promise<Place> {
  const stay = async () => {}
  if (given.remote) {
    const url = given.url ?? siteUrl()
    if (given.token) return { url, token: given.token, leave: stay }
    const owner = { id: tokenId, name: 'npm run backup, restore, reindex', role: 'admin' } as const
    const token = await makeToken({ remote: true }, owner, wrangler)
    return { url, token, leave: () => revoke(wrangler) }
  }
  if (given.url && given.token) return { url: given.url, token: given.token, leave: stay }
  if (!existsSync(notes))
    throw new Error('no newspaper runs here: npm start, or name one by --url and --token')
  const { url, adminToken } = JSON.parse(readFileSync(notes, 'utf8')) as { url: string; adminToken: string }
  if (given.url && !given.token) throw new Error('--url needs --token: npm run token makes one')
  return { url, token: given.token ?? adminToken, leave: stay }
}

async function revoke(wrangler: typeof runWrangler): Promise<void> {
  const sql = `UPDATE token SET revoked_at = unixepoch() WHERE id = '${tokenId}'`
  await wrangler(['d1', 'execute', 'DB', '--remote', '--yes', '--command', sql])
}

function siteUrl(): string {
  const setting = /^SITE_URL = "(.+)"$/m.exec(readFileSync('wrangler.toml', 'utf8'))?.[1]
  if (!setting || setting.includes('//localhost'))
    throw new Error('set SITE_URL in wrangler.toml, or give --url')
  return setting
}
