import * as z from 'zod'
import { setBanners } from '../../desk/set-banners.ts'
import { bannerSlots } from '../../news/banner.ts'
import { purge, revision, time } from './answers.ts'
import type { Entries } from './entry.ts'

const banner = z.strictObject({
  id: z.int(),
  photo: z.string(),
  href: z.string(),
  alt: z.string(),
  from: time.nullable(),
  until: time.nullable(),
  clicks: z.int(),
})
const slot = z.enum(bannerSlots)

export const banners = {
  setBanners: {
    ko: '광고 자리 채우기',
    en: "Fill a slot with the paper's own advertisements",
    by: 'set-banners',
    body: setBanners,
    ifMatch: true,
    answer: z.strictObject({ slot, revision, banners: z.array(banner), purge }),
    examples: [
      {
        path: { slot: 'home-top' },
        revision: 0,
        body: {
          banners: [
            {
              photo: '<addPhoto.key>',
              href: 'https://festival.example/narin',
              alt: '나린항 등불 축제, 다음 달 3일부터',
              until: '2099-12-31T23:59:00+09:00',
            },
          ],
        },
      },
    ],
  },
  readBanners: {
    ko: '광고 자리와 누른 횟수',
    en: 'The advertisements of a slot, with their clicks',
    by: 'read-house',
    answer: z.strictObject({ slot, revision, banners: z.array(banner) }),
    examples: [{ path: { slot: 'home-top' } }],
  },
} satisfies Entries
