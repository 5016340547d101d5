import type { RunningIssue } from '../../db/issue-list.ts'
import { issueKinds, issueNames } from '../../news/issue.ts'
import { ListHead } from '../../ui/list-head.tsx'
import { frontPage, Nothing } from '../../ui/nothing.tsx'
import { Shell, type View } from '../../ui/shell.tsx'
import { Titles } from '../../ui/titles.tsx'
import { hrefTo } from '../../urls.ts'

interface IssuesProps {
  view: View
  issues: readonly RunningIssue[]
}

export function IssuesPage({ view, issues }: IssuesProps) {
  return (
    <Shell
      view={view}
      dress="list"
      title="이슈"
      description={`${view.frame.masthead.name}의 핫이슈와 기획·연재를 모았습니다.`}
    >
      <div class="with-head">
        <ListHead title="이슈">
          <p>이어지는 일을 묶은 핫이슈와, 편집국이 기획한 연재입니다.</p>
        </ListHead>
        <div class="list">
          {issues.length === 0 && <Nothing text="아직 이어지는 이슈가 없습니다." up={frontPage} />}
          {issueKinds.map((kind) => (
            <IssuesOfKind name={issueNames[kind]} issues={issues.filter((issue) => issue.kind === kind)} />
          ))}
        </div>
      </div>
    </Shell>
  )
}

function IssuesOfKind({ name, issues }: { name: string; issues: readonly RunningIssue[] }) {
  if (issues.length === 0) return null
  return (
    <section class="after">
      <h2 class="label">{name}</h2>
      <ul class="rows">
        {issues.map((issue) => (
          <li>
            <IssueInShort issue={issue} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function IssueInShort({ issue }: { issue: RunningIssue }) {
  return (
    <>
      <div class="card">
        <h3>
          <a href={hrefTo.issue(issue.slug)}>{issue.title}</a>
        </h3>
        {issue.description && <p class="teaser">{issue.description}</p>}
      </div>
      <Titles cards={issue.cards} />
    </>
  )
}
