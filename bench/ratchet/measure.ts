import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { hrefTo } from '../../src/urls.ts'
import { openArchive } from '../archive/open.ts'
import { pagesOf } from '../pages.ts'
import { recordPages } from '../record-pages.ts'
import { measureStaticPart } from '../startup/static-part.ts'
import type { Recorded } from '../worker/record.ts'

/** What may only fall: of each page kind its statements, rows read and bytes, and of the Worker what it starts with. */
export interface Ratchet {
  start: Figures
  pages: Record<string, Figures>
}

export type Figures = Record<string, number>

const articles = 120
// One fixed minute, so that every run prints the same dates and the same bytes.
const end = Date.UTC(2026, 10, 23) / 1000

/** Measures the figures of this tree over a small archive that is the same each time. */
export async function measureRatchet(): Promise<Ratchet> {
  const { modules, gzip } = await measureStaticPart()
  return { start: { modules: modules.length, gzip }, pages: await measurePages() }
}

async function measurePages(): Promise<Record<string, Figures>> {
  const kinds = { ...firstOfEach(pagesOf(articles)), ...others }
  const folder = mkdtempSync(join(tmpdir(), 'maru-ratchet-'))
  try {
    await openArchive(articles, { folder, end, anew: true, observedAt: end })
    const records = await recordPages(folder, Object.values(kinds), end + 60)
    return Object.fromEntries(
      Object.entries(kinds).map(([kind, path]) => [kind, figuresOf(records[path] as Recorded)]),
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const others = {
  photos: hrefTo.photos(),
  tag: hrefTo.tag('예산'),
  reporter: hrefTo.reporter('reporter-a'),
  issue: hrefTo.issue('issue-a'),
  corrections: hrefTo.corrections(),
  weather: hrefTo.weather(),
  about: hrefTo.about(),
  missing: '/nowhere',
}

function firstOfEach(pages: Record<string, string[]>): Record<string, string> {
  return Object.fromEntries(Object.entries(pages).map(([kind, paths]) => [kind, paths[0] ?? '/']))
}

function figuresOf({ batches, rowsRead, body }: Recorded): Figures {
  const bytes = Buffer.from(body)
  return {
    trips: batches.length,
    statements: batches.flat().length,
    rows: rowsRead,
    bytes: bytes.length,
    gzip: gzipSync(bytes).length,
  }
}
