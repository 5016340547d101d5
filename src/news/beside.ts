import type { ArticleCard } from './article.ts'
import { type Frame, type TopSection, topOf, topPath } from './frame.ts'
import { type CardsBy, cardsInBlock, eachPictureOnce, type SectionBlock } from './front.ts'
import { popularOfDay, popularOfSection } from './popular.ts'
import { shelves } from './shelves.ts'

/** The side blocks of an article or a list: 포토이슈, other sections, 많이 본 기사, the section's own 핫이슈. */
export interface Beside {
  photos: ArticleCard[]
  blocks: SectionBlock[]
  popular: ArticleCard[]
  hot: { section: TopSection; cards: ArticleCard[] } | null
}

const room = { photos: 4, blocks: 2, titles: 3, popular: 5, hot: 5 } as const

export const hotSuffix = '/hot'

/** Slot of the hot stories of a first-level section. */
export const hotSlot = (section: string): string => `${topPath(section)}${hotSuffix}`

/** What the desk has placed in the 핫이슈 of the section that a path lies in, as many as the block takes. */
export function hotOfDesk(path: string, placed: CardsBy): ArticleCard[] {
  return (placed[hotSlot(path)] ?? []).slice(0, room.hot)
}

/**
 * Composes the side blocks beside a story (or a list, where `shown` is what it lists); no story twice, but that
 * 많이 본 기사 leaves no rank out.
 */
export function composeBeside(
  frame: Frame,
  { section, shown }: { section: string; shown: readonly number[] },
  { placed, shelved }: { placed: CardsBy; shelved: CardsBy },
): Beside {
  const seen = new Set(shown)
  const take = (cards: readonly ArticleCard[], most: number) => {
    const taken = cards.filter((card) => !seen.has(card.id)).slice(0, most)
    for (const card of taken) seen.add(card.id)
    return taken
  }
  const own = topOf(frame, section)
  const popular = (placed[popularOfDay] ?? []).slice(0, room.popular)
  const hot = own ? take(hotOfDesk(own.path, placed), room.hot) : []
  if (own && hot.length < room.hot) {
    const ranks = new Set(popular.map((card) => card.id))
    const read = (placed[popularOfSection(own.path)] ?? []).filter((card) => !ranks.has(card.id))
    for (const cards of [read, shelved[shelves.section(own.path)] ?? []]) {
      hot.push(...take(cards, room.hot - hot.length))
    }
  }
  const pictured = eachPictureOnce(shelved[shelves.photo] ?? []).filter((card) => !seen.has(card.id))
  const photos = take(pictured, Math.min(room.photos, inPairs(pictured.length)))
  const blocks = frame.sections
    .filter((other) => other !== own && shelved[shelves.section(other.path)])
    .slice(0, room.blocks)
    .flatMap((other): SectionBlock[] => {
      const cards = shelved[shelves.section(other.path)] ?? []
      const [teaser] = take([...cards.filter((card) => card.photo), ...cards], 1)
      return teaser ? [{ section: other, teaser, titles: take(cards, room.titles) }] : []
    })
  return { photos, blocks, popular, hot: own && hot.length > 0 ? { section: own, cards: hot } : null }
}

/** Photos stand two and two; a single one may stand alone. */
function inPairs(count: number): number {
  return count === 1 ? 1 : count - (count % 2)
}

/** Every story that the side blocks print. */
export function cardsBeside({ photos, blocks, popular, hot }: Beside): ArticleCard[] {
  return [...photos, ...blocks.flatMap(cardsInBlock), ...popular, ...(hot?.cards ?? [])]
}
