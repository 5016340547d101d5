import { html, raw } from 'hono/html'
import { absolute, hrefTo } from '../urls.ts'
import { linkedData } from './linked-data/script.ts'
import { readingScript } from './reading-script.ts'
import { sharedPicture } from './shared-picture.ts'
import type { PageProps } from './shell.tsx'
import { css } from './style.ts'

const constants = Object.fromEntries(Object.entries(css).map(([dress, sheet]) => [dress, constant(sheet)]))

function constant(sheet: string) {
  return raw(`<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="${hrefTo.favicon()}" type="image/svg+xml">
<style>${sheet}</style>`)
}

const choosing = raw(`\n<script>${readingScript}</script>`)

export function head(props: PageProps) {
  const { view, title, description, robots } = props
  const { name } = view.frame.masthead
  const address = absolute(view.site, view.path)
  return html`${constants[props.dress]}${choosing}
<title>${title === name ? name : `${title} | ${name}`}</title>
<meta name="description" content="${description}">
<meta name="robots" content="${robots ?? 'max-image-preview:large'}">
<link rel="canonical" href="${address}">
${around(props)}${sharing(props, address)}${props.linked ? linkedData(props.linked) : ''}${props.head ?? ''}`
}

/** Head of a page that has no frame to print. */
export function bareHead(title: string) {
  return html`${constants.page}<title>${title}</title><meta name="robots" content="noindex">`
}

/** The neighbouring pages of a list, and its feeds. */
function around({ view: { site }, stretch, feed }: PageProps) {
  const { at = '', list = { newer: null, older: null } } = stretch ?? {}
  return [
    list.newer && html`<link rel="prev" href="${absolute(site, hrefTo.newer(at, list.newer))}">\n`,
    list.older && html`<link rel="next" href="${absolute(site, hrefTo.older(at, list.older))}">\n`,
    feed && html`<link rel="alternate" type="application/rss+xml" href="${absolute(site, feed('xml'))}">\n`,
    feed &&
      html`<link rel="alternate" type="application/feed+json" href="${absolute(site, feed('json'))}">\n`,
  ]
}

function sharing(props: PageProps, address: string) {
  const { view, title, description, kind } = props
  return html`<meta property="og:type" content="${kind ?? 'website'}">
<meta property="og:site_name" content="${view.frame.masthead.name}">
<meta property="og:locale" content="ko_KR">
<meta property="og:url" content="${address}">
<meta property="og:title" content="${title}">
<meta property="og:description" content="${description}">
<meta name="twitter:card" content="summary_large_image">
${sharedPicture(props)}`
}
