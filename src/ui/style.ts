import { article } from './style/article.ts'
import { base } from './style/base.ts'
import { body } from './style/body.ts'
import { cards } from './style/cards.ts'
import { header } from './style/header.ts'
import { home } from './style/home.ts'
import { lists } from './style/lists.ts'
import { media } from './style/media.ts'
import { pages } from './style/pages.ts'
import { search } from './style/search.ts'
import { tokens } from './style/tokens.ts'

/** The one style sheet, inlined in every page as it stands here (a policy may name its hash). */
export const css = [tokens, base, header, cards, home, lists, article, body, pages, media, search]
  .join('')
  .replaceAll('\n', '')
