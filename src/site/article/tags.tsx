import type { Story } from '../../news/article.ts'
import { hrefTo } from '../../urls.ts'

export function Issues({ issues }: { issues: Story['issues'] }) {
  if (issues.length === 0) return null
  return (
    <ul class="tags" aria-label="이 기사가 속한 이슈">
      {issues.map((issue) => (
        <li>
          <a href={hrefTo.issue(issue.slug)}>{issue.title}</a>
        </li>
      ))}
    </ul>
  )
}

export function Tags({ tags }: { tags: readonly string[] }) {
  if (tags.length === 0) return null
  return (
    <ul class="tags" aria-label="태그">
      {tags.map((tag) => (
        <li>
          <a href={hrefTo.tag(tag)}>#{tag}</a>
        </li>
      ))}
    </ul>
  )
}
