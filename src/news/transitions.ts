import type { Seconds } from '../korean/date.ts'
import { type Article, releasedAt } from './article.ts'

/** 송고: the reporter hands the story to the desk. */
export function submit(article: Article): Article {
  return { ...article, status: 'submitted' }
}

/** 출고: out at once, or at the time that was set for it. */
export function publish(article: Article, now: Seconds): Article {
  return { ...article, status: 'published', publishAt: article.publishAt ?? now }
}

/** 보류: out of readers' sight until the desk decides. */
export function hold(article: Article): Article {
  return { ...article, status: 'held' }
}

/** 삭제: gone for readers, kept for the law. */
export function withdraw(article: Article): Article {
  return { ...article, status: 'withdrawn' }
}

/** 되살림: back from 삭제, but not before readers until the desk publishes it again. */
export function restore(article: Article): Article {
  return { ...article, status: 'held' }
}

/** Marks 수정 when words that readers have seen are changed; a minor change leaves no mark. */
export function revised(before: Article, after: Article, { now, minor }: { now: Seconds; minor: boolean }) {
  const released = releasedAt(before)
  const seen = released !== null && released <= now
  return seen && !minor && wordsOf(before) !== wordsOf(after) ? { ...after, modifiedAt: now } : after
}

function wordsOf({ title, subtitle, lead, body, photos, byline, source }: Article): string {
  return JSON.stringify([title, subtitle, lead, body, photos, byline, source])
}
