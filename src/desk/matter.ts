import { type Article, picturesUsed } from '../news/article.ts'
import { BadOrder } from './refusals.ts'

/** What readers are to see must hold something to read or to look at. */
export function requireMatter(article: Article): void {
  if (article.status !== 'published' || article.body.length > 0 || picturesUsed(article).length > 0) return
  throw new BadOrder([{ path: 'body.content', message: '본문이나 사진이 있어야 출고할 수 있습니다.' }])
}
