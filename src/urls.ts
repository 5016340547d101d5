import { topPath } from './news/frame.ts'
import { type Place, placeCursor } from './news/list.ts'
import { partName } from './news/sitemap.ts'

export type FeedForm = 'xml' | 'json'

/** Route patterns; each has its link of the same name in `hrefTo`. */
export const paths = {
  home: '/',
  article: '/articles/:id{[1-9][0-9]{0,8}}',
  section: '/:section{[a-z][a-z0-9-]*}',
  subsection: '/:section{[a-z][a-z0-9-]*}/:subsection{[a-z][a-z0-9-]*}',
  photos: '/photos',
  tags: '/tags',
  tag: '/tags/:tag',
  reporters: '/reporters',
  reporter: '/reporters/:slug{[a-z][a-z0-9-]*}',
  issues: '/issues',
  issue: '/issues/:slug{[a-z][a-z0-9-]*}',
  archive: '/archive',
  archiveMonth: '/archive/:year{\\d{4}}/:month{\\d{2}}',
  archiveDay: '/archive/:year{\\d{4}}/:month{\\d{2}}/:day{\\d{2}}',
  corrections: '/corrections',
  search: '/search',
  suggest: '/search/suggest',
  popular: '/popular',
  reads: '/reads',
  weather: '/weather',
  about: '/about',
  policy: '/about/:policy{[a-z][a-z0-9-]*}',
  go: '/go/:id{[1-9][0-9]{0,8}}',
  media: '/media/:key{[a-z0-9][a-z0-9.-]*}',
  changes: '/feeds/:file{changes\\.(?:xml|json)}',
  tagFeed: '/feeds/tags/:file{[^/]+\\.(?:xml|json)}',
  issueFeed: '/feeds/issues/:file{[a-z][a-z0-9-]*\\.(?:xml|json)}',
  feed: '/feeds/:file{[a-z][a-z0-9-]*\\.(?:xml|json)}',
  subsectionFeed: '/feeds/:section{[a-z][a-z0-9-]*}/:file{[a-z][a-z0-9-]*\\.(?:xml|json)}',
  sitemap: '/sitemap.xml',
  pagesSitemap: '/sitemaps/pages.xml',
  sitemapPart: '/sitemaps/:file{(?:\\d{4}-\\d{2}|\\d{14}-[1-9]\\d{0,8})\\.xml}',
  newsSitemap: '/news-sitemap.xml',
  weatherJson: '/weather.json',
  healthz: '/healthz',
  preview: '/preview/:ticket{[0-9a-f]{32}}/*',
  favicon: '/favicon.svg',
  faviconOfOld: '/favicon.ico',
  card: '/card.png',
  robots: '/robots.txt',
  indexNowKey: '/:file{[A-Za-z0-9-]{8,128}\\.txt}',
  mediaonArticle: '/news/article.html',
  mediaonMobile: '/mobile/article.html',
  ndsoftArticle: '/news/articleView.html',
} as const

const searchFields = ['q', 'section', 'reporter', 'from', 'to', 'sort', 'before', 'page'] as const
export type SearchField = (typeof searchFields)[number]

/** The query parameters that a pattern knows, in the order of their one spelling; all others are redirected away. */
export const queries: Readonly<Record<string, readonly string[]>> = {
  [paths.section]: ['after', 'before'],
  [paths.subsection]: ['after', 'before'],
  [paths.photos]: ['after', 'before'],
  [paths.tag]: ['after', 'before'],
  [paths.reporter]: ['after', 'before'],
  [paths.issue]: ['after', 'before'],
  [paths.archiveMonth]: ['after', 'before'],
  [paths.archiveDay]: ['after', 'before'],
  [paths.corrections]: ['after', 'before'],
  [paths.search]: searchFields,
  [paths.suggest]: ['q'],
  [paths.popular]: ['span'],
  [paths.mediaonArticle]: ['no'],
  [paths.mediaonMobile]: ['no'],
  [paths.ndsoftArticle]: ['idxno'],
}

/** Links within the site, paths only; `absolute` puts the site's origin before them. */
export const hrefTo = {
  home: () => '/',
  article: (story: { id: number }) => `/articles/${story.id}`,
  section: (path: string) => `/${path}`,
  topSection: (path: string) => `/${topPath(path)}`,
  photos: () => '/photos',
  tags: () => '/tags',
  tag: (tag: string) => `/tags/${encodeURIComponent(tag.normalize('NFC'))}`,
  reporters: () => '/reporters',
  reporter: (slug: string) => `/reporters/${slug}`,
  issues: () => '/issues',
  issue: (slug: string) => `/issues/${slug}`,
  archive: () => '/archive',
  /** Of a month, `2025-11`, or of a day, `2025-11-19`. */
  archived: (span: string) => `/archive/${span.replaceAll('-', '/')}`,
  corrections: () => '/corrections',
  /** The correction in the list of all, wherever in it that stands. */
  correction: ({ id, publishedAt }: { id: number; publishedAt: number }) =>
    `/corrections?before=${placeCursor({ releasedAt: publishedAt, id: id + 1 })}#correction-${id}`,
  correctedStory: (story: { id: number }, correction: { id: number }) =>
    `/articles/${story.id}#correction-${correction.id}`,
  /** The search page; parameters in the order of `queries`, empty ones left out. */
  search: (asked: Partial<Record<SearchField, string>> = {}) => {
    const said = searchFields.flatMap((field) => (asked[field] ? [[field, asked[field]]] : []))
    return said.length > 0 ? `/search?${new URLSearchParams(said)}` : '/search'
  },
  suggest: (typed: string) => `/search/suggest?${new URLSearchParams({ q: typed })}`,
  popular: (span?: string) => (span ? `/popular?span=${span}` : '/popular'),
  reads: () => '/reads',
  weather: () => '/weather',
  about: () => '/about',
  policy: (slug: string) => `/about/${slug}`,
  go: (banner: { id: number }) => `/go/${banner.id}`,
  media: (name: string) => `/media/${name}`,
  /** The feed of `all`, or of the section of that path. */
  feed: (name: string, form: FeedForm) => `/feeds/${name}.${form}`,
  changes: (form: FeedForm) => `/feeds/changes.${form}`,
  tagFeed: (tag: string, form: FeedForm) => `/feeds/tags/${encodeURIComponent(tag.normalize('NFC'))}.${form}`,
  issueFeed: (slug: string, form: FeedForm) => `/feeds/issues/${slug}.${form}`,
  sitemap: () => '/sitemap.xml',
  pagesSitemap: () => '/sitemaps/pages.xml',
  sitemapPart: (begins: Place) => `/sitemaps/${partName(begins)}.xml`,
  newsSitemap: () => '/news-sitemap.xml',
  weatherJson: () => '/weather.json',
  preview: (ticket: string) => `/preview/${ticket}`,
  favicon: () => '/favicon.svg',
  card: () => '/card.png',
  indexNowKey: (key: string) => `/${key}.txt`,
  older: (list: string, cursor: string) => `${list}?before=${cursor}`,
  newer: (list: string, cursor: string) => `${list}?after=${cursor}`,
} as const

/** The one address of a stored picture or copy: at `MEDIA_URL` where one is set, else a path of this site. */
export function mediaAddress(name: string, mediaUrl: string | null): string {
  return mediaUrl === null ? hrefTo.media(name) : `${mediaUrl}/${name}`
}

/** An absolute address on the one origin that `SITE_URL` names. */
export function absolute(site: string, path: string): string {
  return plainPath.test(path) ? site + path : new URL(path, site).href
}

// Parsing such a path would give the same again, and a feed has hundreds.
const plainPath = /^\/(?:[\w-][\w.-]*\/)*(?:[\w-][\w.-]*)?$/
