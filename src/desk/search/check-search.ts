import * as z from 'zod'
import { stretchQuestion } from '../../db/articles-in-order.ts'
import { type FormerPaths, formerPathsQuestion } from '../../db/former-paths.ts'
import {
  standingsQuestion,
  unprovenQuestion,
  unshelvedQuestion,
  untaggedQuestion,
} from '../../db/search-check.ts'
import { type Haunt, haunts, type Step } from '../../db/search-ghosts.ts'
import { ask } from '../../db/statement.ts'
import type { Article } from '../../news/article.ts'
import { syllableProofs, wordProofs } from '../../search/proof.ts'
import { allowInHouse, type Desk } from '../desk.ts'
import { listingOf } from '../listing.ts'
import { WrongState } from '../refusals.ts'
import { type Expected, isAsRead, type Looked, problemsOf } from './judge.ts'
import { goOn, type Place, placeCursor, start } from './place.ts'

/** From where on, and how many stories at most. */
export const checkSearch = z.strictObject({
  cursor: placeCursor.optional(),
  most: z.coerce.number().int().min(1).max(200).default(50),
})

/** What is wrong with a story, or with a row of none: then `id` is null. */
export interface Wrong {
  id: number | null
  problem: string
}

/** What was found in one piece; `share` of the stories, null while rows of no story are looked for. */
export interface Checked {
  checked: number
  wrong: Wrong[]
  next: string | null
  share: number | null
}

const attempts = 4
const mostBytes = 200_000
const rowsAPiece = 5_000

/** 검사: whether every story that has a release time is found by its own words, and nothing else is. */
export async function checkPiece(
  desk: Desk,
  { cursor = start, most }: z.output<typeof checkSearch>,
): Promise<Checked> {
  allowInHouse(desk, 'rebuild-search')
  const haunt = haunts.find(({ name }) => name === cursor.part)
  if (haunt) return lookForGhosts(desk.db, haunt, cursor)
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const checked = await checkStories(desk.db, cursor, most)
    if (checked) return checked
  }
  throw new WrongState('기사들이 계속 바뀌고 있습니다. 같은 주문을 다시 보내 주세요.')
}

async function lookForGhosts(db: D1Database, haunt: Haunt, place: Place): Promise<Checked> {
  const [{ rows, last, ghosts }] = await ask(db, haunt.walk(db, place.after, rowsAPiece))
  const next = goOn(place, rows < rowsAPiece ? null : last)
  return { checked: rows, wrong: ghosts.map((ghost) => told(haunt, ghost)), next, share: null }
}

function told({ name }: Haunt, ghost: Step): Wrong {
  const [first, , id] = ghost
  if (name === 'shelves') return { id: Number(id), problem: `서 있지 않을 목록에 서 있습니다: ${first}` }
  const index = name === 'words' ? '낱말 색인' : '글자 색인'
  return { id: null, problem: `${index} ${first}행에 해당하는 공개 기사가 없습니다.` }
}

async function checkStories(db: D1Database, place: Place, most: number): Promise<Checked | null> {
  const after = Number(place.after?.[0] ?? 0)
  const [{ articles, newest }, former] = await ask(
    db,
    stretchQuestion(db, { after, most, bytes: mostBytes }),
    formerPathsQuestion(db),
  )
  const expected = articles.map(expectedOf)
  const looked = await lookAt(db, expected, former)
  if (!expected.every((story) => isAsRead(story, looked))) return null
  const wrong = expected.flatMap((story) =>
    problemsOf(story, looked).map((problem) => ({ id: story.article.id, problem })),
  )
  const last = articles.at(-1)?.id ?? after
  const next = goOn(place, last < newest ? [last] : null)
  return { checked: articles.length, wrong, next, share: newest === 0 ? 1 : last / newest }
}

function expectedOf(article: Article): Expected {
  const { teaser, shelves, found } = listingOf(article)
  return { article, teaser, shelves, found, released: article.status === 'published' }
}

async function lookAt(db: D1Database, expected: readonly Expected[], former: FormerPaths): Promise<Looked> {
  const released = expected.filter(({ released }) => released)
  const ofEach = <Part>(parts: (story: Expected) => readonly Part[]) =>
    released.flatMap((story) => parts(story).map((part) => ({ id: story.article.id, part })))
  const matches = (of: (found: Expected['found'], former: FormerPaths) => string[]) =>
    ofEach(({ found }) => of(found, former)).map(({ id, part }) => ({ id, match: part }))
  const [standings, words, syllables, shelves, tags] = await ask(
    db,
    standingsQuestion(
      db,
      expected.map(({ article }) => article.id),
    ),
    unprovenQuestion(db, 'words', matches(wordProofs)),
    unprovenQuestion(db, 'syllables', matches(syllableProofs)),
    unshelvedQuestion(
      db,
      ofEach(({ shelves }) => shelves).map(({ id, part }) => ({ id, shelf: part })),
    ),
    untaggedQuestion(
      db,
      ofEach(({ found }) => found.tags).map(({ id, part }) => ({ id, ...part })),
    ),
  )
  return { standings, unproven: { words, syllables }, unshelved: shelves, untagged: tags, former }
}
