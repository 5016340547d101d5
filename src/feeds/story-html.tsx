import type { FeedStory } from '../db/feed.ts'
import { Body } from '../ui/body/body.tsx'
import { Corrections } from '../ui/corrections.tsx'
import { MediaHost } from '../ui/media-address.ts'
import { absolute, mediaAddress } from '../urls.ts'
import type { Channel } from './channel.ts'

/** The whole text of a story as HTML for feeds, made from its blocks; addresses are absolute. */
export function storyHtml(
  { lead, body, pictures, photo, corrections }: FeedStory,
  { site, media }: Pick<Channel, 'site' | 'media'>,
): string {
  const markup = String(
    <MediaHost value={media}>
      <Corrections corrections={corrections} />
      {photo && (
        <img src={mediaAddress(photo.key, media)} alt={photo.alt} width={photo.width} height={photo.height} />
      )}
      {lead && <p>{lead}</p>}
      <Body blocks={body} pictures={pictures} />
    </MediaHost>,
  )
  // Readers of feeds resolve no list of copies.
  const plain = markup.replaceAll(/ (?:srcset|sizes)="[^"]*"/g, '')
  return plain.replaceAll(/(src|href)="(\/[^"]*)"/g, (_, name, path) => `${name}="${absolute(site, path)}"`)
}
