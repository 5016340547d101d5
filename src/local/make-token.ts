import { createHash, randomBytes } from 'node:crypto'
import type { Role } from '../news/role.ts'
import { runWrangler } from './wrangler.ts'

/** Where the token goes: the deployed database, or the local one below a folder. */
export type Place = { remote: true } | { remote: false; stateDir: string }

/** Makes a token and stores its hash; the token itself is returned once and kept nowhere. */
export async function makeToken(
  place: Place,
  { id = randomId(), name, role, reporter }: { id?: string; name: string; role: Role; reporter?: string },
  wrangler = runWrangler,
): Promise<string> {
  const secret = randomBytes(32).toString('base64url')
  const hash = createHash('sha256').update(secret).digest('hex')
  const values = [id, hash, name, role, reporter ?? null].map(quoted).join(', ')
  await wrangler([
    'd1',
    'execute',
    'DB',
    ...placeFlags(place),
    '--yes',
    '--command',
    `INSERT OR REPLACE INTO token (id, hash, name, role, reporter, created_at) VALUES (${values}, unixepoch())`,
  ])
  return `maru_${id}_${secret}`
}

/** The flags by which wrangler finds the database of a place. */
export function placeFlags(place: Place): string[] {
  return place.remote ? ['--remote'] : ['--local', '--persist-to', place.stateDir]
}

function randomId(): string {
  return randomBytes(5).toString('hex')
}

function quoted(value: string | null): string {
  return value === null ? 'NULL' : `'${value.replaceAll("'", "''")}'`
}
