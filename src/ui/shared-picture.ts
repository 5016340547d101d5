import { html } from 'hono/html'
import { cardKey, cardSize } from '../news/photo.ts'
import { absolute, hrefTo, mediaAddress } from '../urls.ts'
import type { PageProps } from './shell.tsx'

/** The picture that messengers show with a link: the middle of the page's own, else the newspaper's card. */
export function sharedPicture({ view: { site, media, frame }, image }: PageProps) {
  const card = image && cardKey({ key: image.key, widths: image.widths ?? [] })
  const address = image ? mediaAddress(card ?? image.key, media) : hrefTo.card()
  const { width, height } = image && !card ? image : cardSize
  return html`<meta property="og:image" content="${absolute(site, address)}">
<meta property="og:image:width" content="${width}">
<meta property="og:image:height" content="${height}">
<meta property="og:image:alt" content="${image?.alt || frame.masthead.name}">
`
}
