import { rmSync, statfsSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { measureSize, type Size } from './scale/measure.ts'
import { plot } from './scale/plot.ts'
import { table } from './table.ts'

const bytesNeededEach = 14_000

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1000,10000,100000' },
    keep: { type: 'boolean', default: false },
    out: { type: 'string', default: '.wrangler/bench' },
  },
})

const wanted = values.sizes.split(',').map(Number)
const sizes: Size[] = []
for (const articles of wanted) {
  requireRoom(articles)
  console.log(`${articles.toLocaleString('en')} articles`)
  const size = await measureSize(articles)
  sizes.push(size)
  const { bytesEach, loadedASecond } = size
  console.log(`  ${bytesEach.toFixed(0)} bytes each, loaded ${loadedASecond.toFixed(0)} a second`)
  if (!values.keep && articles > 100_000) rmSync(`.wrangler/bench/${articles}`, { recursive: true })
}

const kinds = Object.keys(sizes[0]?.facts ?? {})
const names = sizes.map(({ articles }) => articles.toLocaleString('en'))
const row = (name: string, unit: string, figure: (size: Size) => string) => [name, unit, ...sizes.map(figure)]
const pages = kinds.flatMap((kind) => [
  row(kind, 'rows read', ({ facts }) => (facts[kind]?.rowsRead ?? 0).toFixed(0)),
  row(kind, 'ms of SQL', ({ facts }) => (facts[kind]?.sqlTime ?? 0).toFixed(2)),
])
const whole = [
  row('database', 'KB an article', ({ bytesEach }) => (bytesEach / 1024).toFixed(1)),
  row('loading', 'articles a second', ({ loadedASecond }) => loadedASecond.toFixed(0)),
]
console.log(`\n${table(['page', '', ...names], [...pages, ...whole])}`)

const series = (figure: 'rowsRead' | 'sqlTime') =>
  kinds.map((kind) => ({
    name: kind,
    points: sizes.map(({ articles, facts }): [number, number] => [articles, facts[kind]?.[figure] ?? 0]),
  }))
writeFileSync(`${values.out}/scale-rows.svg`, plot('Rows read by a page', 'rows', series('rowsRead')))
writeFileSync(`${values.out}/scale-time.svg`, plot('Time in SQLite for a page', 'ms', series('sqlTime')))
writeFileSync(`${values.out}/scale.json`, `${JSON.stringify(sizes, null, 2)}\n`)
console.log(`\nPlots and JSON: ${values.out}/scale-rows.svg, scale-time.svg, scale.json`)

function requireRoom(articles: number): void {
  const { bavail, bsize } = statfsSync('.')
  const needed = articles * bytesNeededEach
  if (bavail * bsize < needed) {
    throw new Error(`${articles} articles need about ${(needed / 1e9).toFixed(1)} GB of disk: there is less`)
  }
}
