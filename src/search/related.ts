import type { Seconds } from '../korean/date.ts'
import { bigrams, soughtOf } from '../korean/hangul.ts'

/** What stories are compared by. */
export interface Comparable {
  id: number
  section: string
  title: string
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
  const others = [...new Map(candidates.map((other) => [other.id, other])).values()]
    .filter((other) => other.id !== story.id)
    .map((other) => ({ ...other, qualities: qualitiesOf(other) }))
  const rarity = rarityAmong(others)
  const own = { ...story, qualities: qualitiesOf(story) }
  return others
    .map((other) => ({ id: other.id, near: nearness(own, other, rarity) }))
    .filter(({ near }) => near >= enough)
    .toSorted((one, other) => other.near - one.near || other.id - one.id)
    .slice(0, most)
    .map(({ id }) => id)
}

type Rarity = (quality: string) => number

/** A quality that all candidates have says nothing, one that few have says much. */
function rarityAmong(stories: readonly Compared[]): Rarity {
  const having = new Map<string, number>()
  for (const { qualities } of stories) {
    for (const quality of qualities) having.set(quality, (having.get(quality) ?? 0) + 1)
  }
  return (quality) => Math.log2((stories.length + 1) / (having.get(quality) ?? 1))
}

interface Compared extends Comparable {
  qualities: Set<string>
}

function qualitiesOf({ title, tags }: Comparable): Set<string> {
  return new Set([...bigrams(title), ...tags.map((tag) => `tag:${tag}`)])
}

function nearness(story: Compared, other: Compared, rarity: Rarity): number {
  const shared = [...story.qualities].filter((quality) => other.qualities.has(quality))
  const tags = sum(shared.filter((quality) => quality.startsWith('tag:')).map(rarity))
  const words = sum(shared.filter((quality) => !quality.startsWith('tag:')).map(rarity))
  const alike = words / Math.sqrt(Math.max(1, story.qualities.size * other.qualities.size))
  const apart = Math.log2(1 + Math.abs(story.releasedAt - other.releasedAt) / month)
  const base = 2 * tags + 12 * alike
  return base === 0 ? 0 : base + (story.section === other.section ? 1 : 0) - apart / 2
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0)
}
