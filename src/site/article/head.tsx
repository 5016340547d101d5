import type { ReporterCard, Story } from '../../news/article.ts'
import { sectionName } from '../../news/frame.ts'
import { Email } from '../../ui/email.tsx'
import { AdNote } from '../../ui/notes.tsx'
import type { View } from '../../ui/shell.tsx'
import { Stamp } from '../../ui/time.tsx'
import { hrefTo } from '../../urls.ts'
import { Share } from './share.tsx'

const LONG_HEADLINE = 42

/** Section, headline, subtitle, and who wrote it when. */
export function StoryHead({ view, story }: { view: View; story: Story }) {
  return (
    <header class="story-head">
      <p class="label">
        <a href={hrefTo.section(story.section)}>{sectionName(view.frame, story.section)}</a>
      </p>
      <h1 class={story.title.length > LONG_HEADLINE ? 'long' : undefined}>{story.title}</h1>
      {story.subtitle && <p class="sub">{story.subtitle}</p>}
      {story.kind === 'sponsored' && <AdNote />}
      <div class="meta">
        <Authors story={story} />
        <Times story={story} />
        <Share view={view} story={story} />
      </div>
    </header>
  )
}

function Authors({ story }: { story: Story }) {
  if (story.reporters.length === 0) return story.byline ? <p>{story.byline}</p> : null
  return (
    <>
      {story.reporters.map((reporter) => (
        <Reporter reporter={reporter} />
      ))}
    </>
  )
}

function Reporter({ reporter }: { reporter: ReporterCard }) {
  return (
    <p>
      <a href={hrefTo.reporter(reporter.slug)} rel="author">
        {reporter.name}
        {reporter.title && ` ${reporter.title}`}
      </a>{' '}
      {reporter.email && <Email address={reporter.email} />}
    </p>
  )
}

function Times({ story }: { story: Story }) {
  return (
    <p>
      <span>
        입력 <Stamp at={story.publishedAt} />
      </span>{' '}
      {story.modifiedAt !== null && (
        <span>
          수정 <Stamp at={story.modifiedAt} />
        </span>
      )}
    </p>
  )
}
