import type { Seconds } from '../korean/date.ts'
import { shelves } from '../news/shelves.ts'
import { sql } from './sql.ts'
import { prepare, type Question, type Row } from './statement.ts'
import { article, shelf } from './tables.ts'

const latest = prepare<'now'>`
  SELECT ${article.shelves} FROM ${shelf} JOIN ${article} ON ${article.id} = ${shelf.articleId}
  WHERE ${shelf.shelf} = ${shelves.all} AND ${shelf.releasedAt} <= ${sql.placeholder('now')}
  ORDER BY ${shelf.releasedAt} DESC, ${shelf.articleId} DESC LIMIT 120`

const room = 60
const prefix = shelves.tag('')

/** The tags of the newest 120 stories, those on most of them first. */
export function tagsInUseQuestion(db: D1Database, now: Seconds): Question<string[]> {
  return { statement: latest(db, { now }), read: mostUsed }
}

function mostUsed(rows: Row[]): string[] {
  const uses = new Map<string, number>()
  for (const tag of rows.flatMap(tagsOf)) uses.set(tag, (uses.get(tag) ?? 0) + 1)
  return [...uses]
    .sort((one, other) => other[1] - one[1])
    .slice(0, room)
    .map(([tag]) => tag)
}

function tagsOf(row: Row): string[] {
  const names = JSON.parse(row.shelves as string) as string[]
  return names.filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length))
}
