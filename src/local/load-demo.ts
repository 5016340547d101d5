import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Sent } from '../admin/contract.ts'
import { type Newsroom, newsroomClient } from '../client/client.ts'
import { hourOf } from '../news/popular.ts'

type NewArticle = Sent<'createArticle'>

interface DemoArticle extends Omit<NewArticle, 'publishAt' | 'status'> {
  minutesAgo: number
}

interface DemoPhoto {
  name: string
  file: string
  alt: string
  caption: string
  credit: string
}

/** Fills a newsroom that holds no article yet with the fictional 온새미신문, by the same orders an editor gives. */
export async function loadDemo(access: { url: string; token: string }): Promise<string> {
  const client = newsroomClient({ ...access, bulk: true })
  const { articles } = await client.listArticles({ query: { limit: 1 } })
  if (articles.length > 0) return '  It holds articles already; nothing was added.'
  await furnish(client)
  const keys = await loadPhotos(client)
  const ids = await loadArticles(client, keys)
  const placements = read<Record<string, string[]>>('placements.json')
  for (const [slot, titles] of Object.entries(placements)) {
    const stories = titles.map((title) => required(ids, title))
    await client.placeStories({ slot, ifMatch: 0, body: { stories } })
  }
  await loadReads(client, [...ids.values()].slice(-60))
  await newsroomClient(access).purgePages({ body: { everything: true } })
  return `  ${ids.size} demonstration articles, ${keys.size} pictures`
}

async function furnish(client: Newsroom): Promise<void> {
  const { policies, ...facts } = read<Masthead>('masthead.json')
  await client.reviseMasthead({ ifMatch: 1, body: facts })
  for (const { slug, body, ...policy } of policies) {
    await client.savePolicy({ slug, body: { ...policy, body: { format: 'text', content: body } } })
  }
  for (const { slug, ...body } of read<Slugged<'saveReporter'>[]>('reporters.json')) {
    await client.saveReporter({ slug, body })
  }
  for (const { slug, ...body } of read<Slugged<'saveIssue'>[]>('issues.json')) {
    await client.saveIssue({ slug, body })
  }
}

type Slugged<Order extends 'saveReporter' | 'saveIssue'> = { slug: string } & Sent<Order>

type Masthead = Sent<'reviseMasthead'> & {
  policies: { slug: string; title: string; effectiveOn: string; body: string }[]
}

async function loadPhotos(client: Newsroom): Promise<Map<string, string>> {
  const keys = new Map<string, string>()
  for (const { name, file, alt, caption, credit } of read<DemoPhoto[]>('photos.json')) {
    const bytes = new Uint8Array(readFileSync(join(demo, 'photos', file)))
    const { key } = await client.addPhoto({ file: bytes, query: { alt, caption, credit } })
    keys.set(name, key)
  }
  return keys
}

async function loadArticles(client: Newsroom, keys: Map<string, string>): Promise<Map<string, number>> {
  const files = readdirSync(join(demo, 'articles'))
  const articles = files.flatMap((file) => read<DemoArticle[]>(`articles/${file}`))
  const ids = new Map<string, number>()
  for (const { minutesAgo, photos = [], ...article } of articles.sort(
    (a, b) => b.minutesAgo - a.minutesAgo,
  )) {
    const { id } = await client.createArticle({
      body: {
        ...article,
        status: 'published',
        publishAt: new Date(Date.now() - minutesAgo * 60_000).toISOString(),
        photos: photos.map((use) => ({ ...use, photo: required(keys, use.photo) })),
      },
    })
    ids.set(article.title, id)
  }
  return ids
}

/** Reads of the last days, invented like the stories; they come in as those of another newsroom would. */
async function loadReads(client: Newsroom, ids: readonly number[]): Promise<void> {
  const now = Math.floor(Date.now() / 1000)
  const lines = [0, 6, 72].flatMap((hoursAgo) =>
    ids.map((articleId) => ({
      type: 'reads',
      hour: hourOf(now - hoursAgo * 3600),
      articleId,
      count: 1 + ((articleId * 7919 + hoursAgo * 31) % 97),
    })),
  )
  const file = new Uint8Array(Buffer.from(lines.map((line) => JSON.stringify(line)).join('\n')))
  const { refused } = await client.importRecords({ query: { line: 1 }, file })
  if (refused.length > 0) throw new Error(`demo content: ${JSON.stringify(refused[0])}`)
}

const demo = join(import.meta.dirname, 'demo')

function read<Content>(file: string): Content {
  return JSON.parse(readFileSync(join(demo, file), 'utf8')) as Content
}

function required<Found>(from: Map<string, Found>, name: string): Found {
  const found = from.get(name)
  if (found === undefined) throw new Error(`demo content: nothing is called "${name}"`)
  return found
}
