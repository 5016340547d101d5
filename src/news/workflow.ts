import type { Seconds } from '../korean/date.ts'
import { type Article, releasedAt, type Status } from './article.ts'
import type { Editor, Role } from './role.ts'

/** What a newsroom does with a story: 작성, 고침, 송고, 출고, 보류, 삭제. */
export const orders = ['create', 'revise', 'submit', 'publish', 'hold', 'withdraw'] as const
export type Order = (typeof orders)[number]

type Reach = 'own' | 'any'

const rules: Record<Order, { from: readonly Status[]; by: Partial<Record<Role, Reach>> }> = {
  create: { from: ['draft'], by: { reporter: 'any', desk: 'any', admin: 'any' } },
  revise: {
    from: ['draft', 'submitted', 'held', 'published'],
    by: { reporter: 'own', desk: 'any', admin: 'any' },
  },
  submit: { from: ['draft', 'held'], by: { reporter: 'own', desk: 'any', admin: 'any' } },
  publish: { from: ['draft', 'submitted', 'held'], by: { desk: 'any', admin: 'any' } },
  hold: { from: ['draft', 'submitted', 'published'], by: { desk: 'any', admin: 'any' } },
  withdraw: { from: ['draft', 'submitted', 'held', 'published'], by: { desk: 'any', admin: 'any' } },
}

const reporterRevises: readonly Status[] = ['draft', 'held']

/** Why an order may not be given: by whom it is given, or in which state the story is. Null when it may. */
export function refusal(order: Order, editor: Editor, article: Article | null): 'role' | 'state' | null {
  const { from, by } = rules[order]
  const reach = by[editor.role]
  if (!reach || (reach === 'own' && article && !isOwn(editor, article))) return 'role'
  if (!article) return null
  const allowed = order === 'revise' && editor.role === 'reporter' ? reporterRevises : from
  return allowed.includes(article.status) ? null : 'state'
}

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

/** Marks 수정 when words that readers have seen are changed; a minor change leaves no mark. */
export function revised(before: Article, after: Article, { now, minor }: { now: Seconds; minor: boolean }) {
  const released = releasedAt(before)
  const seen = released !== null && released <= now
  return seen && !minor && wordsOf(before) !== wordsOf(after) ? { ...after, modifiedAt: now } : after
}

function wordsOf({ title, subtitle, lead, body, photos, byline, source }: Article): string {
  return JSON.stringify([title, subtitle, lead, body, photos, byline, source])
}

function isOwn(editor: Editor, article: Article): boolean {
  const signed = editor.reporter !== null && article.reporters.includes(editor.reporter)
  return signed || article.createdBy === editor.token
}
