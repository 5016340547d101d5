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
  // Readers of feeds resolve no list of copies and have no sheet of ours.
  const plain = markup.replaceAll(/ (?:srcset|sizes|class|loading|decoding|fetchpriority)="[^"]*"/g, '')
  return plain.replaceAll(/(src|href)="(\/[^"]*)"/g, (_, name, path) => `${name}="${absolute(site, path)}"`)
}
