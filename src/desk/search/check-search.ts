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
import { syllableSamples, wordSamples } from '../../search/sample.ts'
import { allowInHouse, type Desk } from '../desk.ts'
import { listingOf } from '../listing.ts'
import { WrongState } from '../refusals.ts'
import { type Expected, isAsRead, type Looked, problemsOf } from './judge.ts'
import { goOn, type Place, placeCursor, start } from './place.ts'

/** From where on, how many stories at most, and whether all their words are looked for or some. */
export const checkSearch = z.strictObject({
  cursor: placeCursor.optional(),
  most: z.coerce.number().int().min(1).max(200).optional(),
  thorough: z.enum(['true', 'false']).default('false'),
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
const depths = {
  true: { stories: 50, bytes: 200_000, words: wordProofs, syllables: syllableProofs },
  false: { stories: 200, bytes: 800_000, words: wordSamples, syllables: syllableSamples },
}
type Depth = (typeof depths)['true']

const rowsAPiece = 5_000

/** 검사: whether every story that has a release time is found by its own words, and nothing else is. */
export async function checkPiece(
  desk: Desk,
  { cursor = start, most, thorough }: z.output<typeof checkSearch>,
): Promise<Checked> {
  allowInHouse(desk, 'rebuild-search')
  const haunt = haunts.find(({ name }) => name === cursor.part)
  if (haunt) return lookForGhosts(desk.db, haunt, cursor)
  const depth = depths[thorough]
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const checked = await checkStories(desk.db, cursor, { most: most ?? depth.stories, depth })
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

async function checkStories(
  db: D1Database,
  place: Place,
  { most, depth }: { most: number; depth: Depth },
): Promise<Checked | null> {
  const after = Number(place.after?.[0] ?? 0)
  const [{ articles, newest }, former] = await ask(
    db,
    stretchQuestion(db, { after, most, bytes: depth.bytes }),
    formerPathsQuestion(db),
  )
  const expected = articles.map(expectedOf)
  const looked = await lookAt(db, expected, { depth, former })
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

async function lookAt(
  db: D1Database,
  expected: readonly Expected[],
  { depth, former }: { depth: Depth; former: FormerPaths },
): Promise<Looked> {
  const released = expected.filter(({ released }) => released)
  const ofEach = <Part>(parts: (story: Expected) => readonly Part[]) =>
    released.flatMap((story) => parts(story).map((part) => ({ id: story.article.id, part })))
  const matches = (index: 'words' | 'syllables') =>
    ofEach(({ found }) => depth[index](found, former)).map(({ id, part }) => ({ id, match: part }))
  const [standings, words, syllables, shelves, tags] = await ask(
    db,
    standingsQuestion(
      db,
      expected.map(({ article }) => article.id),
    ),
    unprovenQuestion(db, 'words', matches('words')),
    unprovenQuestion(db, 'syllables', matches('syllables')),
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
