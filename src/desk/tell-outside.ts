import { changesTag } from '../cache/tags.ts'
import { writeChange } from '../db/changes.ts'
import { enqueuePing } from '../db/pings.ts'
import { leaveSitemap } from '../db/sitemap.ts'
import { type Article, releasedAt } from '../news/article.ts'
import { changeOf } from '../news/change.ts'
import type { CorrectionKind } from '../news/correction.ts'
import type { Deed, Desk } from './desk.ts'

/** What partners and search engines are told of a story's change, in the batch that makes it. */
export function tellOutside(
  desk: Desk,
  before: Article,
  { after, correction }: { after: Article; correction?: CorrectionKind | undefined },
): Pick<Deed, 'statements' | 'tags'> {
  const { db, now } = desk
  const { id } = after
  const kind = changeOf(before, after, { now, correction })
  const left = releasedAt(before)
  const moved = left !== null && left !== releasedAt(after)
  return {
    statements: [
      ...(kind ? [writeChange(db, { id, kind, now })] : []),
      ...pingsFor(desk, before, after),
      ...(moved ? [leaveSitemap(db, { releasedAt: left, id }, now)] : []),
    ],
    tags: kind ? [changesTag] : [],
  }
}

/** The same of a story that this order creates. */
export function tellOfNew({ db, now, order, pings }: Desk, created: Article): D1PreparedStatement[] {
  const released = releasedAt(created)
  if (!pings || released === null) return []
  return [enqueuePing(db, { id: null, order }, { gone: false, dueAt: Math.max(now, released), now })]
}

function pingsFor({ db, now, pings }: Desk, before: Article, after: Article): D1PreparedStatement[] {
  const [left, comes] = [releasedAt(before), releasedAt(after)]
  const wasOut = left !== null && left <= now
  const same = left === comes && before.modifiedAt === after.modifiedAt
  const { id } = after
  if (!pings || same) return []
  return [
    ...(wasOut && (comes === null || comes > now)
      ? [enqueuePing(db, { id }, { gone: true, dueAt: now, now })]
      : []),
    ...(comes === null ? [] : [enqueuePing(db, { id }, { gone: false, dueAt: Math.max(now, comes), now })]),
  ]
}
