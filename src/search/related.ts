import type { Seconds } from '../korean/date.ts'
import { bigrams, soughtOf } from '../korean/hangul.ts'

/** What stories are compared by. */
export interface Comparable {
  id: number
  section: string
  title: string
  subtitle: string
  tags: readonly string[]
  releasedAt: Seconds
}

const most = 6
const mostWords = 12
const month = 30 * 86_400
/** Below this two stories have no more in common than any two of a newspaper. */
const enough = 2

/** An FTS5 query for stories that share a word of two syllables or more with a title; null when there is none. */
export function wordsInCommon(title: string): string | null {
  const sought = title.split(/\s+/).flatMap((word) => soughtOf(word) ?? [])
  const phrases = sought.flatMap((word) => ('phrase' in word ? [`"${word.phrase}"`] : []))
  return phrases.length > 0 ? [...new Set(phrases)].slice(0, mostWords).join(' OR ') : null
}

/** Ids of the candidates that belong to a story, the nearest first: by tags and words that few others share, section and time. */
export function relatedTo(story: Comparable, candidates: readonly Comparable[]): number[] {
  const others = [...new Map(candidates.map((other) => [other.id, other])).values()].filter(
    (other) => other.id !== story.id,
  )
  const rarity = rarityAmong(others)
  const mine = qualitiesOf(story)
  return others
    .map((other) => ({ id: other.id, near: nearness(story, other, { mine, rarity }) }))
    .filter(({ near }) => near >= enough)
    .toSorted((one, other) => other.near - one.near || other.id - one.id)
    .slice(0, most)
    .map(({ id }) => id)
}

type Rarity = (quality: string) => number

/** A quality that all candidates have says nothing, one that few have says much. */
function rarityAmong(stories: readonly Comparable[]): Rarity {
  const having = new Map<string, number>()
  for (const quality of stories.flatMap((story) => [...qualitiesOf(story)])) {
    having.set(quality, (having.get(quality) ?? 0) + 1)
  }
  return (quality) => Math.log2((stories.length + 1) / (having.get(quality) ?? 1))
}

function qualitiesOf({ title, subtitle, tags }: Comparable): Set<string> {
  return new Set([...bigrams(`${title}\n${subtitle}`), ...tags.map((tag) => `tag:${tag}`)])
}

function nearness(
  story: Comparable,
  other: Comparable,
  { mine, rarity }: { mine: Set<string>; rarity: Rarity },
): number {
  const theirs = qualitiesOf(other)
  const shared = [...mine].filter((quality) => theirs.has(quality))
  const tags = sum(shared.filter((quality) => quality.startsWith('tag:')).map(rarity))
  const words = sum(shared.filter((quality) => !quality.startsWith('tag:')).map(rarity))
  const alike = words / Math.sqrt(Math.max(1, mine.size * theirs.size))
  const apart = Math.log2(1 + Math.abs(story.releasedAt - other.releasedAt) / month)
  const base = 2 * tags + 12 * alike
  return base === 0 ? 0 : base + (story.section === other.section ? 1 : 0) - apart / 2
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0)
}
