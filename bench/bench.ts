import { mkdirSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { openArchive } from './archive/open.ts'
import { standColumns } from './columns.ts'
import { pagesOf } from './pages.ts'
import { report } from './report.ts'
import { runRounds } from './rounds.ts'

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '10000' },
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '2' },
    connections: { type: 'string', default: '8' },
    only: { type: 'string' },
    columns: { type: 'string' },
    url: { type: 'string', multiple: true, default: [] },
    bundle: { type: 'string', multiple: true, default: [] },
    pid: { type: 'string', multiple: true, default: [] },
    json: { type: 'string', default: '.wrangler/bench/bench.json' },
    anew: { type: 'boolean', default: false },
  },
})

const articles = Number(values.articles)
console.log(`An archive of ${articles.toLocaleString('en')} articles`)
const archive = await openArchive(articles, { anew: values.anew })
const all = pagesOf(articles)
const wanted = values.only?.split(',') ?? Object.keys(all)
const pages = Object.fromEntries(Object.entries(all).filter(([kind]) => wanted.includes(kind)))
const { columns, facts, stop } = await standColumns(archive, pages, {
  urls: values.url,
  pids: values.pid,
  bundles: values.bundle,
})
const named = values.columns?.split(',')
const measured = columns.filter(({ name }) => !named || named.includes(name))
const rounds = await runRounds(measured, pages, {
  rounds: Number(values.rounds),
  milliseconds: Number(values.seconds) * 1000,
  connections: Number(values.connections),
})
await stop()
const result = report({ archive, facts, rounds })
mkdirSync('.wrangler/bench', { recursive: true })
writeFileSync(values.json, `${JSON.stringify(result.json, null, 2)}\n`)
console.log(`\n${result.table}\n\nThe same as JSON: ${values.json}`)
