import type { Policy } from '../../news/masthead.ts'
import { Body } from '../../ui/body/body.tsx'
import { Facts } from '../../ui/facts.tsx'
import { newspaper } from '../../ui/linked-data/newspaper.ts'
import { ListHead } from '../../ui/list-head.tsx'
import { Shell, type View } from '../../ui/shell.tsx'
import { hrefTo } from '../../urls.ts'

export function AboutPage({ view }: { view: View }) {
  const { masthead, policies } = view.frame
  return (
    <Shell
      view={view}
      dress="page"
      title="발행 정보"
      description={`${masthead.name}의 발행 정보와 정책을 안내합니다.`}
      linked={[newspaper(view)]}
    >
      <div class="with-head">
        <ListHead title="발행 정보">{masthead.slogan && <p>{masthead.slogan}</p>}</ListHead>
        <div class="imprint">
          <Facts masthead={masthead} />
          <PolicyList policies={policies} />
        </div>
      </div>
    </Shell>
  )
}

export function PolicyPage({ view, policy }: { view: View; policy: Policy }) {
  const { title, effectiveOn, body } = policy
  return (
    <Shell
      view={view}
      dress="page"
      title={title}
      description={`${view.frame.masthead.name}의 ${title}입니다.`}
    >
      <div class="with-head">
        <ListHead label="정책" title={title}>
          {effectiveOn && (
            <p>
              시행일 <time datetime={effectiveOn}>{effectiveOn.replaceAll('-', '.')}</time>
            </p>
          )}
        </ListHead>
        <Body blocks={body} />
      </div>
    </Shell>
  )
}

function PolicyList({ policies }: { policies: View['frame']['policies'] }) {
  if (policies.length === 0) return null
  return (
    <ul class="titles">
      {policies.map((policy) => (
        <li>
          <a href={hrefTo.policy(policy.slug)}>{policy.title}</a>
        </li>
      ))}
    </ul>
  )
}
