import type { Reporter } from '../../news/reporter.ts'
import { Email } from '../../ui/email.tsx'
import { ListHead } from '../../ui/list-head.tsx'
import { frontPage, Nothing } from '../../ui/nothing.tsx'
import { Shell, type View } from '../../ui/shell.tsx'
import { hrefTo } from '../../urls.ts'

interface ReportersProps {
  view: View
  reporters: readonly Reporter[]
}

export function ReportersPage({ view, reporters }: ReportersProps) {
  return (
    <Shell
      view={view}
      dress="list"
      title="기자 소개"
      description={`${view.frame.masthead.name}의 기자를 소개합니다.`}
    >
      <div class="with-head">
        <ListHead title="기자 소개">
          <p>이름을 누르면 그동안 쓴 기사를 볼 수 있습니다.</p>
        </ListHead>
        <div class="list">
          {reporters.length === 0 && <Nothing text="아직 소개할 기자가 없습니다." up={frontPage} />}
          {reporters.length > 0 && <Introductions reporters={reporters} />}
        </div>
      </div>
    </Shell>
  )
}

function Introductions({ reporters }: Pick<ReportersProps, 'reporters'>) {
  return (
    <ul class="rows">
      {reporters.map((reporter) => (
        <li>
          <Introduction reporter={reporter} />
        </li>
      ))}
    </ul>
  )
}

function Introduction({ reporter: { slug, name, title, email, bio } }: { reporter: Reporter }) {
  return (
    <>
      {title && <p class="label">{title}</p>}
      <h2>
        <a href={hrefTo.reporter(slug)}>{name}</a>
      </h2>
      {bio && <p>{bio}</p>}
      {email && (
        <p class="contact">
          <Email address={email} />
        </p>
      )}
    </>
  )
}
