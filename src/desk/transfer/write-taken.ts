import { rebuildFrame } from '../../db/frame.ts'
import { indexPhotos, relist } from '../../db/transfer/rebuild.ts'
import type { Fields } from '../../db/transfer/record-type.ts'
import { recordTypes } from '../../db/transfer/records.ts'
import { makeRoomForEntries, writeRecords } from '../../db/transfer/write.ts'
import { seoulDay } from '../../korean/date.ts'
import type { Article } from '../../news/article.ts'
import type { PhotoWords } from '../../news/photo.ts'
import type { Desk } from '../desk.ts'
import { photoIndex } from '../find-photos.ts'
import { cardValuesOf, listingOf } from '../listing.ts'
import type { Taken } from './weigh.ts'

/** Statements that write records, and make anew all that is worked out from them. */
export function writeTaken({ db, now }: Desk, taken: readonly Taken[]): D1PreparedStatement[] {
  const byType = Map.groupBy(taken, ({ type }) => type.type)
  const lists = relist(db, (byType.get('article') ?? []).map(listed))
  const records = recordTypes.flatMap((type) => {
    const complete = completed[type.type] ?? ((fields: Fields) => fields)
    return writeRecords(
      db,
      type,
      (byType.get(type.type) ?? []).map(({ fields }) => complete(fields)),
    )
  })
  return [
    ...makeRoomForEntries(
      db,
      (byType.get('audit') ?? []).map(({ fields }) => fields),
    ),
    ...lists.before,
    ...records,
    ...lists.after,
    ...indexPhotos(db, (byType.get('photo') ?? []).map(found)),
    rebuildFrame(db, seoulDay(now)),
  ]
}

const completed: Readonly<Record<string, (fields: Fields) => Fields>> = {
  article: withListing,
  revision: (fields) => ({ ...fields, live: fields.revision }),
}

function withListing(fields: Fields): Fields {
  const article = fields as unknown as Article
  return { ...fields, ...cardValuesOf(article, listingOf(article)) }
}

function listed({ fields, seen }: Taken) {
  const { words, facets, found } = listingOf(fields as unknown as Article)
  return { id: fields.id as number, seen, words, facets, found }
}

function found({ fields }: Taken): { number: number; words: string } {
  return { number: fields.number as number, words: photoIndex(fields as unknown as PhotoWords) }
}
