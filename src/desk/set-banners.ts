import * as z from 'zod'
import type { Purged } from '../cache/purge.ts'
import { bannersTag } from '../cache/tags.ts'
import { fillBannerSlot, type PlacedBanner, slotBannersQuestion } from '../db/banners.ts'
import { rebuildFrame } from '../db/frame.ts'
import { type Revised, slotRevisionQuestion, turnSlot } from '../db/house.ts'
import { photosQuestion } from '../db/photos.ts'
import { ask } from '../db/statement.ts'
import { seoulDay } from '../korean/date.ts'
import { type BannerSlot, bannerSlots } from '../news/banner.ts'
import { line, moment } from './article-command.ts'
import { allowInHouse, type Desk } from './desk.ts'
import { setInHouse } from './house.ts'
import { BadOrder, type FieldError, NoSuch } from './refusals.ts'

const mostBanners = 10

const placed = z
  .strictObject({
    id: z.int().positive().nullable().default(null),
    photo: z.string().min(1),
    href: z.url({ protocol: /^https?$/, error: 'http 또는 https로 시작하는 주소를 적어 주세요.' }).max(2000),
    alt: line(300).pipe(z.string().min(1, '광고의 내용을 글로 적어 주세요. 그림을 못 보는 독자가 듣습니다.')),
    from: moment.nullable().default(null),
    until: moment.nullable().default(null),
  })
  .refine(({ from, until }) => until === null || until > (from ?? 0), {
    path: ['until'],
    error: '끝나는 때는 시작하는 때보다 뒤여야 합니다.',
  })

/** All banners of a slot in their order; one with an id stays the same banner and keeps its count. */
export const setBanners = z.strictObject({
  banners: z.array(placed).max(mostBanners, '한 자리에는 열 개까지 놓을 수 있습니다.'),
})

/** The slot of that name; throws `NoSuch`. */
export function requireBannerSlot(name: string): BannerSlot {
  const slot = bannerSlots.find((known) => known === name)
  if (!slot) throw new NoSuch(`"${name}" 광고 자리는 없습니다. 있는 자리: ${bannerSlots.join(', ')}`)
  return slot
}

/** Fills a slot of the revision that was read, 0 for one never filled, with the paper's own advertisements. */
export async function fillBanners(
  desk: Desk,
  { slot, read }: { slot: BannerSlot; read: number },
  { banners }: z.output<typeof setBanners>,
): Promise<Purged> {
  allowInHouse(desk, 'set-banners')
  await requireKnown(desk, slot, banners)
  const { db } = desk
  const { purge } = await setInHouse(
    desk,
    { subject: `banners/${slot}`, find: () => findSlot(db, slot), read },
    {
      verb: 'banners.set',
      state: { banners },
      statements: (expected) => [
        turnSlot(db, slot, expected),
        ...fillBannerSlot(db, slot, banners),
        rebuildFrame(db, seoulDay(desk.now)),
      ],
      tags: [bannersTag(slot)],
    },
  )
  return purge
}

/** The banners of a slot, with their clicks, and how often it was filled. */
export async function readBannerSlot(db: D1Database, slot: BannerSlot) {
  const [revision, banners] = await ask(db, slotRevisionQuestion(db, slot), slotBannersQuestion(db, slot))
  return { revision, banners }
}

async function findSlot(db: D1Database, slot: BannerSlot): Promise<Revised<{ banners: PlacedBanner[] }>> {
  const { revision, banners } = await readBannerSlot(db, slot)
  return { revision, banners: banners.map(({ clicks: _, ...placed }) => placed) }
}

async function requireKnown(desk: Desk, slot: BannerSlot, banners: readonly PlacedBanner[]): Promise<void> {
  const [stored, photos] = await ask(
    desk.db,
    slotBannersQuestion(desk.db, slot),
    photosQuestion(
      desk.db,
      banners.map((banner) => banner.photo),
    ),
  )
  const ids = new Set(stored.map((banner) => banner.id))
  const shown = new Set(photos.filter((photo) => photo.takenDownAt === null).map((photo) => photo.key))
  const wrong = banners.flatMap(({ id, photo }, at): FieldError[] => [
    ...(id === null || ids.delete(id) ? [] : [{ path: `banners.${at}.id`, message: unknownId }]),
    ...(shown.has(photo) ? [] : [{ path: `banners.${at}.photo`, message: unknownPhoto }]),
  ])
  if (wrong.length > 0) throw new BadOrder(wrong)
}

const unknownId = '이 자리에 그런 광고가 없거나 두 번 적었습니다. 새 광고는 id 없이 보내 주세요.'
const unknownPhoto = 'POST /admin/photos로 먼저 올린, 내리지 않은 사진의 키를 적어 주세요.'
