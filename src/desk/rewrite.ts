import { changedPages } from '../cache/changed-pages.ts'
import type { Purged } from '../cache/purge.ts'
import { articleQuestion, toArticle } from '../db/articles.ts'
import { laterOrdersQuestion } from '../db/audit-log.ts'
import { keptStateQuestion } from '../db/desk-list.ts'
import type { KeptOriginal } from '../db/original.ts'
import { ask } from '../db/statement.ts'
import { rewriteArticle } from '../db/write-article.ts'
import type { Article } from '../news/article.ts'
import type { CorrectionKind } from '../news/correction.ts'
import type { Order } from '../news/workflow.ts'
import { commit, type Deed, type Desk } from './desk.ts'
import { differences } from './house.ts'
import { listingOf } from './listing.ts'
import { orLostPhoto } from './lost-photo.ts'
import { requireMatter } from './matter.ts'
import { refusalFor } from './refusal-words.ts'
import { NoSuch, Stale } from './refusals.ts'
import { relate } from './relate.ts'
import { isGone, orMovedAgain, requireSections } from './sections-now.ts'
import { tellOutside } from './tell-outside.ts'

/** The article an order means, and the revision the editor has read. */
export interface Target {
  id: number
  revision: number
}

export interface Receipt {
  article: Article
  purged: Purged
  removed: string[]
}

/** What else an order on a story writes in the same batch. */
export type Along = Pick<Deed, 'statements' | 'tags' | 'detail'> & { correction?: CorrectionKind }

/** The article of that id; throws `NoSuch`. */
export async function requireArticle(db: D1Database, id: number): Promise<Article> {
  const [article] = await ask(db, articleQuestion(db, id))
  if (!article) throw new NoSuch(`${id}번 기사가 없습니다.`)
  return article
}

/** The article as the editor has read it, if this editor may give this order now. */
export async function takeUp(desk: Desk, order: Order, target: Target): Promise<Article> {
  const article = await requireArticle(desk.db, target.id)
  allow(desk, order, article)
  if (article.revision !== target.revision) throw await staleness(desk.db, article, target.revision)
  return article
}

/** Refuses an order that the role or the state of the story forbids. */
export function allow(desk: Desk, order: Order, article: Article | null): void {
  const refused = refusalFor(order, desk.editor, article)
  if (refused) throw refused
}

interface Change {
  before: Article
  after: Article
  order: Order
}

interface Sent {
  original: KeptOriginal | null
  removed: string[]
  along?: Along
}

/**
 * Writes the article's next revision in one batch; a race that is lost throws `Stale`, but where only a section was
 * moved meanwhile the order follows it.
 */
export async function rewrite(desk: Desk, change: Change, edited?: Sent): Promise<Receipt> {
  const { before, after } = change
  requireMatter(after)
  return write(desk, change, edited).catch(async (error: unknown) => {
    if (!isGone(error) && !standsElsewhere(error)) throw error
    const live = await requireArticle(desk.db, before.id)
    if (live.revision !== before.revision) throw await staleness(desk.db, live, before.revision)
    const stays = JSON.stringify(before.sections) === JSON.stringify(after.sections)
    const sections = stays ? live.sections : await requireSections(desk.db, after.sections)
    return write(desk, { ...change, before: live, after: { ...after, sections } }, edited).catch(orMovedAgain)
  })
}

async function write(desk: Desk, { before, after, order }: Change, edited?: Sent): Promise<Receipt> {
  const related = await relate(desk, after)
  const outside = tellOutside(desk, before, { after, correction: edited?.along?.correction })
  const purged = await commit(desk, {
    verb: `article.${order}`,
    subject: `articles/${after.id}`,
    revision: before.revision + 1,
    detail: edited?.along?.detail,
    statements: [
      ...rewriteArticle(desk.db, after, {
        sections: before.sections,
        listing: { ...listingOf(after), related },
        original: edited?.original ?? null,
      }),
      ...(edited?.along?.statements ?? []),
      ...outside.statements,
    ],
    tags: [...changedPages(before, after), ...(edited?.along?.tags ?? []), ...outside.tags],
  }).catch(async (error: unknown) => {
    if (!(error instanceof Error) || !error.message.includes('stale_revision')) throw orLostPhoto(error)
    throw await staleness(desk.db, await requireArticle(desk.db, after.id), before.revision)
  })
  return { article: { ...after, revision: before.revision + 1 }, purged, removed: edited?.removed ?? [] }
}

function standsElsewhere(error: unknown): boolean {
  return error instanceof Error && error.message.includes('revision.live')
}

async function staleness(db: D1Database, current: Article, revision: number): Promise<Stale> {
  const [kept, since] = await ask(
    db,
    keptStateQuestion(db, current.id, revision),
    laterOrdersQuestion(db, `articles/${current.id}`, revision),
  )
  const changed = kept ? differences(toArticle(kept), current) : []
  return new Stale(
    current.revision,
    changed.filter(({ field }) => field !== 'pictures'),
    since,
  )
}
