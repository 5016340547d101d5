import { env } from 'cloudflare:workers'

/**
 * Fills the archive with released stories up to a total, by SQL alone: what a page reads does not depend on the
 * words, so these are short. They lie a minute apart and end an hour ago; every tenth has a photo, every fiftieth a
 * correction.
 */
export async function fillArchive(total: number): Promise<void> {
  const last = ((await env.DB.prepare('SELECT max(id) AS id FROM article').first<number>('id')) ??
    0) as number
  const now = Math.floor(Date.now() / 1000)
  for (let from = last + 1; from <= total; from += 2000) {
    const to = Math.min(total, from + 1999)
    await env.DB.batch(statements(from, to, now))
  }
}

/** Lets every hour of the last week have seen the newest 200 stories of the archive read, a different number of times. */
export async function fillReads(): Promise<void> {
  const now = Math.floor(Date.now() / 1000)
  const hour = now - (now % 3600)
  await env.DB.prepare(`WITH RECURSIVE n(h) AS (SELECT 0 UNION ALL SELECT h + 1 FROM n WHERE h < 168)
    INSERT OR REPLACE INTO reads (hour, article_id, count)
    SELECT ${hour} - n.h * 3600, a.id, 1 + (a.id * 7 + n.h) % 50
    FROM n, (SELECT id FROM article ORDER BY id DESC LIMIT 200) a`).run()
}

const sections = [
  'politics',
  'economy',
  'society',
  'local',
  'culture',
  'education',
  'life',
  'sports',
  'opinion',
  'people',
  'photo',
  'video',
]

function statements(from: number, to: number, now: number): D1PreparedStatement[] {
  const numbers = `WITH RECURSIVE n(i) AS (SELECT ${from} UNION ALL SELECT i + 1 FROM n WHERE i < ${to})`
  const section = `json_extract('${JSON.stringify(sections)}', '$[' || (i % ${sections.length}) || ']')`
  const photo = `CASE WHEN i % 10 = 0 THEN '{"key":"p.jpg","alt":"","width":3,"height":2}' END`
  const shelves = `CASE WHEN i % 10 = 0
    THEN json_array('all', 'photo', 'kind:news', 'section:' || ${section}, 'tag:일자리', 'reporter:kim-nari')
    ELSE json_array('all', 'kind:news', 'section:' || ${section}, 'tag:일자리', 'reporter:kim-nari') END`
  return [
    env.DB.prepare(`${numbers} INSERT INTO article (id, status, kind, section, title, subtitle, teaser, photo, shelves,
      publish_at, created_at, created_by, created_order)
      SELECT i, 'published', 'news', ${section}, '기사 제목 ' || i, '부제', '첫머리', ${photo}, ${shelves},
        ${now - 3600} - (${1_000_000} - i) * 60, 0, 'bench', 'bench-' || i FROM n`),
    env.DB.prepare(`${numbers} INSERT INTO story (article_id, sections, lead, body, original_format, reporters, byline, tags,
      issues, photos, pictures, ai_used)
      SELECT i, json_array(${section}), '', '[{"type":"paragraph","text":"본문"}]', 'text', '["kim-nari"]', '', '["일자리"]',
        '[]', '[]', '{}', 0 FROM n`),
    env.DB.prepare(`INSERT INTO shelf (shelf, released_at, article_id)
      SELECT k.value, a.released_at, a.id FROM article a, json_each(a.shelves) k WHERE a.id BETWEEN ${from} AND ${to}`),
    env.DB.prepare(
      `UPDATE article SET search_row = released_at / 60 * 16 WHERE id BETWEEN ${from} AND ${to}`,
    ),
    env.DB.prepare(`INSERT INTO story_search (rowid, words, facets) SELECT search_row,
      '기사 사제 제목 ' || id || ' 일자 자리', 'section:' || section FROM article WHERE id BETWEEN ${from} AND ${to}`),
    env.DB.prepare(`INSERT INTO syllable_search (rowid, words) SELECT search_row, '기 사 제 목 section:' || section
      FROM article WHERE id BETWEEN ${from} AND ${to}`),
    env.DB.prepare(`${numbers} INSERT INTO correction (article_id, revision, kind, title, body, published_at)
      SELECT i, 2, 'correction', '바로잡습니다', '[{"type":"paragraph","text":"본문"}]', ${now - 3600} - (1000000 - i) * 60
      FROM n WHERE i % 50 = 7`),
  ]
}
