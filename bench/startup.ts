import { build } from '../src/local/build.ts'
import { openArchive } from './archive/open.ts'
import { pagesOf } from './pages.ts'
import { findEvaluated } from './startup/evaluated.ts'
import { measureStart, workersAtATime } from './startup/start-time.ts'
import { staticPartOf } from './startup/static-part.ts'

const most = { staticGzip: 150 * 1024, upload: 1024 * 1024, startCpu: 20 }
const heavy = ['/zod/', '/parse5/', '/marked/', '/saxes/', '/diff/', 'src/admin/', 'src/desk/', 'src/clock/']
const failures: string[] = []

const built = await build('src/index.ts', { folder: '.wrangler/bench/bundles/maru' })
const part = staticPartOf(built)
say('Static part, gzip', kilobytes(part.gzip), part.gzip <= most.staticGzip)
say('Static part, minified', kilobytes(part.bytes))
say('Modules evaluated at start', String(part.modules.length))
console.log(
  part.heaviest
    .map(([name, bytes]) => `    ${kilobytes(bytes).padStart(9)}  ${name.replace(/^.*node_modules\//, '')}`)
    .join('\n'),
)

const upload = built.modules.reduce((sum, { contents }) => sum + Buffer.byteLength(contents), 0)
say(`Whole upload, ${built.modules.length} modules`, kilobytes(upload), upload <= most.upload)

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
say('Files evaluated at start', String(atStart.length))
say('… more by readers of every kind of page', String(byReaders.length))
say('… more by the first order of an editor', String(byEditors.length), byEditors.length > 0)
say(`Heavy modules a reader evaluated (${heavy.join(', ')})`, wrong.join(', ') || 'none', wrong.length === 0)

const rounds = 5
const { start, answer } = await measureStart(built.modules, rounds)
const how = `CPU of a Worker over an empty one, median of ${rounds} rounds of ${workersAtATime} Workers`
say(`Start-up, until it is ready: ${how}`, `${start.toFixed(1)} ms`, start < most.startCpu)
say('… and the first answer after it', `${answer.toFixed(1)} ms`)

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
