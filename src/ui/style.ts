import { article } from './style/article.ts'
import { base } from './style/base.ts'
import { body, rich } from './style/body.ts'
import { calendar } from './style/calendar.ts'
import { cards } from './style/cards.ts'
import { columns } from './style/columns.ts'
import { corrections } from './style/corrections.ts'
import { foot } from './style/foot.ts'
import { header } from './style/header.ts'
import { home } from './style/home.ts'
import { lists } from './style/lists.ts'
import { pages } from './style/pages.ts'
import { print } from './style/print.ts'
import { rows } from './style/rows.ts'
import { search } from './style/search.ts'
import { table } from './style/table.ts'
import { tokens } from './style/tokens.ts'

/** What a page is dressed in: nothing travels that its kind does not show. */
export const css = {
  home: sheet(cards, rows, home),
  list: sheet(cards, rows, columns, lists),
  archive: sheet(cards, rows, columns, lists, table, calendar),
  story: sheet(cards, columns, article, body),
  richStory: sheet(cards, columns, article, body, rich, table, corrections),
  search: sheet(rows, search),
  page: sheet(rows, lists, body, rich, table, corrections, pages),
} as const

export type Dress = keyof typeof css

/** One style sheet, inlined as it stands here: the policy names its hash. */
function sheet(...own: string[]): string {
  return [tokens, base, header, ...own, foot, print].join('').replaceAll('\n', '')
}
