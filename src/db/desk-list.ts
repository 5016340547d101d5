import type { Seconds } from '../korean/date.ts'
import type { Kind, Status } from '../news/article.ts'
import { shelves } from '../news/shelves.ts'
import { indexedPaths, pathNow } from './sections-now.ts'
import { sql } from './sql.ts'
import { prepare, type Question, type Row } from './statement.ts'
import { article, revision } from './tables.ts'

/** What the desk's own list shows of an article in any status. */
export interface DeskCard {
  id: number
  revision: number
  status: Status
  kind: Kind
  section: string
  title: string
  subtitle: string
  publishAt: Seconds | null
  embargoUntil: Seconds | null
  releasedAt: Seconds | null
  modifiedAt: Seconds | null
  createdAt: Seconds
}

const p = sql.placeholder
/** What `toDeskCard` reads of an article. */
export const deskColumns = sql`${article.id}, ${article.revision}, ${article.status}, ${article.kind}, ${article.section},
  ${article.title}, ${article.subtitle}, ${article.publishAt}, ${article.embargoUntil}, ${article.releasedAt},
  ${article.modifiedAt}, ${article.createdAt}`

const newest = prepare<'before' | 'most'>`
  SELECT ${deskColumns} FROM ${article} WHERE id < ${p('before')} ORDER BY id DESC LIMIT ${p('most')}`

const matching = prepare<'query' | 'before' | 'most'>`
  SELECT ${deskColumns} FROM desk_search f CROSS JOIN ${article} ON ${article.id} = f.rowid
  WHERE f.desk_search MATCH ${p('query')} AND f.rowid < CAST(${p('before')} AS INTEGER)
  ORDER BY f.rowid DESC LIMIT CAST(${p('most')} AS INTEGER)`

// Stories are indexed under the paths that their sections had then; their shelves know where they stand now.
const inSection = prepare<'query' | 'section' | 'facet' | 'shelf' | 'before' | 'most'>`
  WITH wanted (path) AS MATERIALIZED (SELECT ${pathNow(sql`${p('section')}`)})
  SELECT ${deskColumns} FROM desk_search f CROSS JOIN ${article} ON ${article.id} = f.rowid
  WHERE f.desk_search MATCH ${p('query')} || (SELECT 'facets : (' || group_concat('"' || ${p('facet')} || path || '"', ' OR ')
      || ')' FROM (${indexedPaths(sql`(SELECT path FROM wanted)`)}))
    AND f.rowid < CAST(${p('before')} AS INTEGER)
    AND EXISTS (SELECT 1 FROM json_each(${article.shelves}) WHERE value = ${p('shelf')} || (SELECT path FROM wanted))
  ORDER BY f.rowid DESC LIMIT CAST(${p('most')} AS INTEGER)`

const keptState = prepare<'id' | 'revision'>`
  SELECT state FROM ${revision} WHERE article_id = ${p('id')} AND revision = ${p('revision')}`

/** What the desk looks for: an FTS5 query over words and facets, and a section, which may be called by an old path. */
export interface DeskSearch {
  query: string | null
  section: { path: string; facet: string } | null
  before: number
  most: number
}

/** Articles in any status, newest first, below an id. */
export function deskListQuestion(
  db: D1Database,
  { query, section, before, most }: DeskSearch,
): Question<DeskCard[]> {
  const read = (rows: Row[]) => rows.map(toDeskCard)
  if (section === null) {
    const statement = query === null ? newest(db, { before, most }) : matching(db, { query, before, most })
    return { statement, read }
  }
  const others = query === null ? '' : `${query} AND `
  const named = { section: section.path, facet: section.facet, shelf: shelves.section('') }
  return { statement: inSection(db, { ...named, query: others, before, most }), read }
}

/** The state an article had at a revision that has passed, as a row for `toArticle`; null when none is kept. */
export function keptStateQuestion(db: D1Database, id: number, wanted: number): Question<Row | null> {
  return {
    statement: keptState(db, { id, revision: wanted }),
    read: ([row]) => (row ? (JSON.parse(row.state as string) as Row) : null),
  }
}

export function toDeskCard(row: Row): DeskCard {
  return {
    id: row.id as number,
    revision: row.revision as number,
    status: row.status as Status,
    kind: row.kind as Kind,
    section: row.section as string,
    title: row.title as string,
    subtitle: row.subtitle as string,
    publishAt: row.publish_at as number | null,
    embargoUntil: row.embargo_until as number | null,
    releasedAt: row.released_at as number | null,
    modifiedAt: row.modified_at as number | null,
    createdAt: row.created_at as number,
  }
}
