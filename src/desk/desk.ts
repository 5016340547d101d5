import { drain } from '../cache/drain.ts'
import type { EdgeCache, Purged } from '../cache/purge.ts'
import { storyTagPrefix } from '../cache/tags.ts'
import { writeDown, writtenDownQuestion } from '../db/audit.ts'
import { enqueuePurge, enqueuePurgeForNew } from '../db/outbox.ts'
import { ask } from '../db/statement.ts'
import { DatabaseUnavailable, isPassing, isSpent, pause } from '../db/unavailable.ts'
import type { Seconds } from '../korean/date.ts'
import type { Editor } from '../news/role.ts'
import type { Verb } from '../news/verbs.ts'
import { type HouseOrder, house, mayInHouse } from '../news/workflow.ts'
import { NotAllowed } from './refusals.ts'

/** Who gives an order, when, and with what; `order` names this one order and no other. */
export interface Desk {
  db: D1Database
  media: R2Bucket
  images?: ImagesBinding | undefined
  cache: EdgeCache | null
  now: Seconds
  editor: Editor
  order: string
  /** One of many orders in a row: what it changes is purged with the next that is not, or by the clock. */
  patient: boolean
  /** Whether search engines are told of stories. */
  pings: boolean
  /** Why, in the editor's words; the audit entry keeps it. */
  reason?: string | undefined
}

/** What an order changes: its statements, its line in the audit log, and the cache tags of what readers saw. */
export interface Deed {
  verb: Verb
  /** A path such as `articles/12`; null for the article that this order creates. */
  subject: string | null
  revision?: number
  detail?: unknown
  statements: D1PreparedStatement[]
  tags: readonly string[]
}

// A page that began to render before the batch may be stored after the purge: it is purged once more.
const renderInFlight = 60

/**
 * Carries an order out in one batch with its audit entry and its errands, then purges what is due.
 * A lost answer is cleared up by the audit entry: the order is given again only when it was not carried out.
 */
export async function commit(desk: Desk, deed: Deed): Promise<Purged> {
  const { db } = desk
  const batch = [...deed.statements, entryOf(desk, deed), ...errandsOf(desk, deed)]
  await db.batch(batch).catch(async (error: unknown) => {
    if (isSpent(error)) throw new DatabaseUnavailable('D1 was asked too often', { cause: error })
    if (!isPassing(error)) throw error
    await pause()
    const [done] = await ask(db, writtenDownQuestion(db, desk.order))
    if (!done) await db.batch(batch)
  })
  return desk.patient ? 'queued' : purgeDue(desk)
}

/** Purges what is due; what cannot be purged now stays in the outbox. */
export async function purgeDue({ db, cache, now }: Desk): Promise<Purged> {
  return drain(db, cache, now).catch((error: unknown) => {
    if (!(error instanceof DatabaseUnavailable) && !isPassing(error) && !isSpent(error)) throw error
    return 'queued'
  })
}

/** Refuses an order of the house that the editor's role does not give. */
export function allowInHouse({ editor }: Pick<Desk, 'editor'>, order: HouseOrder): void {
  if (mayInHouse(order, editor.role)) return
  throw new NotAllowed(
    `이 일은 ${house[order].join(', ')} 역할만 할 수 있습니다. 지금 역할은 ${editor.role}입니다.`,
  )
}

function entryOf({ db, now, order, editor, reason }: Desk, { verb, subject, revision, detail }: Deed) {
  return writeDown(db, {
    order,
    at: now,
    actor: editor.token,
    verb,
    subject,
    revision: revision ?? null,
    detail: reason ? { ...Object(detail), reason } : detail,
  })
}

function errandsOf({ db, now, order }: Desk, { subject, tags }: Deed): D1PreparedStatement[] {
  if (tags.length === 0) return []
  if (subject === null) {
    const article = { prefix: storyTagPrefix, order }
    return times(now).map((dueAt) => enqueuePurgeForNew(db, { tags, dueAt, now }, article))
  }
  return times(now).map((dueAt) => enqueuePurge(db, { tags, dueAt, now }))
}

function times(now: Seconds): Seconds[] {
  return [now, now + renderInFlight]
}
