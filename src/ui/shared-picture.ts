import { html } from 'hono/html'
import { absolute, hrefTo, mediaAddress } from '../urls.ts'
import type { PageProps } from './shell.tsx'

/** Pixels of the newspaper's own card, the 2:1 that KakaoTalk shows whole. */
export const cardSize = { width: 800, height: 400 } as const

/** The picture that messengers show with a link: the page's own, else the newspaper's card. */
export function sharedPicture({ view: { site, media, frame }, image }: PageProps) {
  const address = image ? mediaAddress(image.key, media) : hrefTo.card()
  const { width, height } = image ?? cardSize
  return html`<meta property="og:image" content="${absolute(site, address)}">
<meta property="og:image:width" content="${width}">
<meta property="og:image:height" content="${height}">
<meta property="og:image:alt" content="${image?.alt || frame.masthead.name}">
`
}
