import { hrefTo } from '../src/urls.ts'
import { Dice } from './archive/dice.ts'
import { sections, words } from './archive/words.ts'

/** The kinds of pages that are measured, each with the addresses that its readers ask for in turn. */
export function pagesOf(articles: number): Record<string, string[]> {
  const dice = new Dice(articles)
  const ids = Array.from({ length: 24 }, () => 1 + dice.below(articles))
  return {
    article: ids.map((id) => hrefTo.article({ id })),
    home: [hrefTo.home()],
    section: [...sections, ...sections.map((path) => path.split('/', 1)[0] ?? '')].map(hrefTo.section),
    feed: [hrefTo.feed('all', 'xml'), hrefTo.feed('economy', 'xml')],
    search: searches().map((q) => hrefTo.search({ q })),
  }
}

function searches(): string[] {
  const two = words.matters.slice(0, 8).map((matter, at) => `${matter} ${words.places[at]}`)
  return [...words.matters.slice(0, 12), ...two]
}
