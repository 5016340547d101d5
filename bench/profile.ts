import { parseArgs } from 'node:util'
import { build } from '../src/local/build.ts'
import { openArchive } from './archive/open.ts'
import { startWorkerd } from './edge/workerd.ts'
import { runLoad } from './load/run.ts'
import { pagesOf } from './pages.ts'
import { costOf } from './profile/cost.ts'
import { recordProfile } from './profile/record.ts'
import { table } from './table.ts'

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '10000' },
    only: { type: 'string', default: 'article,home' },
    seconds: { type: 'string', default: '8' },
    lines: { type: 'string', default: '25' },
  },
})

const { folder, articles } = await openArchive(Number(values.articles))
const { modules } = await build('src/index.ts', { folder: '.wrangler/bench/bundles/profile', minify: false })
const { addresses, miniflare } = await startWorkerd(folder, [{ name: 'maru', modules }], 0)
const inspector = await miniflare.getInspectorURL()
const pages = pagesOf(articles)

for (const kind of values.only.split(',')) {
  const load = { url: addresses.maru ?? '', paths: pages[kind] ?? [], connections: 8 }
  await runLoad({ ...load, milliseconds: 2000 })
  const { profile, result } = await recordProfile(new URL('/core:user:maru', inspector), () =>
    runLoad({ ...load, milliseconds: Number(values.seconds) * 1000 }),
  )
  const { busy, lines } = costOf(profile)
  console.log(
    `\n${kind}: ${result.requests} requests, ${(busy / result.requests).toFixed(2)} ms of the Worker's own time each\n`,
  )
  const rows = lines
    .slice(0, Number(values.lines))
    .map(({ name, place, self, total }) => [
      name,
      place,
      `${((self / busy) * 100).toFixed(1)} %`,
      ((self / result.requests) * 1000).toFixed(0),
      ((total / result.requests) * 1000).toFixed(0),
    ])
  console.log(table(['function', 'where', 'self', 'self µs', 'with calls µs'], rows))
}
await miniflare.dispose()
