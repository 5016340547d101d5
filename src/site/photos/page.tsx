import type { ListPage } from '../../news/list.ts'
import { PhotoCard } from '../../ui/card.tsx'
import { breadcrumbs, collectionPage } from '../../ui/linked-data/lists.ts'
import { ListHead } from '../../ui/list-head.tsx'
import { frontPage, Nothing } from '../../ui/nothing.tsx'
import { Pager } from '../../ui/pager.tsx'
import { Shell, type View } from '../../ui/shell.tsx'
import { hrefTo } from '../../urls.ts'

export function PhotosPage({ view, list }: { view: View; list: ListPage }) {
  const { name } = view.frame.masthead
  return (
    <Shell
      view={view}
      dress="list"
      title="포토이슈"
      description={`${name}의 사진 기사 목록입니다.`}
      image={list.cards[0]?.photo}
      stretch={{ at: hrefTo.photos(), list }}
      linked={[
        collectionPage(view, { name: '포토이슈', cards: list.cards }),
        breadcrumbs(view, [{ name: '포토이슈', path: hrefTo.photos() }]),
      ]}
    >
      <ListHead title="포토이슈" />
      {list.cards.length === 0 && <Nothing text="아직 실린 사진이 없습니다." up={frontPage} />}
      <ol class="pics wall">
        {list.cards.map((card) => (
          <li>
            <PhotoCard card={card} level={2} />
          </li>
        ))}
      </ol>
      <Pager list={list} at={hrefTo.photos()} />
    </Shell>
  )
}
