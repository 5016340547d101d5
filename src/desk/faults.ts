import { articleChange } from './article-command.ts'
import { UnreadableBody } from './body/unreadable.ts'
import { blank } from './create-article.ts'
import { edit } from './manuscript.ts'
import { BadOrder, type FieldError } from './refusals.ts'

const { body, sections, reporters, issues, photos, source } = articleChange.shape

/** What is wrong with those fields of an article that are spelled right: names that stand for nothing, a body that cannot be read. */
export async function faultsOf(db: D1Database, sent: unknown): Promise<FieldError[]> {
  const text = spelledRight({ body }, sent)
  const unread = await faultsIn(db, text)
  // A body that can be read may name the source itself.
  const named = { ...(unread.length === 0 && text), ...spelledRight({ source }, sent) }
  const [unsourced, unknown] = await Promise.all([
    faultsIn(db, named),
    faultsIn(db, spelledRight({ sections, reporters, issues, photos }, sent)),
  ])
  return [...unread, ...unsourced, ...unknown]
}

async function faultsIn(db: D1Database, change: Parameters<typeof edit>[2]): Promise<FieldError[]> {
  try {
    await edit(db, blank, change)
    return []
  } catch (error) {
    if (error instanceof BadOrder) return error.fields
    if (error instanceof UnreadableBody) return [...error.issues]
    throw error
  }
}

function spelledRight(group: Partial<typeof articleChange.shape>, sent: unknown): Parameters<typeof edit>[2] {
  const read = Object.entries(group).flatMap(([name, schema]) => {
    const field = schema.safeParse(Object(sent)[name])
    return field.success && field.data !== undefined ? [[name, field.data]] : []
  })
  return Object.fromEntries(read)
}
