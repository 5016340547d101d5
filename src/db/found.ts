import type { ArticleCard } from '../news/article.ts'
import { sql } from './sql.ts'
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
    tags: tagsOn(row.shelves as string),
  }
}

function tagsOn(shelves: string): string[] {
  return (JSON.parse(shelves) as string[])
    .filter((shelf) => shelf.startsWith('tag:'))
    .map((shelf) => shelf.slice('tag:'.length))
}
