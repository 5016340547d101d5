import * as z from 'zod'
import { originalQuestion } from '../../db/articles.ts'
import {
  coverInLog,
  coverRaces,
  dropPassing,
  replaceDetail,
  replaceState,
  storedDetailsQuestion,
  storedStatesQuestion,
} from '../../db/redact.ts'
import { ask } from '../../db/statement.ts'
import { correctionsOfQuestion } from '../../db/write-correction.ts'
import { cleanText } from '../../korean/characters.ts'
import type { Article } from '../../news/article.ts'
import { line } from '../article-command.ts'
import { commit, type Desk } from '../desk.ts'
import { openOriginal } from '../kept-original.ts'
import { BadOrder, NoSuch, WrongState } from '../refusals.ts'
import { allow, requireArticle } from '../rewrite.ts'
import { type Cleaned, cleanDetails, cleanStates, type Wanted } from './clean.ts'
import { coverOf, holds } from './cover.ts'
import { coverable } from './cover-state.ts'

const reason = line(300).pipe(z.string().min(1, '왜 가리는지 적어 주세요.'))

/** Either whole fields of one revision, or a word: in one revision, or in every kept state of the article. */
export const redactRevision = z
  .strictObject({
    fields: z.array(z.enum(coverable)).min(1, '가릴 항목을 적어 주세요.').optional(),
    text: z
      .string()
      .transform((text) => cleanText(text).trim())
      .pipe(z.string().min(2, '두 글자 이상 적어 주세요.').max(300))
      .optional(),
    reach: z.enum(['revision', 'article']).default('revision'),
    reason,
  })
  .refine(({ fields, text }) => (fields === undefined) !== (text === undefined), {
    error: 'fields(항목 전체)와 text(그 말만) 가운데 하나를 적어 주세요.',
    path: ['text'],
  })

export interface Redacted {
  /** The revisions that were covered. */
  revisions: number[]
  /** Where the word still stands: other revisions, the live story, the text sent for it, printed corrections. */
  remaining: string[]
}

type RedactRevision = z.output<typeof redactRevision>

/** 가림: takes personal data out of kept states, the logs, unsaved texts and kept answers, never out of the live story. */
export async function redactArticleRevision(
  desk: Desk,
  at: Kept,
  command: RedactRevision,
): Promise<Redacted> {
  const live = await redactable(desk, at)
  const { text } = command
  const { clean, details } = await cleaning(desk, at, command)
  const revisions = clean.map(({ stored }) => stored.number)
  const { reason, fields = null } = command
  await commit(desk, {
    verb: 'article.redact',
    subject: `articles/${at.id}`,
    detail: { revisions, fields, reason: text === undefined ? reason : coverOf(text)(reason) },
    statements: [
      ...clean.map(({ stored, after }) => replaceState(desk.db, at.id, stored, JSON.stringify(after))),
      ...details.map(({ stored, after }) => replaceDetail(desk.db, stored, after)),
      ...loggedTitles(live, clean, command).map((title) => coverInLog(desk.db, at.id, title)),
      ...dropPassing(desk.db, at.id),
    ],
    tags: [],
  }).catch(coverRace)
  return { revisions, remaining: text === undefined ? [] : await remaining(desk.db, live, text) }
}

interface Kept {
  id: number
  revision: number
}

async function redactable(desk: Desk, { id, revision }: Kept): Promise<Article> {
  const live = await requireArticle(desk.db, id)
  allow(desk, 'redact', live)
  if (live.revision === revision)
    throw new WrongState(`${revision}판은 지금 판입니다. PATCH로 고친 뒤 옛 판을 가려 주세요.`)
  return live
}

async function cleaning(desk: Desk, { id, revision }: Kept, { fields = [], text, reach }: RedactRevision) {
  const { db, now, editor } = desk
  const [states, details] = await ask(db, storedStatesQuestion(db, id), storedDetailsQuestion(db, id))
  if (!states.some(({ number }) => number === revision))
    throw new NoSuch(`${id}번 기사에 ${revision}판이 없습니다.`)
  const wanted: Wanted = text === undefined ? { revision, fields } : { revision, text, reach }
  const trace = { at: now, by: editor.token, fields: text === undefined ? fields : null }
  const clean = await cleanStates(states, wanted, trace)
  const told = text === undefined ? [] : cleanDetails(details, coverOf(text))
  if (clean.length + told.length === 0) throw new BadOrder([nowhere])
  return { clean, details: told }
}

const nowhere = { path: 'text', message: '그런 말이 이 판에도 기록에도 없습니다.' }

function loggedTitles(live: Article, clean: readonly Cleaned[], { text, fields }: RedactRevision): string[] {
  if (text !== undefined) return [text]
  if (!fields?.includes('title')) return []
  const titles = clean.map(({ before }) => before.title as string)
  return titles.filter((title) => title !== '' && !live.title.includes(title))
}

async function remaining(db: D1Database, live: Article, text: string): Promise<string[]> {
  const [states, corrections, original] = await ask(
    db,
    storedStatesQuestion(db, live.id),
    correctionsOfQuestion(db, live.id),
    originalQuestion(db, live.id),
  )
  const sent = original && (await openOriginal(original, live.body))
  const left = await cleanStates(
    states,
    { revision: 0, text, reach: 'article' },
    { at: 0, by: '', fields: null },
  )
  return [
    ...left.map(({ stored }) => `revisions/${stored.number}`),
    ...(holds(live, text) ? ['live'] : []),
    ...(holds(sent, text) ? ['original'] : []),
    ...corrections.filter((printed) => holds(printed, text)).map(({ id }) => `corrections/${id}`),
  ]
}

function coverRace(error: unknown): never {
  const raced = error instanceof Error && coverRaces.some((message) => error.message.includes(message))
  throw raced ? new WrongState('그사이 다른 사람이 같은 기록을 가렸습니다. 다시 보내 주세요.') : error
}
