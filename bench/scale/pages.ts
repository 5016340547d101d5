import { seoulDay } from '../../src/korean/date.ts'
import { hrefTo } from '../../src/urls.ts'
import { pagesOf } from '../pages.ts'

/** The kinds of pages that may not grow with the archive: those of the bench, and searches that an index finds hard. */
export function growingPagesOf(articles: number): Record<string, string[]> {
  const { search: _, ...pages } = pagesOf(articles)
  const yesterday = seoulDay(Math.floor(Date.now() / 1000) - 86_400)
  return {
    ...pages,
    tag: [hrefTo.tag('예산')],
    'archive day': [hrefTo.archived(yesterday)],
    popular: [hrefTo.popular()],
    'search, common word': asked('예산', '일자리', '도서관'),
    'search, rare name': asked('은소담', '한온결', '배지우'),
    'search, one syllable': asked('쌀', '빈'),
    'search, common words that never meet': asked('27일 28일', '11일 22일'),
    'search, rare phrase of common words': asked('"학부모 1,234명이"', '"가파재에서는 상인 2,345명이"'),
    'search, nothing there': asked('푸른고래'),
  }
}

function asked(...words: string[]): string[] {
  return words.map((q) => hrefTo.search({ q }))
}
