import type { FormerPaths } from '../../db/former-paths.ts'
import type { Standing } from '../../db/search-check.ts'
import { rowAfter, rowOf } from '../../db/story-search.ts'
import type { Article } from '../../news/article.ts'
import { sizesOf } from '../../search/proof.ts'
import type { Findable } from '../../search/text.ts'
import { cardValuesOf } from '../listing.ts'

/** A story and what lists and indexes should hold of it. */
export interface Expected {
  article: Article
  teaser: string
  shelves: string[]
  found: Findable
  released: boolean
}

/** What they do hold: how stories stand, and which of them fail in what. */
export interface Looked {
  standings: Map<number, Standing>
  unproven: { words: Set<number>; syllables: Set<number> }
  unshelved: Set<number>
  untagged: Set<number>
  former: FormerPaths
}

/** Whether nobody has changed the story between reading it and looking it up. */
export function isAsRead({ article }: Expected, { standings }: Looked): boolean {
  return standings.get(article.id)?.revision === article.revision
}

/** What is wrong with a story, each in a sentence. */
export function problemsOf(story: Expected, looked: Looked): string[] {
  const standing = looked.standings.get(story.article.id)
  if (!standing) return []
  const card = isCardRight(story, standing) ? [] : ['카드에 쓰는 값이 기사와 다릅니다.']
  return [...card, ...(story.released ? missing(story, standing, looked) : hidden(standing))]
}

function isCardRight({ article, teaser, shelves }: Expected, standing: Standing): boolean {
  const card = cardValuesOf(article, { teaser, shelves })
  return (['section', 'teaser', 'photo', 'shelves'] as const).every((name) => card[name] === standing[name])
}

function hidden({ searchRow }: Standing): string[] {
  return searchRow === null ? [] : ['공개하지 않을 기사에 색인 자리가 있습니다.']
}

function missing({ article, found }: Expected, standing: Standing, looked: Looked): string[] {
  const { id } = article
  const { searchRow, releasedAt } = standing
  const apart = looked.unshelved.has(id) ? ['서야 할 목록에 없습니다.'] : []
  const unknown = looked.untagged.has(id) ? ['태그가 추천어 목록에 없습니다.'] : []
  if (searchRow === null || releasedAt === null) return [...apart, ...unknown, '색인 자리가 없습니다.']
  const astray = searchRow < rowOf(releasedAt) || searchRow >= rowAfter(releasedAt)
  return [
    ...apart,
    ...unknown,
    ...(astray ? ['색인 자리가 공개 시각과 맞지 않습니다.'] : []),
    ...indexProblems('words', { id, found, standing, looked }),
    ...indexProblems('syllables', { id, found, standing, looked }),
  ]
}

const names = { words: '낱말 색인', syllables: '글자 색인' }

interface Row {
  id: number
  found: Findable
  standing: Standing
  looked: Looked
}

function indexProblems(index: 'words' | 'syllables', { id, found, standing, looked }: Row): string[] {
  const held = standing[index]
  if (held === null) return [`${names[index]}에 없습니다.`]
  if (looked.unproven[index].has(id)) return [`${names[index]}에서 제 낱말로 찾을 수 없습니다.`]
  const sizes = sizesOf(found, looked.former)[index]
  const same = sizes.every((size, column) => size === held[column])
  return same ? [] : [`${names[index]}에 기사에 없는 낱말이 있습니다.`]
}
