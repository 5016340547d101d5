import * as z from 'zod'
import type { Purged } from '../cache/purge.ts'
import type { Article } from '../news/article.ts'
import { revised, withdraw } from '../news/transitions.ts'
import { articleChange } from './article-command.ts'
import { allowInHouse, type Desk, purgeDue } from './desk.ts'
import { rewrite, type Target, takeUp } from './rewrite.ts'
import { requireSections } from './sections-now.ts'

const articles = z
  .array(z.strictObject({ id: z.int().positive(), revision: z.int().positive() }))
  .min(1, '기사를 하나 이상 적어 주세요.')
  .max(100, '한 번에 백 건까지입니다.')

/** One order for many stories, each of the revision the editor has read. */
export const bulkArticles = z.discriminatedUnion('order', [
  z.strictObject({ order: z.literal('withdraw'), articles }),
  z.strictObject({ order: z.literal('move'), articles, sections: articleChange.shape.sections.unwrap() }),
  z.strictObject({ order: z.literal('retag'), articles, tags: articleChange.shape.tags.unwrap() }),
])

type Bulk = z.output<typeof bulkArticles>

/** What became of one story: its new revision, or why it stayed as it was. */
export type Result = { id: number; revision: number } | { id: number; refused: Error }

/** Gives the order story by story, each in its own commit: one that is refused keeps no other back. One purge for all. */
export async function orderMany(desk: Desk, given: Bulk): Promise<{ results: Result[]; purged: Purged }> {
  allowInHouse(desk, 'bulk-order')
  const bulk = await withSectionsNow(desk, given)
  const results: Result[] = []
  for (const [at, target] of bulk.articles.entries()) {
    const own: Desk = { ...desk, order: `${desk.order}.${at}`, patient: true }
    results.push(await orderOne(own, bulk, target))
  }
  return { results, purged: desk.patient ? 'queued' : await purgeDue(desk) }
}

async function orderOne(desk: Desk, bulk: Bulk, target: Target): Promise<Result> {
  const order = bulk.order === 'withdraw' ? 'withdraw' : 'revise'
  try {
    const before = await takeUp(desk, order, target)
    const { article } = await rewrite(desk, { before, after: changed(desk, bulk, before), order })
    return { id: target.id, revision: article.revision }
  } catch (refused) {
    // Whatever stops one story, the editor is told of it beside the others.
    return { id: target.id, refused: refused instanceof Error ? refused : new Error(String(refused)) }
  }
}

function changed({ now }: Desk, bulk: Bulk, before: Article): Article {
  if (bulk.order === 'withdraw') return withdraw(before)
  const after = bulk.order === 'move' ? { sections: bulk.sections } : { tags: bulk.tags }
  return revised(before, { ...before, ...after }, { now, minor: false })
}

async function withSectionsNow({ db }: Desk, bulk: Bulk): Promise<Bulk> {
  return bulk.order === 'move' ? { ...bulk, sections: await requireSections(db, bulk.sections) } : bulk
}
