import { yearWord } from './search-years.ts'
import { sql } from './sql.ts'
import { prepare } from './statement.ts'
import { article, tag } from './tables.ts'

/** Index words of a story, as `search/text` makes them; one that is new has no id yet: its order names it. */
export interface Indexed {
  id: number | null
  order?: string
  words: string
  syllables: string
  facets: string
  tags: readonly { name: string; folded: string; initials: string }[]
}

// D1 binds no text above 2 MB.
const mostTextBytes = 1_500_000

const p = sql.placeholder

const ids = sql`(SELECT coalesce(value ->> 'id', (SELECT id FROM article WHERE created_order = value ->> 'order'))
  FROM json_each(${p('stories')}))`

const rows = sql`(SELECT search_row FROM article WHERE search_row IS NOT NULL
  AND id IN (SELECT value FROM json_each(${p('ids')})))`

const forgetWords = prepare<'ids'>`DELETE FROM story_search WHERE rowid IN ${rows}`
const forgetSyllables = prepare<'ids'>`DELETE FROM syllable_search WHERE rowid IN ${rows}`

// The row a story has where its minute is the same, else the first free one of the minute or after it.
const seat = prepare<'stories'>`
  UPDATE ${article} SET search_row = CASE
    WHEN released_at IS NULL THEN NULL
    WHEN search_row / 16 = released_at / 60 THEN search_row
    ELSE (SELECT free.at FROM (
      SELECT article.released_at / 60 * 16 AS at
      UNION ALL SELECT taken.search_row + 1 FROM article taken
        WHERE taken.search_row >= article.released_at / 60 * 16) free
      WHERE NOT EXISTS (SELECT 1 FROM article other WHERE other.search_row = free.at) LIMIT 1)
    END
  WHERE id IN ${ids}`

const seated = sql`json_each(${p('stories')}) j CROSS JOIN article a ON a.id =
  coalesce(j.value ->> 'id', (SELECT id FROM article WHERE created_order = j.value ->> 'order'))
  WHERE a.search_row IS NOT NULL`

const year = yearWord(sql`a.search_row`)

const learnWords = prepare<'stories'>`
  INSERT INTO story_search (rowid, words, facets)
  SELECT a.search_row, j.value ->> 'words', (j.value ->> 'facets') || ' ' || ${year} FROM ${seated}`

const learnSyllables = prepare<'stories'>`
  INSERT INTO syllable_search (rowid, words)
  SELECT a.search_row, (j.value ->> 'syllables') || ' ' || (j.value ->> 'facets') || ' ' || ${year}
  FROM ${seated}`

const learnTags = prepare<'tags'>`
  INSERT INTO ${tag} (name, folded, initials)
  SELECT value ->> 'name', value ->> 'folded', value ->> 'initials' FROM json_each(${p('tags')}) WHERE true
  ON CONFLICT (name) DO UPDATE SET folded = excluded.folded, initials = excluded.initials
    WHERE (folded, initials) <> (excluded.folded, excluded.initials)`

/** Statements that take stories out of the readers' index; they go before their release times change. */
export function leaveIndex(db: D1Database, gone: readonly number[]): D1PreparedStatement[] {
  const values = { ids: JSON.stringify(gone) }
  return [forgetWords(db, values), forgetSyllables(db, values)]
}

/** Statements that put those of the stories that have a release time into the index; they go after it is written. */
export function enterIndex(db: D1Database, stories: readonly Indexed[]): D1PreparedStatement[] {
  const tags = stories.flatMap((story) => story.tags)
  const indexed = portions(stories).flatMap((portion) => {
    const values = { stories: JSON.stringify(portion) }
    return [seat(db, values), learnWords(db, values), learnSyllables(db, values)]
  })
  return tags.length > 0 ? [...indexed, learnTags(db, { tags: JSON.stringify(tags) })] : indexed
}

function portions(stories: readonly Indexed[]): Indexed[][] {
  const all: Indexed[][] = []
  let room = 0
  for (const story of stories) {
    const size = (story.words.length + story.syllables.length + story.facets.length) * 3
    if (size > room) {
      all.push([])
      room = mostTextBytes
    }
    all.at(-1)?.push(story)
    room -= size
  }
  return all
}
