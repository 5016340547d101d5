import { type Inline, plain } from '../../news/body.ts'
import { redactionMark } from '../../news/revision.ts'

/** What covers words in one string. */
export type Cover = (text: string) => string

/** Covers a word wherever it stands, as text or in an address. */
export function coverOf(word: string): Cover {
  const spellings = [...new Set([word, encodeURIComponent(word), encodeURI(word)])]
  return (text) => spellings.reduce((left, spelling) => left.replaceAll(spelling, redactionMark), text)
}

/** Any JSON value with words covered in all its texts; a word that marks cut in pieces is covered too. */
export function covered(value: unknown, cover: Cover): unknown {
  if (typeof value === 'string') return cover(value)
  if (Array.isArray(value))
    return isInline(value) ? coveredRuns(value, cover) : value.map((item) => covered(item, cover))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, covered(item, cover)]))
}

/** Whether a word stands anywhere in a JSON value. */
export function holds(value: unknown, word: string): boolean {
  return JSON.stringify(covered(value, coverOf(word))) !== JSON.stringify(value)
}

function coveredRuns(runs: Exclude<Inline, string>, cover: Cover): Inline {
  const apart = runs.map((run) => covered(run, cover)) as Exclude<Inline, string>
  const whole = plain(apart)
  return cover(whole) === whole ? apart : cover(whole)
}

// Runs carry text and at most marks and an address; nothing else in an article looks like them.
function isInline(value: unknown[]): value is Exclude<Inline, string> {
  const marked = value.some((item) => typeof item === 'object' && item !== null)
  return marked && value.every((item) => typeof item === 'string' || isRun(item))
}

function isRun(item: unknown): boolean {
  if (typeof item !== 'object' || item === null || !('text' in item) || typeof item.text !== 'string')
    return false
  return Object.keys(item).every((key) => ['text', 'marks', 'href'].includes(key))
}
