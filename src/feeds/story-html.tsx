import type { FeedStory } from '../db/feed.ts'
import { Body } from '../ui/body/body.tsx'
import { absolute, hrefTo } from '../urls.ts'

/** The whole text of a story as HTML for feeds, made from its blocks; addresses are absolute. */
export function storyHtml({ lead, body, pictures, photo }: FeedStory, site: string): string {
  const markup = String(
    <>
      {photo && (
        <img src={hrefTo.media(photo.key)} alt={photo.alt} width={photo.width} height={photo.height} />
      )}
      {lead && <p>{lead}</p>}
      <Body blocks={body} pictures={pictures} />
    </>,
  )
  return markup.replaceAll(/(src|href)="(\/[^"]*)"/g, (_, name, path) => `${name}="${absolute(site, path)}"`)
}
