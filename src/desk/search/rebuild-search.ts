import * as z from 'zod'
import type { Purged } from '../../cache/purge.ts'
import { everyPage } from '../../cache/tags.ts'
import { stretchQuestion } from '../../db/articles-in-order.ts'
import { forgetTagsOutOfUse } from '../../db/forget-tags.ts'
import { type Haunt, haunts } from '../../db/search-ghosts.ts'
import { ask } from '../../db/statement.ts'
import { dressCards, relist } from '../../db/transfer/rebuild.ts'
import type { Article } from '../../news/article.ts'
import { allowInHouse, commit, type Desk } from '../desk.ts'
import { cardValuesOf, listingOf } from '../listing.ts'
import { WrongState } from '../refusals.ts'
import { goOn, type Place, placeCursor, start } from './place.ts'

/** From where on, and how many stories at most. */
export const rebuildSearch = z.strictObject({
  after: placeCursor.optional(),
  most: z.int().min(1).max(200).default(50),
})

/** What one piece has done; `share` of the stories, null while there are only rows of no story to look for. */
export interface Rebuilt {
  done: number
  next: string | null
  share: number | null
  purged: Purged
}

const attempts = 4
const mostBytes = 1_000_000
const rowsAPiece = 5_000

/** 다시 만들기: rows of no story go, then lists and indexes of the next stories are made anew in one batch. */
export async function rebuildPiece(
  desk: Desk,
  { after = start, most }: z.output<typeof rebuildSearch>,
): Promise<Rebuilt> {
  allowInHouse(desk, 'rebuild-search')
  const haunt = haunts.find(({ name }) => name === after.part)
  if (haunt) return layGhosts(desk, haunt, after)
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await rebuildStories(desk, after, most)
    } catch (error) {
      if (!(error instanceof Error && error.message.includes('stale_revision'))) throw error
      if (attempt === attempts)
        throw new WrongState('기사들이 계속 바뀌고 있습니다. 같은 주문을 다시 보내 주세요.')
    }
  }
}

async function layGhosts(desk: Desk, haunt: Haunt, place: Place): Promise<Rebuilt> {
  const [{ rows, last, ghosts }] = await ask(desk.db, haunt.walk(desk.db, place.after, rowsAPiece))
  const next = goOn(place, rows < rowsAPiece ? null : last)
  if (ghosts.length === 0) return { done: 0, next, share: null, purged: 'done' }
  const purged = await commit(desk, {
    verb: 'search.rebuild',
    subject: 'search',
    detail: { removed: ghosts.length, from: haunt.name },
    statements: [haunt.sweep(desk.db, ghosts)],
    tags: [],
  })
  return { done: ghosts.length, next, share: null, purged }
}

async function rebuildStories(desk: Desk, place: Place, most: number): Promise<Rebuilt> {
  const { db } = desk
  const after = Number(place.after?.[0] ?? 0)
  const [{ articles, newest }] = await ask(db, stretchQuestion(db, { after, most, bytes: mostBytes }))
  const last = articles.at(-1)?.id ?? after
  const next = goOn(place, last < newest ? [last] : null)
  const purged = await commit(desk, {
    verb: 'search.rebuild',
    subject: 'search',
    detail: { after, last, stories: articles.length },
    statements: [...madeAnew(db, articles), ...(next === null ? [forgetTagsOutOfUse(db)] : [])],
    tags: next === null ? [everyPage] : [],
  })
  return { done: articles.length, next, share: newest === 0 ? 1 : last / newest, purged }
}

function madeAnew(db: D1Database, articles: readonly Article[]): D1PreparedStatement[] {
  const listings = articles.map((article) => ({ article, listing: listingOf(article) }))
  const cards = listings.map(({ article, listing }) => cardValuesOf(article, listing))
  const lists = relist(
    db,
    listings.map(({ article: { id, revision }, listing: { words, facets, found } }) => ({
      id,
      seen: revision,
      words,
      facets,
      found,
    })),
  )
  return [...lists.before, ...dressCards(db, cards), ...lists.after]
}
