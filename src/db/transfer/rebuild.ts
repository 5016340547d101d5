import { enterIndex, leaveIndex } from '../index-story.ts'
import { sql } from '../sql.ts'
import { prepare } from '../statement.ts'
import { article, photo, photoUse, revision, sectionUse, shelf, story } from '../tables.ts'
import type { Listing } from '../write-article.ts'

const p = sql.placeholder
const ids = sql`(SELECT value ->> 'id' FROM json_each(${p('listed')}))`

// Fails the batch (`stale_revision`) when somebody has changed one of the articles since it was looked at.
const guard = prepare<'seen'>`
  INSERT INTO ${revision} (article_id, revision, live, state)
  SELECT j.value ->> 'id', j.value ->> 'seen', coalesce(a.revision, 0), ''
  FROM json_each(${p('seen')}) j LEFT JOIN ${article} a ON a.id = j.value ->> 'id'
  WHERE coalesce(a.revision, 0) <> j.value ->> 'seen'`

const leave = prepare<'listed'>`
  DELETE FROM ${shelf} WHERE (shelf, released_at, article_id) IN
    (SELECT k.value, a.released_at, a.id FROM article a, json_each(a.shelves) k WHERE a.id IN ${ids})`
const take = prepare<'listed'>`
  INSERT OR IGNORE INTO ${shelf} (shelf, released_at, article_id)
  SELECT k.value, a.released_at, a.id FROM article a, json_each(a.shelves) k
  WHERE a.id IN ${ids} AND a.released_at IS NOT NULL`
const forget = prepare<'listed'>`DELETE FROM desk_search WHERE rowid IN ${ids}`
const remember = prepare<'listed'>`
  INSERT INTO desk_search (rowid, words, facets)
  SELECT value ->> 'id', value ->> 'words', value ->> 'facets' FROM json_each(${p('listed')})`

const unuse = prepare<'listed'>`DELETE FROM ${photoUse} WHERE article_id IN ${ids}`
const use = prepare<'listed'>`
  INSERT INTO ${photoUse} (photo, article_id)
  SELECT ph.key, s.article_id FROM ${story} s, json_each(s.pictures) j CROSS JOIN ${photo} ph ON ph.key = j.key
  WHERE s.article_id IN ${ids}`

const leaveSections = prepare<'listed'>`DELETE FROM ${sectionUse} WHERE article_id IN ${ids}`
const takeSections = prepare<'listed'>`
  INSERT INTO ${sectionUse} (section, article_id)
  SELECT DISTINCT j.value, s.article_id FROM ${story} s, json_each(s.sections) j WHERE s.article_id IN ${ids}`

const forgetPhotos = prepare<'photos'>`
  DELETE FROM photo_search WHERE rowid IN (SELECT value ->> 'number' FROM json_each(${p('photos')}))`
const rememberPhotos = prepare<'photos'>`
  INSERT INTO photo_search (rowid, words)
  SELECT value ->> 'number', value ->> 'words' FROM json_each(${p('photos')})`

const dress = prepare<'cards'>`
  UPDATE ${article} SET section = j.value ->> 'section', teaser = j.value ->> 'teaser',
    photo = j.value ->> 'photo', shelves = j.value ->> 'shelves'
  FROM json_each(${p('cards')}) j WHERE ${article.id} = j.value ->> 'id'`

/** What the row of an article repeats of its story for lists to show. */
export interface CardValues {
  id: number
  section: string
  teaser: string
  photo: string | null
  shelves: string
}

export type Listed = { id: number; seen: number } & Pick<Listing, 'words' | 'facets' | 'found'>

/** What goes before and after articles are written by the hundred, so that lists and searches know them; `seen` is the revision that was there, 0 for none. */
export function relist(
  db: D1Database,
  articles: readonly Listed[],
): { before: D1PreparedStatement[]; after: D1PreparedStatement[] } {
  if (articles.length === 0) return { before: [], after: [] }
  const seen = JSON.stringify(articles.map(({ id, seen }) => ({ id, seen })))
  const listed = JSON.stringify(articles.map(({ id, words, facets }) => ({ id, words, facets })))
  const ids = articles.map(({ id }) => id)
  const indexed = articles.map(({ id, found }) => ({ id, ...found }))
  return {
    before: [
      guard(db, { seen }),
      ...[leave, forget, unuse, leaveSections].map((each) => each(db, { listed })),
      ...leaveIndex(db, ids),
    ],
    after: [
      ...[take, remember, use, takeSections].map((each) => each(db, { listed })),
      ...enterIndex(db, indexed),
    ],
  }
}

/** Writes anew what the rows of articles repeat of their stories; it goes between the two parts of `relist`. */
export function dressCards(db: D1Database, cards: readonly CardValues[]): D1PreparedStatement[] {
  return cards.length > 0 ? [dress(db, { cards: JSON.stringify(cards) })] : []
}

/** Makes photos findable by their words. */
export function indexPhotos(
  db: D1Database,
  found: readonly { number: number; words: string }[],
): D1PreparedStatement[] {
  if (found.length === 0) return []
  const photos = JSON.stringify(found)
  return [forgetPhotos(db, { photos }), rememberPhotos(db, { photos })]
}
