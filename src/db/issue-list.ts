import type { Seconds } from '../korean/date.ts'
import type { ArticleCard } from '../news/article.ts'
import type { Issue } from '../news/issue.ts'
import { shelves } from '../news/shelves.ts'
import { cardColumns, toCard } from './cards.ts'
import { sql } from './sql.ts'
import { prepare, type Question, type Row } from './statement.ts'
import { article, issue, shelf } from './tables.ts'

/** An issue with its newest stories, newest first. */
export interface RunningIssue extends Issue {
  cards: ArticleCard[]
}

const running = prepare<'now'>`
  SELECT i.slug, i.kind AS issue_kind, i.title AS issue_title, i.description, ${cardColumns}
  FROM ${issue} i CROSS JOIN ${article} WHERE ${article.id} IN
    (SELECT article_id FROM ${shelf} WHERE ${shelf.shelf} = ${shelves.issue('')} || i.slug
      AND ${shelf.releasedAt} <= ${sql.placeholder('now')}
      ORDER BY ${shelf.releasedAt} DESC, ${shelf.articleId} DESC LIMIT 3)`

/** Every issue that has released stories, with its newest three; the one with the newest story first. */
export function runningIssuesQuestion(db: D1Database, now: Seconds): Question<RunningIssue[]> {
  return { statement: running(db, { now }), read: newestFirst }
}

function newestFirst(rows: Row[]): RunningIssue[] {
  const bySlug = Map.groupBy(rows, (row) => row.slug as string)
  const issues = [...bySlug.values()].flatMap(toRunning)
  return issues.sort((one, other) => newestOf(other) - newestOf(one))
}

function toRunning(rows: Row[]): RunningIssue[] {
  const [row] = rows
  if (!row) return []
  const cards = rows.map(toCard).sort((one, other) => other.releasedAt - one.releasedAt || other.id - one.id)
  return [
    {
      slug: row.slug as string,
      kind: row.issue_kind as Issue['kind'],
      title: row.issue_title as string,
      description: row.description as string,
      cards,
    },
  ]
}

function newestOf({ cards }: RunningIssue): Seconds {
  return cards[0]?.releasedAt ?? 0
}
