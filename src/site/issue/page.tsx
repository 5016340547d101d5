import type { ListPage } from '../../news/list.ts'
import { ListHead } from '../../ui/list-head.tsx'
import { Shell, type View } from '../../ui/shell.tsx'
import { StoryList } from '../../ui/story-list.tsx'
import { hrefTo } from '../../urls.ts'

interface Issue {
  slug: string
  title: string
  kind: 'hot' | 'series'
  description: string
}

interface IssueProps {
  view: View
  issue: Issue
  list: ListPage
}

const labels: Record<Issue['kind'], string> = { hot: '핫이슈', series: '기획·연재' }

export function IssuePage({ view, issue, list }: IssueProps) {
  const { title, kind, slug } = issue
  const description = issue.description || `${labels[kind]} ‘${title}’ 기사 목록입니다.`
  return (
    <Shell view={view} title={title} description={description} image={list.cards[0]?.photo}>
      <div class="with-head">
        <ListHead label={labels[kind]} title={title}>
          {issue.description && <p>{issue.description}</p>}
        </ListHead>
        <div class="list">
          <StoryList list={list} frame={view.frame} at={hrefTo.issue(slug)} lead />
        </div>
      </div>
    </Shell>
  )
}
