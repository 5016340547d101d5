import { bannersIn } from '../../news/banner.ts'
import type { Beside } from '../../news/beside.ts'
import { type Section, topOf } from '../../news/frame.ts'
import type { ListPage } from '../../news/list.ts'
import { Aside } from '../../ui/aside.tsx'
import { breadcrumbs, collectionPage, stepsTo } from '../../ui/linked-data/lists.ts'
import { ListHead } from '../../ui/list-head.tsx'
import { frontPage } from '../../ui/nothing.tsx'
import { Shell, type View } from '../../ui/shell.tsx'
import { StoryList } from '../../ui/story-list.tsx'
import { hrefTo } from '../../urls.ts'

interface SectionProps {
  view: View
  section: Section
  list: ListPage
  beside: Beside
}

export function SectionPage({ view, section, list, beside }: SectionProps) {
  const { masthead } = view.frame
  const parent = topOf(view.frame, section.path)
  const above = parent && parent.path !== section.path ? parent : null
  const label = above?.name ?? ''
  const up = above ? { href: hrefTo.section(above.path), name: above.name } : frontPage
  return (
    <Shell
      view={view}
      dress="list"
      title={[section.name, label].filter(Boolean).join(' - ')}
      description={`${masthead.name}의 ${section.name} 기사 목록입니다.`}
      section={section.path}
      stretch={{ at: hrefTo.section(section.path), list }}
      feed={(form) => hrefTo.feed(section.path, form)}
      linked={[
        collectionPage(view, { name: section.name, cards: list.cards }),
        breadcrumbs(view, stepsTo(view.frame, section.path)),
      ]}
    >
      <div class="with-aside">
        <div class="list">
          <ListHead label={label} up={above ? up.href : undefined} title={section.name} />
          <StoryList
            list={list}
            frame={view.frame}
            at={hrefTo.section(section.path)}
            up={up}
            section={section.path}
            lead
          />
        </div>
        <Aside beside={beside} banners={bannersIn(view.frame.banners, 'list-side', view.now)} />
      </div>
    </Shell>
  )
}
