import type { ListPage } from '../../news/list.ts'
import { breadcrumbs, collectionPage } from '../../ui/linked-data/lists.ts'
import { ListHead } from '../../ui/list-head.tsx'
import { Shell, type View } from '../../ui/shell.tsx'
import { StoryList } from '../../ui/story-list.tsx'
import { hrefTo } from '../../urls.ts'

interface TagProps {
  view: View
  tag: string
  list: ListPage
}

export function TagPage({ view, tag, list }: TagProps) {
  const description = `${view.frame.masthead.name}의 ‘${tag}’ 관련 기사 목록입니다.`
  return (
    <Shell
      view={view}
      dress="list"
      title={`#${tag}`}
      description={description}
      stretch={{ at: hrefTo.tag(tag), list }}
      feed={(form) => hrefTo.tagFeed(tag, form)}
      linked={[
        collectionPage(view, { name: tag, description, cards: list.cards }),
        breadcrumbs(view, [{ name: tag, path: hrefTo.tag(tag) }]),
      ]}
    >
      <div class="with-head">
        <ListHead label="태그" up={hrefTo.tags()} title={tag} />
        <div class="list">
          <StoryList
            list={list}
            frame={view.frame}
            at={hrefTo.tag(tag)}
            up={{ href: hrefTo.tags(), name: '태그' }}
          />
        </div>
      </div>
    </Shell>
  )
}
