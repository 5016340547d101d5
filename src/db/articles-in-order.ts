import type { Article } from '../news/article.ts'
import { articleColumns, toArticle } from './articles.ts'
import { sql } from './sql.ts'
import { prepare, type Question } from './statement.ts'
import { article, story } from './tables.ts'

/** Articles of every state by id, and the newest id there is. */
export interface Stretch {
  articles: Article[]
  newest: number
}

const p = sql.placeholder

const stretch = prepare<'after' | 'most' | 'bytes'>`
  SELECT * FROM (SELECT *, sum(weight) OVER (ORDER BY id ROWS UNBOUNDED PRECEDING) AS sum FROM
    (SELECT ${articleColumns}, (SELECT max(id) FROM article) AS newest, octet_length(${story.body}) AS weight
      FROM ${article} JOIN ${story} ON ${story.articleId} = ${article.id}
      WHERE ${article.id} > ${p('after')} ORDER BY ${article.id} LIMIT ${p('most')}))
  WHERE sum - weight <= ${p('bytes')} ORDER BY id`

/** The next articles after an id, until so many, or bodies of so many bytes; at least one where there is one. */
export function stretchQuestion(
  db: D1Database,
  { after, most, bytes }: { after: number; most: number; bytes: number },
): Question<Stretch> {
  return {
    statement: stretch(db, { after, most, bytes }),
    read: (rows) => ({ articles: rows.map(toArticle), newest: (rows[0]?.newest as number) ?? after }),
  }
}
