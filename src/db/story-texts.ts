import type { Block } from '../news/body.ts'
import { sql } from './sql.ts'
import { prepare, type Question } from './statement.ts'
import { story } from './tables.ts'

const p = sql.placeholder

const textsOf = prepare<'ids'>`
  SELECT ${story.articleId}, ${story.lead}, ${story.body} FROM json_each(${p('ids')}) wanted
  CROSS JOIN ${story} ON ${story.articleId} = wanted.value`

export interface StoryText {
  lead: string
  body: Block[]
}

/** The words of stories, by id. */
export function textsQuestion(db: D1Database, ids: readonly number[]): Question<Map<number, StoryText>> {
  return {
    statement: textsOf(db, { ids: JSON.stringify(ids) }),
    read: (rows) =>
      new Map(
        rows.map((row) => [
          row.article_id as number,
          { lead: row.lead as string, body: JSON.parse(row.body as string) as Block[] },
        ]),
      ),
  }
}
