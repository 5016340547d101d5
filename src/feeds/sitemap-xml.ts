import { isoSeoul, type Seconds } from '../korean/date.ts'

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n'
const protocol = 'http://www.sitemaps.org/schemas/sitemap/0.9'
const newsProtocol = 'http://www.google.com/schemas/sitemap-news/0.9'

/** An address and the last change of what stands there, where that is known. */
export interface Url {
  address: string
  changedAt?: Seconds
}

export interface NewsUrl {
  address: string
  publication: string
  /** RFC 3339, Asia/Seoul. */
  publishedAt: string
  title: string
}

// Plain strings: a part of 20,000 addresses is drawn within milliseconds.
export function sitemapIndex(maps: readonly Url[]): string {
  const entries = maps.map((map) => `<sitemap>${located(map)}</sitemap>`)
  return `${declaration}<sitemapindex xmlns="${protocol}">${entries.join('')}</sitemapindex>`
}

export function urls(listed: readonly Url[]): string {
  const entries = listed.map((url) => `<url>${located(url)}</url>`)
  return `${declaration}<urlset xmlns="${protocol}">${entries.join('')}</urlset>`
}

export function newsUrls(listed: readonly NewsUrl[]): string {
  const entries = listed.map(
    ({ address, publication, publishedAt, title }) =>
      `<url><loc>${asText(address)}</loc><news:news><news:publication><news:name>${asText(publication)}</news:name><news:language>ko</news:language></news:publication><news:publication_date>${publishedAt}</news:publication_date><news:title>${asText(title)}</news:title></news:news></url>`,
  )
  return `${declaration}<urlset xmlns="${protocol}" xmlns:news="${newsProtocol}">${entries.join('')}</urlset>`
}

function located({ address, changedAt }: Url): string {
  const changed = changedAt === undefined ? '' : `<lastmod>${isoSeoul(changedAt)}</lastmod>`
  return `<loc>${asText(address)}</loc>${changed}`
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

function asText(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign)
}
