import type { ArticleCard } from './article.ts'
import type { Frame, TopSection } from './frame.ts'
import { popularOfDay } from './popular.ts'
import { shelves } from './shelves.ts'

/** Cards by the name of the shelf or slot they were found on, newest or first first. */
export type CardsBy = Readonly<Record<string, ArticleCard[]>>

export interface SectionBlock {
  section: TopSection
  teaser: ArticleCard
  titles: ArticleCard[]
}

/** The home page, composed: no story stands on it twice, but that 많이 본 기사 leaves no rank out. */
export interface Front {
  lead: ArticleCard | null
  headlines: ArticleCard[]
  newest: ArticleCard[]
  photos: ArticleCard[]
  popular: ArticleCard[]
  hot: ArticleCard[]
  blocks: SectionBlock[]
}

export const frontSlots = { headline: 'home/headline', photo: 'home/photo', hot: 'home/hot' } as const

const room = {
  headlines: 2,
  newest: 8,
  photos: 6,
  popular: 5,
  hot: 5,
  titles: 4,
  titlesWithoutPhoto: 6,
} as const

/** Fills the home page: what the desk placed comes first, the newest stories fill what is left. */
export function composeFront(frame: Frame, placed: CardsBy, shelved: CardsBy): Front {
  const take = onceEach()
  const newest = shelved[shelves.all] ?? []
  const pictured = shelved[shelves.photo] ?? []
  const headline = placed[frontSlots.headline] ?? []
  const lead = take([...headline, ...newest.filter((card) => card.photo), ...newest], 1)[0] ?? null
  const headlines = take([...headline, ...newest], room.headlines)
  const hot = take(placed[frontSlots.hot] ?? [], room.hot)
  const pictures = new Set([lead, ...headlines].map((card) => card?.photo?.key))
  const photos = take(
    eachPictureOnce([...(placed[frontSlots.photo] ?? []), ...pictured], pictures),
    room.photos,
  )
  return {
    lead,
    headlines,
    photos,
    hot,
    popular: (placed[popularOfDay] ?? []).slice(0, room.popular),
    newest: take(newest, room.newest),
    blocks: frame.sections.flatMap((section) => blockOf(section, shelved, take)),
  }
}

/** Every story that the home page prints. */
export function cardsOnFront({
  lead,
  headlines,
  newest,
  photos,
  popular,
  hot,
  blocks,
}: Front): ArticleCard[] {
  return [
    ...(lead ? [lead] : []),
    ...headlines,
    ...newest,
    ...photos,
    ...popular,
    ...hot,
    ...blocks.flatMap(cardsInBlock),
  ]
}

export function cardsInBlock({ teaser, titles }: SectionBlock): ArticleCard[] {
  return [teaser, ...titles]
}

type Take = (cards: readonly ArticleCard[], most: number) => ArticleCard[]

function onceEach(): Take {
  const shown = new Set<number>()
  return (cards, most) => {
    const taken: ArticleCard[] = []
    for (const card of cards) {
      if (taken.length === most) break
      if (shown.has(card.id)) continue
      shown.add(card.id)
      taken.push(card)
    }
    return taken
  }
}

/** Those of the cards whose picture was not seen before; a story without a picture is none for a photo block. */
export function eachPictureOnce(
  cards: readonly ArticleCard[],
  seen = new Set<string | undefined>(),
): ArticleCard[] {
  return cards.filter(({ photo }) => {
    if (!photo || seen.has(photo.key)) return false
    seen.add(photo.key)
    return true
  })
}

function blockOf(section: TopSection, shelved: CardsBy, take: Take): SectionBlock[] {
  const cards = shelved[shelves.section(section.path)] ?? []
  const [teaser] = take([...cards.filter((card) => card.photo), ...cards], 1)
  if (!teaser) return []
  return [{ section, teaser, titles: take(cards, teaser.photo ? room.titles : room.titlesWithoutPhoto) }]
}
