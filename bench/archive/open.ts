import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { defaultStations } from '../../src/weather/stations.ts'
import { startWorkerd } from '../edge/workerd.ts'
import { type Filling, fillArchive } from './fill.ts'

export interface Archive {
  /** The folder where workerd finds the database and the weather. */
  folder: string
  articles: number
  bytes: number
  filling: Filling
}

const marker = 'filled.json'

/** An archive of so many articles: the one of an earlier run, or a new one. `anew` fills it again whatever there is. */
export async function openArchive(articles: number, { anew = false } = {}): Promise<Archive> {
  const folder = `.wrangler/bench/${articles}`
  if (anew || !existsSync(join(folder, marker))) await fill(folder, articles)
  const filling = JSON.parse(readFileSync(join(folder, marker), 'utf8')) as Filling
  await putWeather(folder)
  return { folder, articles, bytes: statSync(databaseIn(folder)).size, filling }
}

async function fill(folder: string, articles: number): Promise<void> {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  await touchDatabase(folder)
  const progress = ({ articles: done, seconds }: Filling) => {
    const line = `  ${done.toLocaleString('en')} of ${articles.toLocaleString('en')} articles, ${Math.round(done / seconds)} a second`
    process.stdout.write(process.stdout.isTTY ? `\r${line}` : done % 10_000 === 0 ? `${line}\n` : '')
  }
  const filling = await fillArchive(databaseIn(folder), { articles, progress })
  process.stdout.write('\n')
  writeFileSync(join(folder, marker), JSON.stringify(filling))
}

// workerd makes the file, so that it lies where workerd will look for it and in the form it likes.
async function touchDatabase(folder: string): Promise<void> {
  const { miniflare } = await startWorkerd(folder, [{ name: 'touch', code: 'export default {}' }])
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
async function putWeather(folder: string): Promise<void> {
  const hour = Math.floor(Date.now() / 3_600_000) * 3600
  const stations = Array.from({ length: 97 }, (_, at) => ({
    id: defaultStations[at]?.id ?? 1000 + at,
    name: defaultStations[at]?.name ?? `관측소${at}`,
    ...{ sky: '맑음', temperature: at / 4, rain: null, observedAt: hour },
  }))
  const observed = { source: 'surface-map', observedAt: hour, fetchedAt: hour + 60, stations }
  const { miniflare } = await startWorkerd(folder, [{ name: 'weather', code: 'export default {}' }])
  await (await miniflare.getKVNamespace('WEATHER', 'weather')).put('observed', JSON.stringify(observed))
  await miniflare.dispose()
}
