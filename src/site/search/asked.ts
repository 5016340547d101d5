import { readTime, type Seconds } from '../../korean/date.ts'
import type { SearchField } from '../../urls.ts'

const longest = 100
const day = 86_400

/** What a reader asked for, as the address says it and as the index takes it. */
export interface Asked {
  q: string
  section: string
  reporter: string
  sort: 'best' | 'new'
  /** First second and last second, Seoul days as `from` and `to` name them. */
  first: Seconds
  last: Seconds
  before: number | null
  page: number
  /** The same in the words of the address. */
  fields: Partial<Record<SearchField, string>>
}

export const mostPages = 12

/** Reads the query of the search page; null when the address is not one the page itself would write. */
export function readAsked(query: Partial<Record<SearchField, string>>): Asked | null {
  const { q = '', section = '', reporter = '', from, to, sort, before, page } = query
  const first = from === undefined ? 0 : startOf(from)
  const last = to === undefined ? Number.MAX_SAFE_INTEGER : startOf(to)
  const sound =
    q.length <= longest &&
    /^([a-z][a-z0-9-]*(\/[a-z][a-z0-9-]*)?)?$/.test(section) &&
    /^([a-z][a-z0-9-]*)?$/.test(reporter) &&
    first !== null &&
    last !== null &&
    (sort === undefined || sort === 'new') &&
    (before === undefined || /^[1-9]\d{0,14}$/.test(before)) &&
    (page === undefined || (/^([2-9]|1\d)$/.test(page) && Number(page) <= mostPages))
  if (!sound) return null
  return {
    q,
    section,
    reporter,
    sort: sort === 'new' ? 'new' : 'best',
    first,
    last: to === undefined ? last : last + day - 1,
    before: before === undefined ? null : Number(before),
    page: page === undefined ? 1 : Number(page),
    fields: query,
  }
}

function startOf(date: string): Seconds | null {
  return /^\d{4}-\d\d-\d\d$/.test(date) ? readTime(date) : null
}
