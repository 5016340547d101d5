import type * as z from 'zod'
import type { articleChange, newArticle } from '../desk/article-command.ts'
import type { placeStories } from '../desk/place-stories.ts'
import type { reviseMasthead } from '../desk/revise-masthead.ts'
import type { saveIssue } from '../desk/save-issue.ts'
import type { savePolicy } from '../desk/save-policy.ts'
import type { saveReporter } from '../desk/save-reporter.ts'
import type { saveSection } from '../desk/save-section.ts'

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

type Named<Command extends z.ZodType, Key extends string> = Omit<z.input<Command>, Key>

/** A typed client of the admin API; every refusal throws `Refused`. */
export function newsroomClient({ url, token }: { url: string; token: string }) {
  const order = async (method: string, path: string, given: Given = {}): Promise<Filed> => {
    const response = await fetch(new URL(path, url), {
      method,
      headers: { Authorization: `Bearer ${token}`, ...given.headers },
      ...(given.body !== undefined && { body: given.body }),
    })
    const answer: unknown = await response.json()
    if (!response.ok) throw new Refused(`${method} ${path}`, response.status, answer)
    return answer as Filed
  }
  return {
    listArticles: (query = '') => order('GET', `/admin/articles${query}`),
    createArticle: (article: z.input<typeof newArticle>) => order('POST', '/admin/articles', json(article)),
    reviseArticle: (at: Revision, change: z.input<typeof articleChange>) =>
      order('PATCH', `/admin/articles/${at.id}`, json(change, at.revision)),
    saveSection: ({ path, ...section }: z.input<typeof saveSection>) =>
      order('PUT', `/admin/sections/${path}`, json(section)),
    saveReporter: (slug: string, reporter: Named<typeof saveReporter, 'slug'>) =>
      order('PUT', `/admin/reporters/${slug}`, json(reporter)),
    saveIssue: (slug: string, issue: Named<typeof saveIssue, 'slug'>) =>
      order('PUT', `/admin/issues/${slug}`, json(issue)),
    savePolicy: (slug: string, policy: Named<typeof savePolicy, 'slug'>) =>
      order('PUT', `/admin/policies/${slug}`, json(policy)),
    placeStories: (slot: string, placed: z.input<typeof placeStories>) =>
      order('PUT', `/admin/placements/${slot}`, json(placed)),
    reviseMasthead: (revision: number, change: z.input<typeof reviseMasthead>) =>
      order('PATCH', '/admin/masthead', json(change, revision)),
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
