import type { Seconds } from '../korean/date.ts'
import { fold } from '../korean/hangul.ts'
import { patternOf } from './pattern.ts'
import type { Query } from './query.ts'

/** What a story is ranked by. */
export interface Ranked {
  id: number
  title: string
  subtitle: string
  teaser: string
  tags: readonly string[]
  releasedAt: Seconds
}

/** Points of a word by the best place it stands in; the body alone gives none. */
const points = { title: 8, tag: 6, subtitle: 4, lead: 2 } as const
const wholeInTitle = 6
const day = 86_400

/** The stories that say most about what was asked first; of equals, the newer. */
export function ranked<Story extends Ranked>(stories: readonly Story[], query: Query, now: Seconds): Story[] {
  const words = query.all.map((word) => ({ folded: fold(word.text), pattern: patternOf(word.text) }))
  const whole = patternOf(query.all.map((word) => word.text).join(' '))
  const scores = new Map(
    stories.map((story) => {
      const said = words.map((word) => pointsOf(story, word)).reduce((sum, each) => sum + each, 0)
      const together = whole.test(story.title) ? wholeInTitle : 0
      return [story.id, said / words.length + together - agedBy(story, now)] as const
    }),
  )
  const scoreOf = (story: Story) => scores.get(story.id) ?? 0
  return stories.toSorted((one, other) => scoreOf(other) - scoreOf(one) || other.releasedAt - one.releasedAt)
}

function pointsOf(story: Ranked, { folded, pattern }: { folded: string; pattern: RegExp }): number {
  if (pattern.test(story.title)) return points.title
  if (story.tags.some((tag) => fold(tag) === folded)) return points.tag
  if (pattern.test(story.subtitle)) return points.subtitle
  return pattern.test(story.teaser) ? points.lead : 0
}

/** A week costs one point, a year more than five: news is what is new. */
function agedBy({ releasedAt }: Ranked, now: Seconds): number {
  return Math.log2(1 + Math.max(0, now - releasedAt) / (7 * day))
}
