import { changesTag } from '../cache/tags.ts'
import { writeChange } from '../db/changes.ts'
import { leaveSitemap } from '../db/sitemap.ts'
import { type Article, releasedAt } from '../news/article.ts'
import { changeOf } from '../news/change.ts'
import type { CorrectionKind } from '../news/correction.ts'
import type { Deed, Desk } from './desk.ts'

/** What partners and search engines are told of a story's change, in the batch that makes it. */
export function tellOutside(
  { db, now }: Desk,
  before: Article,
  { after, correction }: { after: Article; correction?: CorrectionKind | undefined },
): Pick<Deed, 'statements' | 'tags'> {
  const { id } = after
  const kind = changeOf(before, after, { now, correction })
  const left = releasedAt(before)
  const moved = left !== null && left !== releasedAt(after)
  return {
    statements: [
      ...(kind ? [writeChange(db, { id, kind, now })] : []),
      ...(moved ? [leaveSitemap(db, { releasedAt: left, id }, now)] : []),
    ],
    tags: kind ? [changesTag] : [],
  }
}
