import type { Role } from '../../../src/news/role.ts'
import { type Answer, editor, read } from '../../newsroom.ts'

/** Somebody of the newsroom, the revisions seen last, and the way to the admin API. */
export interface Colleague {
  id: string
  role: Role
  reporter: string | null
  seen: Map<number, number>
  order: Awaited<ReturnType<typeof editor>>['order']
  /** Sends a POST; `twice` sends it two times at once with one key, which must count as one. */
  post(path: string, sent: Sent): Promise<Answer>
}

interface Sent {
  body?: unknown
  revision?: number
  twice: boolean
}

export async function newsroomOfFive(): Promise<Colleague[]> {
  return Promise.all([
    colleague('reporter', 'kim-nari'),
    colleague('reporter', 'lee-garam'),
    colleague('desk', null),
    colleague('desk', null),
    colleague('admin', null),
  ])
}

async function colleague(role: Role, reporter: string | null): Promise<Colleague> {
  const { id, token, order } = await editor(role, { reporter })
  const post = async (path: string, { body, revision, twice }: Sent) => {
    const headers = {
      Authorization: `Bearer ${token}`,
      ...(body !== undefined && { 'Content-Type': 'application/json' }),
      ...(revision !== undefined && { 'If-Match': `"${revision}"` }),
      ...(twice && { 'Idempotency-Key': crypto.randomUUID() }),
    }
    const init = { method: 'POST', headers, ...(body !== undefined && { body: JSON.stringify(body) }) }
    const [first, second] = await Promise.all([send(path, init), twice ? send(path, init) : null])
    return second && first.json.type?.endsWith('still-running') ? second : first
  }
  return { id, role, reporter, seen: new Map(), order, post }
}

async function send(path: string, init: RequestInit): Promise<Answer> {
  const response = await read(path, init)
  return { status: response.status, headers: response.headers, json: await response.json() }
}
