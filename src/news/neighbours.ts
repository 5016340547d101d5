import type { ArticleCard } from './article.ts'
import type { CardsBy } from './front.ts'

/** Names of what is found around a story. */
export const around = { previous: 'previous', next: 'next', byReporter: 'by-reporter' } as const

/** What leads on from a story: the one before and the one after it in its main section, and its first reporter's others. */
export interface Neighbours {
  previous: ArticleCard | null
  next: ArticleCard | null
  byReporter: ArticleCard[]
}

const mostByReporter = 4

/** Composes what leads on from the story of that id; no story twice. */
export function composeNeighbours(id: number, found: CardsBy): Neighbours {
  const previous = found[around.previous]?.[0] ?? null
  const next = found[around.next]?.[0] ?? null
  const seen = [id, previous?.id, next?.id]
  const others = (found[around.byReporter] ?? []).filter((card) => !seen.includes(card.id))
  return { previous, next, byReporter: others.slice(0, mostByReporter) }
}

/** Every story that these print. */
export function cardsAround({ previous, next, byReporter }: Neighbours): ArticleCard[] {
  return [previous, next, ...byReporter].filter((card) => card !== null)
}
