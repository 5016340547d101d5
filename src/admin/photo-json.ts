import type { PhotoInUse } from '../desk/find-photos.ts'
import { isoSeoul } from '../korean/date.ts'
import { copyKey, type Photo } from '../news/photo.ts'
import { hrefTo, mediaAddress } from '../urls.ts'
import { moment } from './article-json.ts'

/** A photo as the admin API gives it, with the addresses of its files; none once it was taken down. */
export function photoJson(photo: Photo, mediaUrl: string | null) {
  const { widths, createdAt, takenDownAt, ...facts } = photo
  const files = takenDownAt === null ? widths : []
  return {
    ...facts,
    createdAt: isoSeoul(createdAt),
    takenDownAt: moment(takenDownAt),
    url: mediaAddress(photo.key, mediaUrl),
    copies: files.map((width) => ({ width, url: mediaAddress(copyKey(photo.key, width), mediaUrl) })),
  }
}

/** What shows a photo: stories in whatever state, and slots of banners. */
export function usesJson({ users, slots }: Pick<PhotoInUse, 'users' | 'slots'>) {
  return { articles: users.map((user) => ({ ...user, url: hrefTo.article(user) })), banners: slots }
}
