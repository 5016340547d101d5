import { raw } from 'hono/html'

/** A thing of schema.org; what is undefined is not said. */
export type Thing = { '@type': string } & Record<string, unknown>

/** What a page is about, for machines (JSON-LD). No word in it can end the element, and nothing in it ever runs. */
export function linkedData(things: readonly Thing[]) {
  const json = JSON.stringify({ '@context': 'https://schema.org', '@graph': things })
  return raw(`<script type="application/ld+json">${json.replaceAll('<', '\\u003c')}</script>`)
}
