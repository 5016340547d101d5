import type { ReporterCard } from '../../news/article.ts'
import type { ListPage } from '../../news/list.ts'
import { Email } from '../../ui/email.tsx'
import { breadcrumbs } from '../../ui/linked-data/lists.ts'
import { publisherOf } from '../../ui/linked-data/newspaper.ts'
import type { Thing } from '../../ui/linked-data/script.ts'
import { ListHead } from '../../ui/list-head.tsx'
import { Shell, type View } from '../../ui/shell.tsx'
import { StoryList } from '../../ui/story-list.tsx'
import { absolute, hrefTo } from '../../urls.ts'

interface ReporterProps {
  view: View
  reporter: ReporterCard & { bio: string }
  list: ListPage
}

export function ReporterPage({ view, reporter, list }: ReporterProps) {
  const { name, title, email, bio, slug } = reporter
  const full = [name, title].filter(Boolean).join(' ')
  return (
    <Shell
      view={view}
      dress="list"
      title={full}
      description={bio || `${full}의 기사 목록입니다.`}
      stretch={{ at: hrefTo.reporter(slug), list }}
      linked={[profile(view, reporter), breadcrumbs(view, [{ name: full, path: hrefTo.reporter(slug) }])]}
    >
      <div class="with-head">
        <ListHead label={title || '기자'} up={hrefTo.reporters()} title={name}>
          {email && (
            <p class="contact">
              <Email address={email} />
            </p>
          )}
          {bio && <p>{bio}</p>}
        </ListHead>
        <div class="list">
          <StoryList
            list={list}
            frame={view.frame}
            at={hrefTo.reporter(slug)}
            up={{ href: hrefTo.reporters(), name: '기자 소개' }}
          />
        </div>
      </div>
    </Shell>
  )
}

function profile(view: View, { slug, name, title, bio }: ReporterProps['reporter']): Thing {
  const url = absolute(view.site, hrefTo.reporter(slug))
  const person = { name, jobTitle: title || undefined, description: bio || undefined, url }
  return {
    '@type': 'ProfilePage',
    mainEntity: { '@type': 'Person', ...person, worksFor: publisherOf(view) },
  }
}
