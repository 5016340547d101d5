import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Seconds } from '../../src/korean/date.ts'
import { defaultStations } from '../../src/weather/stations.ts'
import { startWorkerd } from '../edge/workerd.ts'
import { type Filling, fillArchive } from './fill.ts'
import { multiplyArchive } from './multiply.ts'

export interface Archive {
  /** The folder where workerd finds the database and the weather. */
  folder: string
  articles: number
  bytes: number
  filling: Filling
}

// More than this are copies of some that the desk has filed: filing a million takes hours.
const mostFiled = 200_000
const filedOfMany = 20_000

const marker = 'filled.json'
const nothing = [{ path: 'index.js', contents: 'export default {}' }]

interface Where {
  folder?: string
  /** Second of the last release; an hour ago where nothing else is said. */
  end?: Seconds
  /** Fill it again, whatever there is. */
  anew?: boolean
  /** The hour of the weather. */
  observedAt?: Seconds
}

/** An archive of so many articles: the one of an earlier run, or a new one. */
export async function openArchive(
  articles: number,
  {
    folder = `.wrangler/bench/${articles}`,
    end = lastHour() - hour,
    anew = false,
    observedAt = lastHour(),
  }: Where = {},
): Promise<Archive> {
  if (anew || filledIn(folder)?.schema !== newestSchema()) await fill(folder, articles, end)
  const filling = filledIn(folder) as Filled
  await putWeather(folder, observedAt)
  return { folder, articles, bytes: statSync(databaseIn(folder)).size, filling }
}

/** What was filled in, and under which migration. */
interface Filled extends Filling {
  schema: string
}

function filledIn(folder: string): Filled | null {
  const file = join(folder, marker)
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null
}

function newestSchema(): string {
  return readdirSync('migrations').sort().at(-1) ?? ''
}

const hour = 3600

function lastHour(): Seconds {
  return Math.floor(Date.now() / 1000 / hour) * hour
}

async function fill(folder: string, articles: number, end: Seconds): Promise<void> {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  await touchDatabase(folder)
  const progress = ({ articles: done, seconds }: Filling) => {
    const line = `  ${done.toLocaleString('en')} of ${articles.toLocaleString('en')} articles, ${Math.round(done / seconds)} a second`
    process.stdout.write(process.stdout.isTTY ? `\r${line}` : done % 10_000 === 0 ? `${line}\n` : '')
  }
  const began = performance.now()
  const filed = articles > mostFiled ? filedOfMany : articles
  const path = databaseIn(folder)
  await fillArchive(path, { articles: filed, end, progress })
  if (filed < articles)
    multiplyArchive(path, { articles: filed, times: Math.ceil(articles / filed), progress })
  const filled: Filled = {
    articles,
    seconds: (performance.now() - began) / 1000,
    schema: newestSchema(),
  }
  if (process.stdout.isTTY) process.stdout.write('\n')
  writeFileSync(join(folder, marker), JSON.stringify(filled))
}

// workerd makes the file, so that it lies where workerd will look for it and in the form it likes.
async function touchDatabase(folder: string): Promise<void> {
  const { miniflare } = await startWorkerd(folder, [{ name: 'touch', modules: nothing }])
  await (await miniflare.getD1Database('DB', 'touch')).exec(
    'CREATE TABLE touched (at INTEGER); DROP TABLE touched',
  )
  await miniflare.dispose()
}

function databaseIn(folder: string): string {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const file = files.find((name) => /d1.*[0-9a-f]{64}\.sqlite$/.test(name))
  if (!file) throw new Error(`${folder} holds no database`)
  return join(folder, file)
}

// Written anew each time: an old observation would change what the pages show.
async function putWeather(folder: string, observedAt: Seconds): Promise<void> {
  const stations = Array.from({ length: 97 }, (_, at) => ({
    id: defaultStations[at]?.id ?? 1000 + at,
    name: defaultStations[at]?.name ?? `관측소${at}`,
    ...{ sky: '맑음', temperature: at / 4, rain: null, observedAt },
  }))
  const observed = { source: 'surface-map', observedAt, fetchedAt: observedAt + 60, stations }
  const { miniflare } = await startWorkerd(folder, [{ name: 'weather', modules: nothing }])
  await (await miniflare.getKVNamespace('WEATHER', 'weather')).put('observed', JSON.stringify(observed))
  await miniflare.dispose()
}
