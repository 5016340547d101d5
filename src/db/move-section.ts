import type { Seconds } from '../korean/date.ts'
import { spans } from '../news/popular.ts'
import { shelves } from '../news/shelves.ts'
import { nextRevision } from './house.ts'
import { requireStanding } from './section-use.ts'
import { lastRevision, requireRevision } from './sections.ts'
import { type SQL, sql } from './sql.ts'
import { prepare } from './statement.ts'
import { article, popular, section, sectionMove, sectionUse, shelf, story } from './tables.ts'

const p = sql.placeholder
const [from, to] = [sql`${p('from')}`, sql`${p('to')}`]

// Subsections go along with a section that stays one of the first level.
const moving = sql`(SELECT path FROM ${section} WHERE path = ${from} OR (parent = ${from} AND instr(${to}, '/') = 0))`
const arrived = sql`(SELECT path FROM ${section} WHERE path = ${to} OR parent = ${to})`
const mark = shelves.section('')

const live = sql`SELECT revision FROM ${section} WHERE path = ${from}`
const arrive = prepare<'from' | 'to' | 'parent' | 'expected' | 'next'>`
  INSERT INTO ${section} (path, parent, name, position, revision)
  SELECT ${moved(sql`path`)}, CASE path WHEN ${from} THEN ${p('parent')} ELSE ${to} END, name, position,
    CASE path WHEN ${from} THEN max(${nextRevision(live)}, CAST(${p('next')} AS INTEGER))
      ELSE max(revision, ${lastRevision(moved(sql`path`))}) + 1 END
  FROM ${section} WHERE path IN ${moving}`

const leaveShelves = prepare<'from' | 'to'>`
  DELETE FROM ${shelf} WHERE (shelf, released_at, article_id) IN
    (SELECT k.value, a.released_at, a.id FROM ${article} a, json_each(a.shelves) k
      WHERE a.id IN ${storiesIn(moving)} AND k.value GLOB ${mark} || '*')`

const rewriteStories = prepare<'from' | 'to'>`
  UPDATE ${story} SET sections = (SELECT json_group_array(path) FROM
    (SELECT CASE WHEN value IN ${moving} THEN ${moved(sql`value`)} ELSE value END AS path
      FROM json_each(${story.sections}) ORDER BY key))
  WHERE article_id IN ${storiesIn(moving)}`

// In the order of news/shelves.ts, so that a restored newsroom has the very same rows.
const rewriteArticles = prepare<'from' | 'to'>`
  UPDATE ${article} SET section = (SELECT sections ->> 0 FROM ${story} WHERE article_id = ${article.id}),
    shelves = (SELECT json_group_array(shelf) FROM (SELECT shelf FROM (
      SELECT value AS shelf, key + iif(value IN (${shelves.all}, ${shelves.photo})
        OR value GLOB ${shelves.kind('*')}, 0, 1000) AS place
      FROM json_each(${article.shelves}) WHERE value NOT GLOB ${mark} || '*'
      UNION ALL SELECT ${mark} || substr(j.value, 1, instr(j.value || '/', '/') - 1), 100 + 2 * j.key
      FROM ${story} s, json_each(s.sections) j WHERE s.article_id = ${article.id}
      UNION ALL SELECT ${mark} || j.value, 101 + 2 * j.key
      FROM ${story} s, json_each(s.sections) j WHERE s.article_id = ${article.id}
    ) GROUP BY shelf ORDER BY min(place)))
  WHERE id IN ${storiesIn(moving)}`

const rewriteUse = prepare<'from' | 'to'>`
  UPDATE ${sectionUse} SET section = ${moved(sql`section`)} WHERE section IN ${moving}`

const takeShelves = prepare<'to'>`
  INSERT INTO ${shelf} (shelf, released_at, article_id)
  SELECT k.value, a.released_at, a.id FROM ${article} a, json_each(a.shelves) k
  WHERE a.id IN ${storiesIn(arrived)} AND a.released_at IS NOT NULL AND k.value GLOB ${mark} || '*'`

// A list of what is read most is ranked anew by the clock; until then it goes along.
const rewriteLists = prepare<'from' | 'to'>`
  UPDATE OR REPLACE ${popular} SET list = substr(list, 1, length(list) - length(${from})) || ${to}
  WHERE list IN (SELECT value || ${`:${mark}`} || ${from} FROM json_each(${JSON.stringify(spans)})) AND instr(${to}, '/') = 0`

const leadOn = prepare<'from' | 'to'>`
  UPDATE ${sectionMove} SET to_path = ${moved(sql`to_path`)} WHERE to_path IN ${moving}`
const leadThere = prepare<'from' | 'to' | 'now'>`
  INSERT INTO ${sectionMove} (from_path, moved_at, to_path)
  SELECT c.path, max(${p('now')}, coalesce((SELECT max(moved_at) + 1 FROM ${sectionMove} m
    WHERE m.from_path = c.path), 0)), ${moved(sql`c.path`)}
  FROM ${section} c WHERE c.path IN ${moving}`
const leadNowhere = prepare`DELETE FROM ${sectionMove} WHERE from_path = to_path`

const depart = prepare<'from' | 'to'>`DELETE FROM ${section} WHERE path IN ${moving}`

/**
 * Statements that give a section and its subsections new paths, in whatever holds them, except slots and the frame;
 * `section.revision` fails when the section is not at the expected revision any more.
 * The desk's search index keeps the old paths until a story is saved again: `indexedPaths` finds it by them. An index
 * that is asked without `indexedPaths` must be rewritten here.
 */
export function moveSection(
  db: D1Database,
  { from, to, now, ...at }: { from: string; to: string; now: Seconds; expected: number; next: number },
): D1PreparedStatement[] {
  const parent = to.includes('/') ? to.slice(0, to.indexOf('/')) : null
  return [
    requireStanding(db, [from]),
    arrive(db, { from, to, parent, ...at }),
    leaveShelves(db, { from, to }),
    rewriteStories(db, { from, to }),
    rewriteArticles(db, { from, to }),
    rewriteUse(db, { from, to }),
    takeShelves(db, { to }),
    rewriteLists(db, { from, to }),
    leadOn(db, { from, to }),
    leadThere(db, { from, to, now }),
    leadNowhere(db, {}),
    depart(db, { from, to }),
  ]
}

const forgetMoves = prepare<'path'>`DELETE FROM ${sectionMove} WHERE to_path = ${p('path')}`
const remove = prepare<'path'>`DELETE FROM ${section} WHERE path = ${p('path')}`

/** Statements that remove a section and the ways that lead to it; a story or a subsection in it fails the batch. */
export function removeSection(db: D1Database, path: string, expected: number): D1PreparedStatement[] {
  return [
    requireStanding(db, [path]),
    requireRevision(db, path, expected),
    forgetMoves(db, { path }),
    remove(db, { path }),
  ]
}

function moved(path: SQL): SQL {
  return sql`${to} || substr(${path}, length(${from}) + 1)`
}

function storiesIn(sections: SQL): SQL {
  return sql`(SELECT article_id FROM ${sectionUse} WHERE section IN ${sections})`
}
