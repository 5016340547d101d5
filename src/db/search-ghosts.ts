import { type SQL, sql } from './sql.ts'
import { prepare, type Question, type Row } from './statement.ts'
import { article, shelf } from './tables.ts'

/** A place in what is walked through: a row of an index, or a story on a shelf. */
export type Step = readonly (string | number)[]

/** Rows in their order, and those among them that no article answers for. */
export interface Walked {
  rows: number
  last: Step | null
  ghosts: Step[]
}

/** Something that is walked through for rows of no article. */
export interface Haunt {
  name: 'words' | 'syllables' | 'shelves'
  walk(db: D1Database, after: Step | null, most: number): Question<Walked>
  /** Removes those that are ghosts still. */
  sweep(db: D1Database, ghosts: readonly Step[]): D1PreparedStatement
}

const p = sql.placeholder

const owned = (row: SQL) =>
  sql`EXISTS (SELECT 1 FROM ${article} WHERE ${article.searchRow} = ${row} AND ${article.releasedAt} IS NOT NULL)`

const standing = (
  name: SQL,
  at: SQL,
  id: SQL,
) => sql`EXISTS (SELECT 1 FROM ${article}, json_each(${article.shelves}) k
  WHERE ${article.id} = ${id} AND ${article.releasedAt} = ${at} AND k.value = ${name})`

const walkShelves = prepare<'name' | 'at' | 'id' | 'most'>`
  SELECT s.shelf, s.released_at, s.article_id,
    NOT ${standing(sql`s.shelf`, sql`s.released_at`, sql`s.article_id`)} AS ghost
  FROM ${shelf} s WHERE (s.shelf, s.released_at, s.article_id) > (${p('name')}, ${p('at')}, ${p('id')})
  ORDER BY s.shelf, s.released_at, s.article_id LIMIT CAST(${p('most')} AS INTEGER)`

const sweepShelves = prepare<'ghosts'>`
  DELETE FROM ${shelf} WHERE (shelf, released_at, article_id) IN
    (SELECT g.value ->> 0, g.value ->> 1, g.value ->> 2 FROM json_each(${p('ghosts')}) g
      WHERE NOT ${standing(sql`g.value ->> 0`, sql`g.value ->> 1`, sql`g.value ->> 2`)})`

/** All that stands for stories outside their own rows. */
export const haunts: readonly Haunt[] = [
  ofIndex('words', 'story_search'),
  ofIndex('syllables', 'syllable_search'),
  {
    name: 'shelves',
    walk: (db, after, most) => {
      const [name = '', at = 0, id = 0] = after ?? []
      return walked(walkShelves(db, { name, at, id, most }), ['shelf', 'released_at', 'article_id'])
    },
    sweep: (db, ghosts) => sweepShelves(db, { ghosts: JSON.stringify(ghosts) }),
  },
]

function ofIndex(name: Haunt['name'], index: string): Haunt {
  const [table, sizes] = [sql.raw(index), sql.raw(`${index}_docsize`)]
  const walk = prepare<'after' | 'most'>`
    SELECT d.id, NOT ${owned(sql`d.id`)} AS ghost FROM ${sizes} d
    WHERE d.id > CAST(${p('after')} AS INTEGER) ORDER BY d.id LIMIT CAST(${p('most')} AS INTEGER)`
  const sweep = prepare<'ghosts'>`
    DELETE FROM ${table} WHERE rowid IN
      (SELECT g.value ->> 0 FROM json_each(${p('ghosts')}) g WHERE NOT ${owned(sql`g.value ->> 0`)})`
  return {
    name,
    walk: (db, after, most) =>
      walked(walk(db, { after: after?.[0] ?? Number.MIN_SAFE_INTEGER, most }), ['id']),
    sweep: (db, ghosts) => sweep(db, { ghosts: JSON.stringify(ghosts) }),
  }
}

function walked(statement: D1PreparedStatement, key: readonly string[]): Question<Walked> {
  const stepOf = (row: Row) => key.map((column) => row[column] as string | number)
  return {
    statement,
    read: (rows) => {
      const last = rows.at(-1)
      return {
        rows: rows.length,
        last: last ? stepOf(last) : null,
        ghosts: rows.filter((row) => row.ghost === 1).map(stepOf),
      }
    },
  }
}
