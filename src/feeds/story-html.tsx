import type { FeedStory } from '../db/feed.ts'
import { StoryText } from '../ui/body/story-text.tsx'
import { MediaHost } from '../ui/media-address.ts'
import { AdNote, AiNote } from '../ui/notes.tsx'
import { SourceBox } from '../ui/source-box.tsx'
import { absolute } from '../urls.ts'
import type { Channel } from './channel.ts'

/** All that the page of a story prints of it under its headline, as HTML for feeds; addresses are absolute. */
export function storyHtml(story: FeedStory, { site, media }: Pick<Channel, 'site' | 'media'>): string {
  const markup = String(
    <MediaHost value={media}>
      {story.subtitle && <p>{story.subtitle}</p>}
      {story.kind === 'sponsored' && <AdNote />}
      <StoryText story={story} />
      {story.source && <SourceBox source={story.source} />}
      {story.aiUsed && <AiNote />}
    </MediaHost>,
  )
  return markup.replaceAll(attribute, (written, name, value) => {
    if (forOurPages.has(name)) return ''
    const isPath = (name === 'src' || name === 'href') && value.startsWith('/')
    return isPath ? ` ${name}="${absolute(site, value)}"` : written
  })
}

// All of them, one after another: only so no value is taken for an attribute. A quote in text is spelled &quot;.
const attribute = / ([\w-]+)="([^"]*)"/g

// Readers of feeds resolve neither a list of copies nor a path of this site, and have no sheet of ours.
const forOurPages = new Set(['srcset', 'sizes', 'class', 'loading', 'decoding', 'fetchpriority'])
