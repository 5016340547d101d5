import { type Lock, lockQuestion, releaseLock, takeLock } from '../db/locks.ts'
import { ask } from '../db/statement.ts'
import { commit, type Desk } from './desk.ts'
import { allow, requireArticle } from './rewrite.ts'

const halfAnHour = 30 * 60

/** Somebody else says to be editing the story. */
export class Locked extends Error {
  override name = 'Locked'
  readonly lock: Lock
  constructor(lock: Lock) {
    super(`${lock.by}님이 고치고 있습니다. 저장은 막히지 않습니다.`)
    this.lock = lock
  }
}

/** The lock in force on the article, else null. */
export async function findLock({ db, now }: Desk, id: number): Promise<Lock | null> {
  const [lock] = await ask(db, lockQuestion(db, id, now))
  return lock
}

/** 편집 잠금: tells the others for half an hour; again renews it. A lock that another editor holds throws `Locked`. */
export async function lockArticle(desk: Desk, id: number): Promise<Lock> {
  const { db, now, editor } = desk
  allow(desk, 'revise', await requireArticle(db, id))
  await db.batch([takeLock(db, { id, holder: editor.token, until: now + halfAnHour, now })])
  const lock = await findLock(desk, id)
  if (lock?.token === editor.token) return lock
  if (lock) throw new Locked(lock)
  return { token: editor.token, by: editor.name, until: now + halfAnHour }
}

/** Releases one's own lock, or by force another editor's, which the audit log keeps. */
export async function unlockArticle(desk: Desk, id: number): Promise<void> {
  const article = await requireArticle(desk.db, id)
  const lock = await findLock(desk, id)
  const release = releaseLock(desk.db, id)
  if (!lock) return
  if (lock.token === desk.editor.token) {
    await desk.db.batch([release])
    return
  }
  allow(desk, 'unlock', article)
  await commit(desk, {
    verb: 'article.unlock',
    subject: `articles/${id}`,
    detail: { held: lock.token },
    statements: [release],
    tags: [],
  })
}
