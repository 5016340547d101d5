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
  const { headline, hot: hotSlot, photo: photoSlot } = frontSlots
  const placedIn = (slot: string) => placed[slot] ?? []
  const elsewhere = new Set([...placedIn(hotSlot), ...placedIn(photoSlot)].map((card) => card.id))
  // A story that the desk has placed waits for its own slot, unless there is no other.
  const unplacedFirst = (cards: readonly ArticleCard[]) => [
    ...cards.filter((card) => !elsewhere.has(card.id)),
    ...cards,
  ]
  const newest = shelved[shelves.all] ?? []
  const automatic = unplacedFirst([...newest.filter((card) => card.photo), ...newest])
  const lead = take([...placedIn(headline), ...automatic], 1)[0] ?? null
  const headlines = take([...placedIn(headline), ...unplacedFirst(newest)], room.headlines)
  const hot = take(placedIn(hotSlot), room.hot)
  const placedPhotos = take(placedIn(photoSlot), room.photos)
  const pictures = new Set([lead, ...headlines, ...placedPhotos].map((card) => card?.photo?.key))
  const pictured = eachPictureOnce(shelved[shelves.photo] ?? [], pictures)
  const photos = [...placedPhotos, ...take(pictured, room.photos - placedPhotos.length)]
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
