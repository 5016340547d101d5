import type { Article } from '../news/article.ts'
import { photoValue, storyValues } from './articles.ts'
import { enterIndex, type Indexed, leaveIndex } from './index-story.ts'
import { keepState } from './keep-state.ts'
import type { KeptOriginal } from './original.ts'
import { usePhotos, usePhotosAnew } from './photo-use.ts'
import { requireStanding, useSections, useSectionsAnew } from './section-use.ts'
import { sql } from './sql.ts'
import { prepare, type Value } from './statement.ts'
import { article, shelf, story } from './tables.ts'

const p = sql.placeholder

// A new article has no id yet when its batch is written: the order that creates it names it.
const itsId = sql`coalesce(${p('id')}, (SELECT id FROM article WHERE created_order = ${p('order')}))`

const insert = prepare`
  INSERT INTO ${article} (status, kind, section, title, subtitle, teaser, photo, shelves, publish_at,
    embargo_until, modified_at, created_at, created_by, created_order)
  VALUES (${p('status')}, ${p('kind')}, ${p('section')}, ${p('title')}, ${p('subtitle')}, ${p('teaser')},
    ${p('photo')}, ${p('shelves')}, ${p('publishAt')}, ${p('embargoUntil')}, ${p('modifiedAt')},
    ${p('createdAt')}, ${p('createdBy')}, ${p('order')})`

const insertStory = prepare`
  INSERT INTO ${story} (article_id, sections, lead, body, original_format, original, reporters, byline, source,
    tags, issues, photos, pictures, ai_used, related)
  SELECT ${itsId}, ${p('sections')}, ${p('lead')}, ${p('body')}, ${p('format')}, ${p('original')},
    ${p('reporters')}, ${p('byline')}, ${p('source')}, ${p('tags')}, ${p('issues')}, ${p('photos')},
    ${p('pictures')}, ${p('aiUsed')}, ${p('related')}`

const leave = prepare<'id'>`
  DELETE FROM ${shelf} WHERE (shelf, released_at, article_id) IN
    (SELECT k.value, a.released_at, a.id FROM article a, json_each(a.shelves) k WHERE a.id = ${p('id')})`

const update = prepare`
  UPDATE ${article} SET revision = revision + 1, status = ${p('status')}, kind = ${p('kind')},
    section = ${p('section')}, title = ${p('title')}, subtitle = ${p('subtitle')}, teaser = ${p('teaser')},
    photo = ${p('photo')}, shelves = ${p('shelves')}, publish_at = ${p('publishAt')},
    embargo_until = ${p('embargoUntil')}, modified_at = ${p('modifiedAt')}
  WHERE id = ${p('id')}`

const updateStory = prepare`
  UPDATE ${story} SET sections = ${p('sections')}, lead = ${p('lead')}, body = ${p('body')},
    reporters = ${p('reporters')}, byline = ${p('byline')}, source = ${p('source')}, tags = ${p('tags')},
    issues = ${p('issues')}, photos = ${p('photos')}, pictures = ${p('pictures')}, ai_used = ${p('aiUsed')}, related = ${p('related')}
  WHERE article_id = ${p('id')}`

const updateOriginal = prepare`
  UPDATE ${story} SET original_format = ${p('format')}, original = ${p('original')}
  WHERE article_id = ${p('id')}`

const take = prepare`
  INSERT INTO ${shelf} (shelf, released_at, article_id)
  SELECT k.value, a.released_at, a.id FROM article a, json_each(a.shelves) k
  WHERE a.id = ${itsId} AND a.released_at IS NOT NULL`

const forget = prepare<'id'>`DELETE FROM desk_search WHERE rowid = ${p('id')}`

const remember = prepare`
  INSERT INTO desk_search (rowid, words, facets) SELECT ${itsId}, ${p('words')}, ${p('facets')}`

/** What lists and searches show of an article, worked out from it when it is saved. */
export interface Listing {
  teaser: string
  shelves: string[]
  words: string
  facets: string
  found: Omit<Indexed, 'id' | 'order'>
  related: readonly number[]
}

/** Statements that create an article, known by the order until it has an id. */
export function insertArticle(
  db: D1Database,
  created: Omit<Article, 'id' | 'revision'>,
  { order, listing, original }: { order: string; listing: Listing; original: KeptOriginal },
): D1PreparedStatement[] {
  const values = {
    ...articleValues(created, listing),
    createdAt: created.createdAt,
    createdBy: created.createdBy,
  }
  const named = { id: null, order }
  return [
    requireStanding(db, created.sections),
    insert(db, { ...values, order }),
    insertStory(db, {
      ...named,
      ...storyValues(created),
      related: JSON.stringify(listing.related),
      format: original.format,
      original: original.bytes,
    }),
    usePhotos(db, named, created.pictures),
    useSections(db, named, created.sections),
    take(db, named),
    remember(db, { ...named, words: listing.words, facets: listing.facets }),
    ...enterIndex(db, [{ ...named, ...listing.found }]),
  ]
}

/**
 * Statements that change an article of the given revision. The first keeps the outgoing state and makes the
 * whole batch fail when the article has moved on (`stale_revision`), or stands in other sections than those it
 * was read in (`revision.live`).
 */
export function rewriteArticle(
  db: D1Database,
  after: Article,
  {
    sections,
    listing,
    original,
  }: { sections: readonly string[]; listing: Listing; original: KeptOriginal | null },
): D1PreparedStatement[] {
  const { id } = after
  const named = { id, order: null }
  const statements = [
    keepState(db, { id, revision: after.revision, sections }),
    requireStanding(db, after.sections),
    leave(db, { id }),
    forget(db, { id }),
    ...leaveIndex(db, [id]),
    update(db, { ...articleValues(after, listing), id }),
    updateStory(db, { ...storyValues(after), related: JSON.stringify(listing.related), id }),
    ...usePhotosAnew(db, id, after.pictures),
    ...useSectionsAnew(db, id, after.sections),
    take(db, named),
    remember(db, { ...named, words: listing.words, facets: listing.facets }),
    ...enterIndex(db, [{ id, ...listing.found }]),
  ]
  if (original) statements.push(updateOriginal(db, { id, format: original.format, original: original.bytes }))
  return statements
}

function articleValues(written: Omit<Article, 'id' | 'revision'>, listing: Listing): Record<string, Value> {
  return {
    status: written.status,
    kind: written.kind,
    section: written.sections[0] ?? '',
    title: written.title,
    subtitle: written.subtitle,
    teaser: listing.teaser,
    photo: photoValue(written as Article),
    shelves: JSON.stringify(listing.shelves),
    publishAt: written.publishAt,
    embargoUntil: written.embargoUntil,
    modifiedAt: written.modifiedAt,
  }
}
