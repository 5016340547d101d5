import type { Context } from 'hono'
import { type Keeping, redirect } from '../cache/respond.ts'
import { shelfTag, storyTags } from '../cache/tags.ts'
import type { Visit } from '../config.ts'
import { listQuestion } from '../db/lists.ts'
import { comingQuestion } from '../db/sections-now.ts'
import type { Question } from '../db/statement.ts'
import { readCursor, type Stretch } from '../news/list.ts'
import { hrefTo } from '../urls.ts'
import { open } from './open.ts'

/**
 * Opens one page of a shelf together with a page's other questions, as `open` does.
 * An address that names no stretch of the list is answered with a redirect to its top, the old address of a
 * section that has moved with one to the same stretch at the new.
 */
export async function openList<const Questions extends readonly Question<unknown>[]>(
  c: Context<Visit>,
  shelf: string,
  ...questions: Questions
) {
  const { now } = c.var
  const stretch = readStretch(c.req.query())
  if (!stretch) return c.redirect(c.req.path, 308)
  const { view, answers: all } = await open(
    c,
    listQuestion(c.env.DB, shelf, { stretch, now }),
    comingQuestion(c.env.DB, shelf, now),
    ...questions,
  )
  const [list, { nextRelease: nextChange, movedTo }, ...answers] = all
  if (movedTo !== null) {
    const to = hrefTo.section(movedTo) + new URL(c.req.url).search
    return redirect(c, { kind: 'moved', tags: [shelfTag(shelf)], nextChange: null }, to)
  }
  if (!list) return c.redirect(c.req.path, 302)
  const keeping: Keeping = { kind: 'list', tags: [shelfTag(shelf), ...storyTags(list.cards)], nextChange }
  return { view, list, answers, keeping }
}

export function readStretch({ before, after }: Record<string, string>): Stretch | null {
  if (before === undefined && after === undefined) return { from: 'top' }
  const place = readCursor(before ?? after ?? '')
  if (!place || (before !== undefined && after !== undefined)) return null
  return { from: before === undefined ? 'after' : 'before', place }
}
