import type { ListPage } from '../news/list.ts'
import { hrefTo } from '../urls.ts'

/** Ways to the newer and the older page of a list. */
export function Pager({ list, at }: { list: Pick<ListPage, 'newer' | 'older'>; at: string }) {
  const { newer, older } = list
  if (!newer && !older) return null
  return (
    <nav class="pager" aria-label="목록 넘기기">
      {newer && (
        <a href={hrefTo.newer(at, newer)} rel="prev">
          ← 최신 기사
        </a>
      )}
      {older && (
        <a href={hrefTo.older(at, older)} rel="next">
          이전 기사 →
        </a>
      )}
    </nav>
  )
}
