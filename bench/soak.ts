import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { newsroomClient } from '../src/client/client.ts'
import { hrefTo } from '../src/urls.ts'
import { descendantsNamed, residentBytes } from './load/cpu.ts'
import { edit, read, type Seen } from './soak/parties.ts'

const { values } = parseArgs({
  options: { minutes: { type: 'string', default: '30' }, port: { type: 'string', default: '8797' } },
})
const mostGrowth = 1.5
const minutes = Number(values.minutes)
const url = `http://localhost:${values.port}`
const state = mkdtempSync(join(tmpdir(), 'maru-soak-'))

// KMA is away for the whole soak: nothing leaves this machine, and every tick meets a refusal.
const kma = createServer((_, response) => response.writeHead(503).end()).listen(0, '127.0.0.1')
await once(kma, 'listening')
const feed = `http://127.0.0.1:${(kma.address() as AddressInfo).port}/`

const newsroom = spawn(process.execPath, ['src/local/start.ts'], {
  env: { ...process.env, PORT: values.port, STATE_DIR: state, KMA_FEED_URL: feed },
  stdio: ['ignore', 'pipe', 'inherit'],
})
const token = await new Promise<string>((resolve, reject) => {
  newsroom.on('exit', () => reject(new Error('npm start ended: .wrangler/edge.log says why')))
  newsroom.stdout.on('data', (chunk: Buffer) => {
    const [, printed] = /Admin token: (\S+)/.exec(chunk.toString()) ?? []
    if (printed) resolve(printed)
  })
})

const seen: Seen = { reads: 0, edits: 0, stale: [], errors: [] }
const until = Date.now() + minutes * 60_000
const paths = [
  hrefTo.home(),
  hrefTo.section('economy'),
  hrefTo.photos(),
  hrefTo.feed('all', 'xml'),
  '/nowhere',
]
const client = newsroomClient({ url, token })
const work = [
  ...Array.from({ length: 4 }, () => read(url, paths, { until, seen })),
  edit(url, client, { until, seen }),
]

const memory: number[] = []
const watch = setInterval(() => {
  const pids = descendantsNamed(newsroom.pid ?? 0, 'workerd')
  memory.push(pids.reduce((sum, pid) => sum + residentBytes(pid), 0))
  const megabytes = Math.round((memory.at(-1) ?? 0) / 1e6)
  const left = Math.max(0, Math.round((until - Date.now()) / 60_000))
  console.log(
    `${left} min left: ${seen.reads} reads, ${seen.edits} edits, ${megabytes} MB, ${seen.errors.length} errors, ${seen.stale.length} stale`,
  )
}, 15_000)

await Promise.all(work)
clearInterval(watch)
newsroom.removeAllListeners('exit')
newsroom.kill('SIGTERM')
kma.close()
await new Promise((resolve) => newsroom.on('exit', resolve))
rmSync(state, { recursive: true, force: true })

const growth = mean(memory.slice(-4)) / mean(memory.slice(Math.floor(memory.length / 4)).slice(0, 4))
console.log(`Memory at the end over that after the first quarter: ${growth.toFixed(2)}`)
console.log([...seen.errors.slice(0, 10), ...seen.stale.slice(0, 10)].join('\n'))
if (seen.errors.length + seen.stale.length > 0 || !(growth < mostGrowth)) process.exit(1)

function mean(figures: readonly number[]): number {
  return figures.reduce((sum, figure) => sum + figure, 0) / figures.length
}
