import { sql } from './sql.ts'
import { prepare } from './statement.ts'
import { revision } from './tables.ts'

const p = sql.placeholder

const keep = prepare<'id' | 'revision' | 'sections'>`
  INSERT INTO ${revision} (article_id, revision, live, state)
  SELECT ${p('id')}, ${p('revision')}, (SELECT a.revision FROM article a JOIN story s ON s.article_id = a.id
    WHERE a.id = ${p('id')} AND s.sections = ${p('sections')}), (SELECT json_object(
    'id', a.id, 'revision', a.revision, 'status', a.status, 'kind', a.kind, 'title', a.title,
    'subtitle', a.subtitle, 'publish_at', a.publish_at, 'embargo_until', a.embargo_until,
    'modified_at', a.modified_at, 'created_at', a.created_at, 'created_by', a.created_by,
    'sections', s.sections, 'lead', s.lead, 'body', s.body, 'reporters', s.reporters, 'byline', s.byline,
    'source', s.source, 'tags', s.tags, 'issues', s.issues, 'photos', s.photos, 'pictures', s.pictures,
    'ai_used', s.ai_used, 'original_format', s.original_format, 'original', hex(s.original))
    FROM article a JOIN story s ON s.article_id = a.id WHERE a.id = ${p('id')})`

/** Keeps the outgoing state of an article that was read at this revision and in these sections; else the batch fails. */
export function keepState(
  db: D1Database,
  read: { id: number; revision: number; sections: readonly string[] },
): D1PreparedStatement {
  return keep(db, { ...read, sections: JSON.stringify(read.sections) })
}
