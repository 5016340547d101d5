import { openArchive } from './archive/open.ts'
import { bundle } from './edge/bundle.ts'
import { pagesOf } from './pages.ts'
import { findEvaluated } from './startup/evaluated.ts'
import { measureStart } from './startup/start-time.ts'
import { measureStaticPart } from './startup/static-part.ts'

const most = { staticGzip: 150 * 1024, upload: 1024 * 1024, startCpu: 20 }
const heavy = ['zod/v4/classic', 'parse5', 'marked', 'saxes', 'diff', 'src/admin', 'src/desk']
const failures: string[] = []

const part = await measureStaticPart()
say('Static part, gzip', kilobytes(part.gzip), part.gzip <= most.staticGzip)
say('Static part, minified', kilobytes(part.bytes))
say('Modules evaluated at start', String(part.modules.length))
console.log(
  part.heaviest
    .map(([name, bytes]) => `    ${kilobytes(bytes).padStart(9)}  ${name.replace(/^.*node_modules\//, '')}`)
    .join('\n'),
)

const { code } = await bundle('src/index.ts', '.wrangler/bench/bundles/maru')
say('Whole upload', kilobytes(Buffer.byteLength(code)), Buffer.byteLength(code) <= most.upload)

const { folder, articles } = await openArchive(1000)
const machines = [
  '/sitemap.xml',
  '/robots.txt',
  '/weather.json',
  '/weather',
  '/corrections',
  '/about',
  '/nowhere',
]
const { atStart, byReaders, byEditors } = await findEvaluated(folder, [
  ...Object.values(pagesOf(articles)).flat(),
  ...machines,
])
const seen = [...atStart, ...byReaders]
const wrong = seen.filter((name) => heavy.some((part) => name.includes(part)))
say('Lazy modules evaluated at start', String(atStart.length))
say('… more by readers of every kind of page', String(byReaders.length))
say('… more by the first order of an editor', String(byEditors.length), byEditors.length > 0)
say(`Heavy modules a reader evaluated (${heavy.join(', ')})`, wrong.join(', ') || 'none', wrong.length === 0)

const start = await measureStart(code, 12)
const how = `CPU of workerd until the first answer, less that of an empty Worker (${start.empty} ms), middle of ${start.starts}`
say(`Start-up: ${how}`, `${start.cpu} ms`, start.cpu < most.startCpu)

if (failures.length > 0) {
  console.error(`\nOver the limit: ${failures.join('; ')}`)
  process.exit(1)
}

function say(what: string, figure: string, good?: boolean): void {
  if (good === false) failures.push(what)
  console.log(`${good === false ? '✗' : good ? '✓' : ' '} ${what}: ${figure}`)
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} KB`
}
