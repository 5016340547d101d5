import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { house } from '../src/news/workflow.ts'

const src = resolve(import.meta.dirname, '../src')
const doors = ['site', 'feeds', 'admin', 'clock']
const rooms = [
  'korean',
  'jsx',
  'news',
  'config',
  'urls',
  'db',
  'cache',
  'search',
  'media',
  'weather',
  'desk',
  'ui',
]

/** The import table of the house: a room, and the rooms it may import. */
const mayImport: Record<string, readonly string[]> = {
  korean: [],
  jsx: [],
  news: ['korean'],
  config: [],
  urls: ['news'],
  db: ['korean', 'news'],
  cache: ['korean', 'news', 'urls', 'db', 'config'],
  search: ['korean', 'news', 'db'],
  media: ['news', 'config'],
  weather: ['korean', 'config'],
  desk: ['korean', 'news', 'db', 'cache', 'search', 'media'],
  counter: ['config', 'db', 'korean', 'news'],
  ui: ['korean', 'jsx', 'news', 'urls', 'weather'],
  ...Object.fromEntries(doors.map((door) => [door, rooms])),
  client: ['admin', 'news'],
  local: [...rooms, ...doors, 'client', 'app', 'index'],
  app: ['config', 'urls', 'cache', 'later', ...doors],
  later: ['config'],
  index: ['app', 'clock', 'config', 'counter'],
}

const files = filesBelow(src)

describe('the house', () => {
  it('has no room that the table does not know', () => {
    expect([...new Set(files.map(roomOf))].filter((room) => !mayImport[room])).toEqual([])
  })

  it.each(
    files.map((file) => [relative(src, file), file]),
  )('%s imports only what its room may', (_, file) => {
    const room = roomOf(file)
    const wrong = importsOf(file)
      .filter((imported) => imported.startsWith(src))
      .map(roomOf)
      .filter((imported) => imported !== room && !mayImport[room]?.includes(imported))
    expect(wrong).toEqual([])
  })

  it.each([
    ['drizzle-orm', ['db']],
    ['hono', ['app', 'later', 'cache', ...doors, 'ui', 'client', 'jsx']],
    ['saxes', ['weather']],
    ['parse5', ['desk']],
    ['marked', ['desk']],
    ['diff', ['desk']],
    ['zod', ['config', 'desk', 'admin', 'weather']],
  ])('%s is known only in %j', (library, allowed) => {
    const users = files.filter((file) => importsOf(file).some((name) => name.split('/')[0] === library))
    expect(users.map(roomOf).filter((room) => !allowed.includes(room))).toEqual([])
  })

  it('never deletes a kept revision, a correction, a claim or a former masthead (언론중재법 시행령 §9)', () => {
    const deletes = /DELETE FROM (?:\$\{)?(?:revision|correction|claim|mastheadRevision|masthead_revision)\b/i
    expect(files.filter((file) => deletes.test(readFileSync(file, 'utf8')))).toEqual([])
  })

  it('lets nobody judge roles but the table in news/workflow, and gives every order in it', () => {
    const outside = files.filter((file) => ['desk', 'admin'].includes(roomOf(file)))
    const code = outside.map((file) => readFileSync(file, 'utf8'))
    expect(code.filter((text) => /\brole\s*[!=]==|\bonly\(/.test(text))).toEqual([])
    const asked = code.flatMap((text) => [
      ...text.matchAll(/(?:allowInHouse\([\w.]+, |mayInHouse\()'([\w-]+)'/g),
    ])
    expect([...new Set(asked.map(([, order]) => order))].sort()).toEqual(Object.keys(house).sort())
  })

  it.each(doors)('what %s shows knows no field of KMA', (door) => {
    const text = filesBelow(join(src, door)).map((file) => readFileSync(file, 'utf8'))
    expect(text.filter((code) => /rn_hr1|obsrValue|stn_id/.test(code))).toEqual([])
  })

  it('keeps the sealed room of KMA sealed: only weather/refresh opens it', () => {
    const kma = join(src, 'weather/kma')
    const openers = files.filter(
      (file) => !file.startsWith(kma) && importsOf(file).some((imported) => imported.startsWith(kma)),
    )
    expect(openers.map((file) => relative(src, file))).toEqual(['weather/refresh.ts'])
  })

  it('lets ui know nothing of the weather but the observation', () => {
    const seen = filesBelow(join(src, 'ui')).flatMap(importsOf)
    const weather = seen.filter((imported) => imported.startsWith(join(src, 'weather')))
    expect([...new Set(weather.map((file) => relative(src, file)))]).toEqual(['weather/observation.ts'])
  })

  it('reads env strings in config alone', () => {
    const readers = files.filter((file) =>
      /env\.(KMA_|SITE_URL|MEDIA_URL|INDEXNOW)/.test(readFileSync(file, 'utf8')),
    )
    expect(readers.map(roomOf).filter((room) => room !== 'config' && room !== 'local')).toEqual([])
  })

  it.each(files.map((file) => [relative(src, file), file]))('%s stays short', (name, file) => {
    const lines = readFileSync(file, 'utf8').split('\n').length
    expect(lines).toBeLessThanOrEqual(/^(db\/schema|korean\/hangul)/.test(name) ? 251 : 151)
  })
})

function filesBelow(folder: string): string[] {
  return readdirSync(folder)
    .map((name) => join(folder, name))
    .flatMap((path) => (statSync(path).isDirectory() ? filesBelow(path) : [path]))
    .filter((path) => /\.tsx?$/.test(path))
}

function importsOf(file: string): string[] {
  const code = readFileSync(file, 'utf8')
  const names = [...code.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1] ?? '')
  return names.map((name) => (name.startsWith('.') ? resolve(dirname(file), name) : name))
}

function roomOf(file: string): string {
  return (relative(src, file).split('/')[0] ?? '').replace(/\.tsx?$/, '')
}
