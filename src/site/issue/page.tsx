import { type Issue, issueNames } from '../../news/issue.ts'
import type { ListPage } from '../../news/list.ts'
import { breadcrumbs, collectionPage } from '../../ui/linked-data/lists.ts'
import { ListHead } from '../../ui/list-head.tsx'
import { Shell, type View } from '../../ui/shell.tsx'
import { StoryList } from '../../ui/story-list.tsx'
import { hrefTo } from '../../urls.ts'

interface IssueProps {
  view: View
  issue: Issue
  list: ListPage
}

export function IssuePage({ view, issue, list }: IssueProps) {
  const { title, kind, slug } = issue
  const description = issue.description || `${issueNames[kind]} ‘${title}’ 기사 목록입니다.`
  return (
    <Shell
      view={view}
      dress="list"
      title={title}
      description={description}
      image={list.cards[0]?.photo}
      stretch={{ at: hrefTo.issue(slug), list }}
      feed={(form) => hrefTo.issueFeed(slug, form)}
      linked={[
        collectionPage(view, { name: title, description, cards: list.cards }),
        breadcrumbs(view, [{ name: title, path: hrefTo.issue(slug) }]),
      ]}
    >
      <div class="with-head">
        <ListHead label={issueNames[kind]} up={hrefTo.issues()} title={title}>
          {issue.description && <p>{issue.description}</p>}
        </ListHead>
        <div class="list">
          <StoryList
            list={list}
            frame={view.frame}
            at={hrefTo.issue(slug)}
            up={{ href: hrefTo.issues(), name: '이슈' }}
            lead
          />
        </div>
      </div>
    </Shell>
  )
}
