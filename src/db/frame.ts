import type { Banner } from '../news/banner.ts'
import type { Frame, Section, Station, TopSection } from '../news/frame.ts'
import type { Masthead } from '../news/masthead.ts'
import { framedBanners } from './banners.ts'
import { sql } from './sql.ts'
import { prepare, type Question } from './statement.ts'
import { frame, masthead, policy, section } from './tables.ts'

const readFrame = prepare`SELECT content FROM ${frame} WHERE id = 1`

const writeFrame = prepare<'today'>`
  INSERT OR REPLACE INTO ${frame} (id, content) SELECT 1, json_object(
    'masthead', json(facts),
    'stations', json(stations),
    'sections', (SELECT json_group_array(json_object('path', path, 'name', name)) FROM
      (SELECT path, name FROM ${section} ORDER BY parent, position, path)),
    'policies', (SELECT json_group_array(json_object('slug', slug, 'title', title)) FROM
      (SELECT slug, title, max(effective_on) FROM ${policy}
        WHERE effective_on <= ${sql.placeholder('today')} GROUP BY slug)),
    'banners', ${framedBanners})
  FROM ${masthead} WHERE id = 1`

/** The frame of every page, one row. It is null only in a database that was never furnished. */
export function frameQuestion(db: D1Database): Question<Frame | null> {
  return {
    statement: readFrame(db, {}),
    read: ([row]) => (row ? toFrame(row.content as string) : null),
  }
}

/** Makes the frame anew from masthead, sections, policies and banners; belongs last in a batch that changed one of them. */
export function rebuildFrame(db: D1Database, today: string): D1PreparedStatement {
  return writeFrame(db, { today })
}

interface StoredFrame {
  masthead: Masthead
  stations: Station[]
  sections: Section[]
  policies: Frame['policies']
  banners?: Banner[]
}

let last: { content: string; frame: Frame } | null = null

/** The frame that this isolate has read last, or null. */
export function lastFrame(): Frame | null {
  return last?.frame ?? null
}

function toFrame(content: string): Frame {
  if (last?.content === content) return last.frame
  const { sections, banners = [], ...rest } = JSON.parse(content) as StoredFrame
  last = { content, frame: { ...rest, banners, sections: asTree(sections) } }
  return last.frame
}

function asTree(sections: readonly Section[]): TopSection[] {
  return sections
    .filter((top) => !top.path.includes('/'))
    .map((top) => ({ ...top, children: sections.filter(({ path }) => path.startsWith(`${top.path}/`)) }))
}
