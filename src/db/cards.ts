import type { ArticleCard, CardPhoto, Kind } from '../news/article.ts'
import type { CardsBy } from '../news/front.ts'
import { remember } from '../news/remember.ts'
import { sql } from './sql.ts'
import type { Row } from './statement.ts'
import { article } from './tables.ts'

/** What a card needs of the `article` table, and nothing more. */
export const cardColumns = sql`${article.id}, ${article.kind}, ${article.section}, ${article.title},
  ${article.subtitle}, ${article.teaser}, ${article.photo}, ${article.releasedAt}`

export function toCard(row: Row): ArticleCard {
  return {
    id: row.id as number,
    kind: row.kind as Kind,
    section: row.section as string,
    title: row.title as string,
    subtitle: row.subtitle as string,
    teaser: row.teaser as string,
    photo: toPhoto(row.photo),
    releasedAt: row.released_at as number,
  }
}

export function toPhoto(json: unknown): CardPhoto | null {
  return typeof json === 'string' ? readPhoto(json) : null
}

const readPhoto = remember((json) => JSON.parse(json) as CardPhoto)

/** Cards grouped by the shelf or slot in the column `place`, in the order of the rows. */
export function toCardsBy(rows: Row[]): CardsBy {
  const cardsBy: Record<string, ArticleCard[]> = {}
  for (const row of rows) {
    const place = row.place as string
    cardsBy[place] ??= []
    cardsBy[place].push(toCard(row))
  }
  return cardsBy
}
