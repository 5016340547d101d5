import { readdirSync, readFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { savePhoto } from '../../src/db/photos.ts'
import { createArticle } from '../../src/desk/create-article.ts'
import { commit, type Desk } from '../../src/desk/desk.ts'
import { photoIndex } from '../../src/desk/find-photos.ts'
import { placeInSlot } from '../../src/desk/place-stories.ts'
import { changeMasthead, reviseMasthead } from '../../src/desk/revise-masthead.ts'
import { putIssue, saveIssue } from '../../src/desk/save-issue.ts'
import { putReporter, saveReporter } from '../../src/desk/save-reporter.ts'
import type { Seconds } from '../../src/korean/date.ts'
import { frontSlots } from '../../src/news/front.ts'
import { articleAt, type BenchPhoto } from './articles.ts'
import { nodeD1 } from './node-d1.ts'
import { issues, reporters } from './words.ts'

export interface Filling {
  articles: number
  seconds: number
}

const commitEvery = 1000

/** Migrates an empty database file and fills it by the desk's own orders, a thousand stories to a transaction. */
export async function fillArchive(
  path: string,
  { articles, end, progress }: { articles: number; end: Seconds; progress: (done: Filling) => void },
): Promise<Filling> {
  const file = new DatabaseSync(path)
  file.exec('PRAGMA synchronous = OFF; PRAGMA cache_size = -400000; PRAGMA wal_autocheckpoint = 20000')
  migrate(file)
  const deskAt = deskOver(nodeD1(file))
  const began = performance.now()
  const done = (count: number) => ({ articles: count, seconds: (performance.now() - began) / 1000 })
  await furnish(deskAt(end, 'furnish'))
  for (let nth = 1; nth <= articles; nth += commitEvery) {
    const last = Math.min(articles, nth + commitEvery - 1)
    file.exec('BEGIN')
    for (let each = nth; each <= last; each += 1) await publish(deskAt, each, { of: articles, end })
    // The purges of every order; the clock would have made them long ago.
    file.exec('DELETE FROM outbox; COMMIT')
    progress(done(last))
  }
  await place(deskAt(end, 'place'), articles)
  file.exec('DELETE FROM outbox; PRAGMA wal_checkpoint(TRUNCATE)')
  file.close()
  return done(articles)
}

type DeskAt = (now: Seconds, order: string) => Desk

function deskOver(db: D1Database): DeskAt {
  const editor = { token: 'bench', name: 'bench', role: 'admin', reporter: null } as const
  return (now, order) => ({
    db,
    media: noFiles,
    cache: null,
    now,
    editor,
    order,
    patient: true,
    pings: false,
  })
}

const noFiles = {} as R2Bucket

function migrate(file: DatabaseSync): void {
  for (const name of readdirSync('migrations').sort()) {
    file.exec(readFileSync(`migrations/${name}`, 'utf8'))
  }
}

async function furnish(desk: Desk): Promise<void> {
  const { policies: _, ...facts } = JSON.parse(readFileSync('src/local/demo/masthead.json', 'utf8'))
  await changeMasthead({ ...desk, order: 'masthead' }, 1, reviseMasthead.parse(facts))
  for (const { slug, name } of reporters) {
    const facts = {
      name,
      email: `${slug}@example.org`,
      title: '기자',
      bio: '온새미도를 걷는다.',
      active: true,
    }
    await putReporter({ ...desk, order: slug }, null, saveReporter.parse({ slug, ...facts }))
  }
  for (const { slug, title } of issues) {
    await putIssue({ ...desk, order: slug }, null, saveIssue.parse({ slug, title, kind: 'series' }))
  }
}

async function publish(deskAt: DeskAt, nth: number, span: { of: number; end: Seconds }): Promise<void> {
  const { at, photos, command } = articleAt(nth, span)
  for (const photo of photos) await keepPhoto(deskAt(at, `photo-${photo.key}`), photo)
  await createArticle(deskAt(at, `article-${nth}`), command)
}

// Bytes and their cleaning are left out: only what the database holds of a photo counts here.
async function keepPhoto(desk: Desk, { key, ...words }: BenchPhoto): Promise<void> {
  const size = { width: 1600, height: 1067, bytes: 240_000, widths: [400, 800] }
  const facts = { key, type: 'image/jpeg', ...size, ...words, licence: null, createdAt: desk.now }
  await commit(desk, {
    verb: 'photo.add',
    subject: `photos/${key}`,
    revision: 1,
    statements: savePhoto(desk.db, facts as Parameters<typeof savePhoto>[1], photoIndex(facts)),
    tags: [],
  })
}

async function place(desk: Desk, newest: number): Promise<void> {
  const ids = Array.from({ length: 30 }, (_, at) => newest - at * 7).filter((id) => id > 0)
  const slots = { [frontSlots.headline]: 3, [frontSlots.photo]: 6, [frontSlots.hot]: 5, 'economy/hot': 5 }
  for (const [slot, count] of Object.entries(slots)) {
    const stories = ids
      .splice(0, count)
      .map((article) => ({ article, from: null, until: null, pinned: false }))
    await placeInSlot({ ...desk, order: slot }, { slot, read: 0 }, { stories })
  }
}
