import type { Keeping } from '../cache/respond.ts'
import { bannersTag } from '../cache/tags.ts'
import { soonest } from '../korean/date.ts'
import { type BannerSlot, nextBannerChange } from '../news/banner.ts'
import type { View } from '../ui/shell.tsx'

/** The keeping of a page that has a slot for banners: it ends when one comes or goes. */
export function withBanners<Kept extends Keeping>(
  { frame, now }: View,
  slot: BannerSlot,
  keeping: Kept,
): Kept {
  const nextChange = soonest(keeping.nextChange, nextBannerChange(frame.banners, slot, now))
  return { ...keeping, tags: [...keeping.tags, bannersTag(slot)], nextChange }
}
