import { ListHead } from '../../ui/list-head.tsx'
import { frontPage, Nothing } from '../../ui/nothing.tsx'
import { Shell, type View } from '../../ui/shell.tsx'
import { hrefTo } from '../../urls.ts'

export function TagsPage({ view, tags }: { view: View; tags: readonly string[] }) {
  return (
    <Shell
      view={view}
      dress="list"
      title="태그"
      description={`${view.frame.masthead.name}의 요즘 기사에 붙은 태그입니다.`}
    >
      <div class="with-head">
        <ListHead title="태그">
          <p>요즘 기사에 많이 붙은 태그입니다.</p>
        </ListHead>
        <div class="list">
          {tags.length === 0 && <Nothing text="아직 태그가 없습니다." up={frontPage} />}
          {tags.length > 0 && <TagLinks tags={tags} />}
        </div>
      </div>
    </Shell>
  )
}

function TagLinks({ tags }: { tags: readonly string[] }) {
  return (
    <ul class="ruled tags">
      {tags.map((tag) => (
        <li>
          <a href={hrefTo.tag(tag)}>#{tag}</a>
        </li>
      ))}
    </ul>
  )
}
