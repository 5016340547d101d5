import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from '../src/local/build.ts'
import type { Archive } from './archive/open.ts'
import { type Module, startWorkerd } from './edge/workerd.ts'
import { childrenNamed } from './load/cpu.ts'
import { recordPages } from './record-pages.ts'
import type { Recorded } from './worker/record.ts'

/** One system that is measured: where it answers, and the processes whose CPU counts as its own. */
export interface Column {
  name: string
  url: string
  pids: number[]
  /** Asked for these instead of the pages' own addresses. */
  paths?: string[]
}

/** What a page kind costs besides time; averages over its addresses. */
export interface Facts {
  statements: number
  rowsRead: number
  sqlTime: number
  bytes: number
  compressed: number
}

type Pages = Record<string, string[]>

const folder = '.wrangler/bench/bundles'

/**
 * Stands up what is compared, all in one workerd over one database: a bare Worker that repeats what Maru was
 *recorded to ask, Maru, other bundles of it, and both behind the local cache; beside them what is given by address.
 */
export async function standColumns(
  archive: Archive,
  pages: Pages,
  { urls, pids, bundles }: { urls: readonly string[]; pids: readonly string[]; bundles: readonly string[] },
) {
  const records = await recordPages(archive.folder, Object.values(pages).flat())
  const modules = async (entry: string, name: string) =>
    (await build(entry, { folder: `${folder}/${name}` })).modules
  const vars = { RECORDED: JSON.stringify(records) }
  const workerd = await startWorkerd(archive.folder, [
    { name: 'bare', modules: await modules('bench/worker/bare.ts', 'bare'), vars },
    { name: 'maru', modules: await modules('src/index.ts', 'maru') },
    ...bundles.map((given) => split(given)).map(([name, file]) => ({ name, modules: modulesIn(file) })),
    { name: 'bare-cached', modules: await modules('bench/worker/bare-cached.ts', 'bare-cached'), vars },
    { name: 'maru-cached', modules: await modules('src/local/edge.ts', 'maru-cached') },
  ])
  const own = childrenNamed(process.pid, 'workerd')
  const columns: Column[] = Object.entries(workerd.addresses).map(([name, url]) => ({ name, url, pids: own }))
  return {
    columns: [...columns, ...urls.map((given) => givenColumn(given, pids))],
    facts: factsOf(records, pages),
    stop: () => workerd.miniflare.dispose(),
  }
}

// A bundle is one file, or a folder with the entry `index.js`.
function modulesIn(place: string): Module[] {
  if (statSync(place).isFile()) return [{ path: 'index.js', contents: readFileSync(place, 'utf8') }]
  const others = readdirSync(place).filter((name) => name.endsWith('.js') && name !== 'index.js')
  return ['index.js', ...others].map((path) => ({ path, contents: readFileSync(join(place, path), 'utf8') }))
}

export function factsOf(records: Record<string, Recorded>, pages: Pages): Record<string, Facts> {
  const facts = Object.entries(pages).map(([kind, paths]) => {
    const of = paths.map((path) => records[path] as Recorded)
    const mean = (figure: (record: Recorded) => number) =>
      of.reduce((sum, record) => sum + figure(record), 0) / of.length
    return [
      kind,
      {
        statements: mean(({ batches }) => batches.flat().length),
        rowsRead: mean(({ rowsRead }) => rowsRead),
        sqlTime: mean(({ sqlTime }) => sqlTime),
        bytes: mean(({ body }) => Buffer.byteLength(body)),
        compressed: mean(({ body }) => gzipSync(body).length),
      },
    ]
  })
  return Object.fromEntries(facts)
}

function givenColumn(given: string, pids: readonly string[]): Column {
  const [name, url] = split(given)
  const own = pids.map((pid) => split(pid)).filter(([of]) => of === name)
  return {
    name,
    url: new URL(url).origin,
    pids: own.map(([, pid]) => Number(pid)),
    paths: [new URL(url).pathname],
  }
}

function split(given: string): [string, string] {
  const [, name, value] = /^([^=]+)=(.+)$/.exec(given) ?? []
  if (!name || !value) throw new Error(`"${given}": write name=value`)
  return [name, value]
}
