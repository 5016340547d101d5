import type { ArticleCard } from '../news/article.ts'
import { type SQL, sql } from './sql.ts'
import type { Row } from './statement.ts'
import { article } from './tables.ts'

/** A story that a search found: what ranks it and what its line shows, so without a picture. */
export interface Found extends Omit<ArticleCard, 'kind' | 'photo'> {
  tags: string[]
}

/** What `toFound` needs of the `article` table. */
export const foundColumns = sql`${article.id}, ${article.section}, ${article.title}, ${article.subtitle},
  ${article.teaser}, ${article.releasedAt}, ${article.shelves}`

export function toFound(row: Row): Found {
  return {
    id: row.id as number,
    section: row.section as string,
    title: row.title as string,
    subtitle: row.subtitle as string,
    teaser: row.teaser as string,
    releasedAt: row.released_at as number,
    tags: tagsAmong(JSON.parse(row.shelves as string) as string[]),
  }
}

/** A story and its row of the index. */
export interface FoundAt extends Found {
  row: number
}

/** The same, of many stories, as one value: D1 spells out every column of every row, which costs more than reading them. */
export function packFound(rows: SQL): SQL {
  return sql`SELECT json_group_array(json_array(search_row, id, section, title, subtitle, teaser, released_at,
    json(shelves))) AS found FROM (${rows})`
}

/** Reads what `packFound` has packed, in its order. */
export function unpackFound(packed: Row | undefined): FoundAt[] {
  const all = JSON.parse((packed?.found as string | undefined) ?? '[]') as Packed[]
  return all.map(([row, id, section, title, subtitle, teaser, releasedAt, shelves]) => ({
    ...{ id, section, title, subtitle, teaser, releasedAt, row },
    tags: tagsAmong(shelves),
  }))
}

type Packed = [number, number, string, string, string, string, number, string[]]

function tagsAmong(shelves: readonly string[]): string[] {
  return shelves.filter((shelf) => shelf.startsWith('tag:')).map((shelf) => shelf.slice('tag:'.length))
}
