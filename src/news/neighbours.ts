import type { ArticleCard } from './article.ts'
import type { CardsBy } from './front.ts'

/** Names of what is found around a story. */
export const around = {
  previous: 'previous',
  next: 'next',
  byReporter: 'by-reporter',
  related: 'related',
} as const

/** What leads on from a story: the one before and the one after it in its main section, its first reporter's others, and what belongs to it. */
export interface Neighbours {
  previous: ArticleCard | null
  next: ArticleCard | null
  byReporter: ArticleCard[]
  related: ArticleCard[]
}

const mostByReporter = 4
const mostRelated = 5

/** Composes what leads on from the story of that id; no story twice. */
export function composeNeighbours(id: number, found: CardsBy): Neighbours {
  const previous = found[around.previous]?.[0] ?? null
  const next = found[around.next]?.[0] ?? null
  const seen = new Set([id, previous?.id, next?.id])
  const take = (cards: readonly ArticleCard[] = [], most: number) => {
    const taken = cards.filter((card) => !seen.has(card.id)).slice(0, most)
    for (const card of taken) seen.add(card.id)
    return taken
  }
  const related = take(found[around.related], mostRelated)
  return { previous, next, related, byReporter: take(found[around.byReporter], mostByReporter) }
}

/** Every story that these print. */
export function cardsAround({ previous, next, related, byReporter }: Neighbours): ArticleCard[] {
  return [previous, next, ...related, ...byReporter].filter((card) => card !== null)
}
