import * as z from 'zod'
import { type Autosave, autosaveQuestion, forgetAutosave, keepAutosave } from '../db/autosaves.ts'
import { ask } from '../db/statement.ts'
import { articleChange } from './article-command.ts'
import type { Desk } from './desk.ts'
import { BadOrder, NoSuch } from './refusals.ts'
import { allow, requireArticle } from './rewrite.ts'

const mostBytes = 1024 * 1024

// What is being typed need not be right yet: only the names of the fields are looked at.
const names = Object.keys(articleChange.shape).filter((name) => name !== 'minor')

/** Unsaved fields of an article, by the names of a PATCH, and the revision they were typed on. */
export const autosaveArticle = z.strictObject({
  revision: z.int().positive(),
  fields: z.strictObject(Object.fromEntries(names.map((name) => [name, z.unknown().optional()]))),
})

/** Keeps unsaved fields apart from the live story, for this editor alone; no order, no revision. */
export async function keepUnsaved(
  desk: Desk,
  id: number,
  { revision, fields }: z.output<typeof autosaveArticle>,
): Promise<Autosave> {
  allow(desk, 'revise', await requireArticle(desk.db, id))
  const text = JSON.stringify(fields)
  if (new TextEncoder().encode(text).length > mostBytes) throw new BadOrder([tooLong])
  const { db, now, editor } = desk
  await db.batch([keepAutosave(db, { id, token: editor.token, revision, fields: text, now })])
  return { revision, fields, savedAt: now }
}

/** What this editor has not saved; `live` is the revision the story is at now. Throws `NoSuch` when there is nothing. */
export async function requireUnsaved(desk: Desk, id: number): Promise<Autosave & { live: number }> {
  const { revision } = await requireArticle(desk.db, id)
  const [unsaved] = await ask(desk.db, autosaveQuestion(desk.db, { id, token: desk.editor.token }))
  if (!unsaved) throw new NoSuch(`${id}번 기사에 저장하지 않고 둔 글이 없습니다.`)
  return { ...unsaved, live: revision }
}

/** Throws away what this editor has not saved. */
export async function dropUnsaved({ db, editor }: Desk, id: number): Promise<void> {
  await requireArticle(db, id)
  await db.batch([forgetAutosave(db, { id, token: editor.token })])
}

const tooLong = { path: 'fields', message: '저장하지 않은 글은 1 MB까지 둘 수 있습니다. PATCH로 저장하세요.' }
