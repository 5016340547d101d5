import { hangulTyped, latinTyped } from '../korean/keyboard.ts'
import { type Match, matchOf, type Query, readQuery, type Word } from './query.ts'

/** Another question that may find what this one did not, and its FTS5 query for the index of words. */
export interface Rescue extends Pick<Match, 'match' | 'unless'> {
  query: string
}

const most = 8

/** What to try when nothing was found: the other keyboard, a compound written apart, fewer words. */
export function rescuesOf(asked: string, query: Query): Rescue[] {
  const tries = [...typedOtherwise(asked), ...writtenApart(query), ...withoutOne(query)]
  const readable = tries.flatMap((text) => {
    const match = matchOf(readQuery(text))
    if (match?.lead !== 'story' || match.also !== null) return []
    return [{ query: text, match: match.match, unless: match.unless }]
  })
  return readable.slice(0, most)
}

function typedOtherwise(asked: string): string[] {
  return [hangulTyped(asked), latinTyped(asked)].filter((text) => text !== null && text !== asked) as string[]
}

function writtenApart({ all }: Query): string[] {
  const longest = all.map(({ text }) => text).toSorted((one, other) => other.length - one.length)[0] ?? ''
  const syllables = [...longest.replace(/\s+/g, '')]
  if (!/^\p{Script=Hangul}{4,12}$/u.test(syllables.join(''))) return []
  const others = all.filter((word) => word.text !== longest).map(spelled)
  return syllables
    .slice(2, -1)
    .map((_, at) =>
      [...others, syllables.slice(0, at + 2).join(''), syllables.slice(at + 2).join('')].join(' '),
    )
}

function withoutOne({ all }: Query): string[] {
  if (all.length < 2) return []
  return all.map((left) =>
    all
      .filter((word) => word !== left)
      .map(spelled)
      .join(' '),
  )
}

function spelled({ text }: Word): string {
  return text.includes(' ') ? `"${text}"` : text
}
