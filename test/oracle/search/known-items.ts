import type { Dice } from '../../../bench/archive/dice.ts'
import type { Article } from '../../../src/news/article.ts'

interface Item {
  id: number
  q: string
}

/** Three distinctive words of each of some stories: what a reader remembers of one, the rarest of its title first. */
export function knownItems(
  stories: readonly { id: number; article: Article; text: string }[],
  dice: Dice,
  count: number,
): Item[] {
  const common = new Map<string, number>()
  for (const { text } of stories) {
    for (const word of new Set(wordsOf(text))) common.set(word, (common.get(word) ?? 0) + 1)
  }
  const rarest = (words: readonly string[], most: number) =>
    [...new Set(words)]
      .toSorted((one, other) => (common.get(one) ?? 0) - (common.get(other) ?? 0))
      .slice(0, most)
  return Array.from({ length: count }, () => {
    const { id, article, text } = dice.pick(stories)
    const title = rarest(wordsOf(article.title), 2)
    const body = rarest(
      wordsOf(text).filter((word) => !title.includes(word)),
      1,
    )
    return { id, q: [...title, ...body].join(' ') }
  })
}

function wordsOf(text: string): string[] {
  return text.match(/[가-힣]{2,}|[A-Za-z]{2,}|\d[\d,]*/g) ?? []
}
