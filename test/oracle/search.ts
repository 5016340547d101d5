import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { parseArgs } from 'node:util'
import { Dice } from '../../bench/archive/dice.ts'
import { fillArchive } from '../../bench/archive/fill.ts'
import { nodeD1 } from '../../bench/archive/node-d1.ts'
import { toArticle } from '../../src/db/articles.ts'
import { ask } from '../../src/db/statement.ts'
import { foundQuestion } from '../../src/db/story-search.ts'
import { matchOf, readQuery } from '../../src/search/query.ts'
import { ranked } from '../../src/search/rank.ts'
import { searchText } from '../../src/search/text.ts'
import { holds, linesOf } from './search/brute-force.ts'
import { knownItems } from './search/known-items.ts'
import { type Probe, probesFrom } from './search/queries.ts'

/*
 * npm run test:search [-- --articles 10000]: a thousand queries against brute force over the texts, and two hundred
 * searches for a story somebody remembers three words of. Ends with 1 where recall, precision or rank fall short.
 */
const { values } = parseArgs({ options: { articles: { type: 'string', default: '10000' } } })
const window = 120
const needed = { recall: 1, precision: 0.99, known: 0.95 }

const folder = mkdtempSync(join(tmpdir(), 'maru-search-'))
process.on('exit', () => existsSync(folder) && rmSync(folder, { recursive: true }))
const end = Math.floor(Date.UTC(2026, 10, 1) / 1000)
const path = join(folder, 'archive.sqlite')
await fillArchive(path, {
  articles: Number(values.articles),
  end,
  progress: ({ articles }) => process.stderr.write(`\r${articles} articles`),
})
process.stderr.write('\n')

const file = new DatabaseSync(path)
const db = nodeD1(file)
const stories = file
  .prepare('SELECT * FROM article JOIN story ON article_id = id ORDER BY search_row DESC')
  .all()
  .map((row) => toArticle(row))
  .map((article) => {
    const text = searchText(article)
    return { id: article.id, article, text, lines: linesOf(text) }
  })

async function find(q: string) {
  const query = readQuery(q)
  const match = matchOf(query)
  if (!match) return []
  const wanted = { ...match, section: '', from: 0, until: end, before: null, most: window }
  const [found] = await ask(db, foundQuestion(db, wanted, end))
  return ranked(found, query, end)
}

interface Score {
  queries: number
  expected: number
  missed: number
  found: number
  wrong: number
}

async function scoreOf({ q, words }: Probe): Promise<Score> {
  const truth = stories.filter(({ lines }) => words.every((word) => holds(lines, word)))
  const true_ = new Set(truth.map(({ id }) => id))
  const found = (await find(q)).map(({ id }) => id)
  const expected = truth.slice(0, window).map(({ id }) => id)
  const missed = expected.filter((id) => !found.includes(id))
  const wrong = found.filter((id) => !true_.has(id))
  if (missed.length + wrong.length > 0) console.error(`${q}: ${missed.length} missed, ${wrong.length} wrong`)
  return {
    queries: 1,
    expected: expected.length,
    missed: missed.length,
    found: found.length,
    wrong: wrong.length,
  }
}

const byKind = new Map<string, Score>()
const probes = probesFrom(
  stories.map(({ text }) => text),
  new Dice(7),
)
for (const [nth, probe] of probes.entries()) {
  const score = await scoreOf(probe)
  const sum = byKind.get(probe.kind) ?? { queries: 0, expected: 0, missed: 0, found: 0, wrong: 0 }
  for (const key of Object.keys(sum) as (keyof Score)[]) sum[key] += score[key]
  byKind.set(probe.kind, sum)
  if (nth % 20 === 0) process.stderr.write(`\r${nth} queries`)
}
process.stderr.write('\n')

const share = (part: number, whole: number) => (whole === 0 ? 1 : 1 - part / whole)
console.table(
  [...byKind].map(([kind, score]) => ({
    kind,
    queries: score.queries,
    recall: share(score.missed, score.expected),
    precision: share(score.wrong, score.found),
  })),
)
const all = [...byKind.values()]
const recall = Math.min(...all.map((score) => share(score.missed, score.expected)))
const precision = Math.min(...all.map((score) => share(score.wrong, score.found)))

let known = 0
const items = knownItems(stories, new Dice(11), 200)
for (const { id, q } of items) {
  const place = (await find(q)).findIndex((story) => story.id === id)
  if (place >= 0 && place < 3) known += 1
  else console.error(`${q}: story ${id} stands at ${place + 1}`)
}
console.log(`known items in the first three: ${known} of ${items.length}`)

const good = recall >= needed.recall && precision >= needed.precision && known / items.length >= needed.known
console.log(`recall ${recall}, precision ${precision}: ${good ? 'good' : 'short of what is needed'}`)
process.exitCode = good ? 0 : 1
