import type { Seconds } from '../korean/date.ts'
import type { CardPhoto } from './article.ts'

/** Places for the paper's own advertisements: over the home page, beside an article, beside a section's list. */
export const bannerSlots = ['home-top', 'article-side', 'list-side'] as const
export type BannerSlot = (typeof bannerSlots)[number]

/** An advertisement as a page shows it; a click goes by its id. */
export interface Banner {
  id: number
  slot: BannerSlot
  photo: CardPhoto
  from: Seconds
  /** Null for as long as the desk leaves it. */
  until: Seconds | null
}

/** What stands in a slot at a moment, in its order. */
export function bannersIn(banners: readonly Banner[], slot: BannerSlot, now: Seconds): Banner[] {
  return banners.filter(
    (banner) => banner.slot === slot && banner.from <= now && now < (banner.until ?? NEVER),
  )
}

/** When a banner next comes to a slot or leaves it; null when none will. */
export function nextBannerChange(banners: readonly Banner[], slot: BannerSlot, now: Seconds): Seconds | null {
  const times = banners
    .filter((banner) => banner.slot === slot)
    .flatMap(({ from, until }) => [from, until ?? NEVER])
  const next = Math.min(...times.filter((at) => at > now))
  return next < NEVER ? next : null
}

const NEVER = Number.POSITIVE_INFINITY
