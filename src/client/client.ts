import type {
  ArticleChange,
  Issue,
  MastheadChange,
  NewArticle,
  Placements,
  Policy,
  Reporter,
  Section,
} from '../admin/contract.ts'

/** What the admin API refused, with its problem details (RFC 9457). */
export class Refused extends Error {
  override name = 'Refused'
  readonly status: number
  readonly problem: unknown
  constructor(order: string, status: number, problem: unknown) {
    super(`${order}: ${status} ${JSON.stringify(problem)}`)
    this.status = status
    this.problem = problem
  }
}

/** What every answer about an article carries, beside the article itself. */
export interface Filed {
  id: number
  revision: number
  url: string
  [field: string]: unknown
}

export interface Access {
  url: string
  token: string
  /** Many orders in a row: pages are purged by the clock, or at the end by `purgeEverything` (RFC 7240). */
  bulk?: boolean
}

/** A typed client of the admin API; every refusal throws `Refused`. */
export function newsroomClient({ url, token, bulk = false }: Access) {
  const authority = { Authorization: `Bearer ${token}`, ...(bulk && { Prefer: 'respond-async' }) }
  const order = async (method: string, path: string, given: Given = {}): Promise<Filed> => {
    const response = await fetch(new URL(path, url), {
      method,
      headers: { ...authority, ...given.headers },
      ...(given.body !== undefined && { body: given.body }),
    })
    const answer: unknown = await response.json()
    if (!response.ok) throw new Refused(`${method} ${path}`, response.status, answer)
    return answer as Filed
  }
  return {
    listArticles: (query = '') => order('GET', `/admin/articles${query}`),
    createArticle: (article: NewArticle) => order('POST', '/admin/articles', json(article)),
    reviseArticle: (at: Revision, change: ArticleChange) =>
      order('PATCH', `/admin/articles/${at.id}`, json(change, at.revision)),
    saveSection: (path: string, section: Section) => order('PUT', `/admin/sections/${path}`, json(section)),
    saveReporter: (slug: string, reporter: Reporter) =>
      order('PUT', `/admin/reporters/${slug}`, json(reporter)),
    saveIssue: (slug: string, issue: Issue) => order('PUT', `/admin/issues/${slug}`, json(issue)),
    savePolicy: (slug: string, policy: Policy) => order('PUT', `/admin/policies/${slug}`, json(policy)),
    placeStories: (slot: string, placed: Placements) =>
      order('PUT', `/admin/placements/${slot}`, json(placed)),
    reviseMasthead: (revision: number, change: MastheadChange) =>
      order('PATCH', '/admin/masthead', json(change, revision)),
    purgeEverything: () => order('POST', '/admin/purge', json({ everything: true })),
    addPhoto: (bytes: Uint8Array<ArrayBuffer>, words: Record<string, string>) =>
      order('POST', `/admin/photos?${new URLSearchParams(words)}`, { body: bytes }),
  }
}

type Revision = Pick<Filed, 'id' | 'revision'>

interface Given {
  headers?: Record<string, string>
  body?: string | Uint8Array<ArrayBuffer>
}

function json(body: unknown, revision?: number): Given {
  const headers: Record<string, string> = { 'Content-Type': 'application/json' }
  if (revision !== undefined) headers['If-Match'] = `"${revision}"`
  return { headers, body: JSON.stringify(body) }
}
