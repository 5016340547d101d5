import type { DeskCard } from '../db/desk-list.ts'
import type { Lock } from '../db/locks.ts'
import { isoSeoul, type Seconds } from '../korean/date.ts'
import { type Article, releasedAt } from '../news/article.ts'
import { hrefTo } from '../urls.ts'

/** An article as the admin API gives it; times carry +09:00, the body is always blocks. */
export function articleJson(article: Article) {
  const {
    body,
    createdBy: _,
    pictures: __,
    createdAt,
    publishAt,
    embargoUntil,
    modifiedAt,
    ...rest
  } = article
  return {
    ...rest,
    body: { format: 'blocks' as const, content: body },
    publishAt: moment(publishAt),
    embargoUntil: moment(embargoUntil),
    publishedAt: moment(releasedAt(article)),
    modifiedAt: moment(modifiedAt),
    createdAt: isoSeoul(createdAt),
    url: hrefTo.article(article),
  }
}

/** An article as the desk's list gives it. */
export function deskCardJson({ releasedAt: publishedAt, ...card }: DeskCard) {
  return {
    ...card,
    publishAt: moment(card.publishAt),
    embargoUntil: moment(card.embargoUntil),
    publishedAt: moment(publishedAt),
    modifiedAt: moment(card.modifiedAt),
    createdAt: isoSeoul(card.createdAt),
    url: hrefTo.article(card),
  }
}

export function moment(at: Seconds | null): string | null {
  return at === null ? null : isoSeoul(at)
}

/** Who says to be editing the article, and until when; null when nobody does. */
export function lockJson(lock: Lock | null) {
  return lock && { by: lock.by, until: isoSeoul(lock.until) }
}
