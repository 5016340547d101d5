import type { Seconds } from '../korean/date.ts'
import { type Article, releasedAt, type Status } from './article.ts'
import type { Editor, Role } from './role.ts'

/** What a newsroom does with a story: 열람, 작성, 고침, 복원, 송고, 출고, 보류, 삭제, 되살림, 배치, 청구 접수, 정정, 가림, 편집 잠금 풀기. */
export const orders = [
  'read',
  'create',
  'revise',
  'restore-revision',
  'submit',
  'publish',
  'hold',
  'withdraw',
  'restore',
  'place',
  'claim',
  'correct',
  'redact',
  'unlock',
] as const
export type Order = (typeof orders)[number]

/** The state a story is in when an order is given; `new` before there is one. */
export type State = Status | 'new'

/** Whose stories a role may do it to: `own` means created with this token or signed with its reporter. */
export type Reach = 'own' | 'any'
export type Who = Partial<Record<Role, Reach>>

const everyone: Who = { reporter: 'any', desk: 'any', admin: 'any' }
const authors: Who = { reporter: 'own', desk: 'any', admin: 'any' }
const editors: Who = { desk: 'any', admin: 'any' }
const admins: Who = { admin: 'any' }

const written = { draft: authors, held: authors, submitted: editors, published: editors }
const alive = { draft: editors, submitted: editors, held: editors, published: editors }

/**
 * Who may do what, in which state of the story: the one table that code, tests and docs share. A reporter reads
 * every story of the newsroom, whatever its state, and changes only own ones until they are handed to the desk.
 */
export const workflow: Record<Order, Partial<Record<State, Who>>> = {
  read: {
    new: everyone,
    draft: everyone,
    submitted: everyone,
    held: everyone,
    published: everyone,
    withdrawn: everyone,
  },
  create: { new: everyone },
  revise: written,
  'restore-revision': written,
  submit: { new: everyone, draft: authors, held: authors },
  publish: { new: editors, draft: editors, submitted: editors, held: editors },
  hold: { draft: editors, submitted: editors, published: editors },
  withdraw: alive,
  restore: { withdrawn: editors },
  place: alive,
  claim: { held: editors, published: editors, withdrawn: editors },
  correct: { published: editors, withdrawn: editors },
  redact: { draft: admins, submitted: admins, held: admins, published: admins, withdrawn: admins },
  unlock: { ...alive, withdrawn: editors },
}

/**
 * Why an order may not be given: by whom it is given, or in which state the story is. Null when it may.
 * Without a story only the role is judged.
 */
export function refusal(order: Order, editor: Editor, article: Article | null): 'role' | 'state' | null {
  const reaches = Object.values(workflow[order]).flatMap((who) => who[editor.role] ?? [])
  if (reaches.length === 0) return 'role'
  if (!article) return null
  const own = isOwn(editor, article)
  if (!own && !reaches.includes('any')) return 'role'
  const reach = workflow[order][article.status]?.[editor.role]
  if (!reach) return 'state'
  return reach === 'own' && !own ? 'role' : null
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

function isOwn(editor: Editor, article: Article): boolean {
  const signed = editor.reporter !== null && article.reporters.includes(editor.reporter)
  return signed || article.createdBy === editor.token
}
