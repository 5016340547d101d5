import type { Correction } from '../news/correction.ts'
import { sql } from './sql.ts'
import { prepare, type Question } from './statement.ts'
import { correction } from './tables.ts'

const p = sql.placeholder

const insert = prepare`
  INSERT INTO ${correction} (article_id, revision, kind, title, body, claim_id, published_at)
  VALUES (${p('article')}, ${p('revision')}, ${p('kind')}, ${p('title')}, ${p('body')}, ${p('claim')},
    ${p('publishedAt')})`

const madeBy = prepare<'article' | 'revision'>`
  SELECT id FROM ${correction} WHERE article_id = ${p('article')} AND revision = ${p('revision')}`

const ofArticle = prepare<'article'>`
  SELECT id, revision, kind, title, body, published_at FROM ${correction} WHERE article_id = ${p('article')}
  ORDER BY revision DESC`

const after = prepare<'article' | 'revision'>`
  SELECT max(revision) AS last FROM ${correction}
  WHERE article_id = ${p('article')} AND kind = 'correction' AND revision > ${p('revision')}`

/** The revision of an article that a correction made. */
export interface CorrectedAt {
  article: number
  revision: number
}

export function insertCorrection(
  db: D1Database,
  { article, revision }: CorrectedAt,
  { claim, ...written }: Omit<Correction, 'id'> & { claim: number | null },
): D1PreparedStatement {
  return insert(db, { ...written, body: JSON.stringify(written.body), article, revision, claim })
}

/** The id of the correction that made this revision. */
export function correctionIdQuestion(db: D1Database, at: CorrectedAt): Question<number> {
  return { statement: madeBy(db, { ...at }), read: ([row]) => row?.id as number }
}

/** The last revision that 정정보도 made after the given one; null when none did. */
export function correctedAfterQuestion(db: D1Database, at: CorrectedAt): Question<number | null> {
  return { statement: after(db, { ...at }), read: ([row]) => (row?.last as number | null) ?? null }
}

/** Every correction of an article, newest first. */
export function correctionsOfQuestion(db: D1Database, article: number): Question<Correction[]> {
  return {
    statement: ofArticle(db, { article }),
    read: (rows) =>
      rows.map(({ id, kind, title, body, published_at }) => ({
        id: id as number,
        kind: kind as Correction['kind'],
        title: title as string,
        body: JSON.parse(body as string),
        publishedAt: published_at as number,
      })),
  }
}
