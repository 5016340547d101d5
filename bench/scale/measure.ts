import { type Archive, openArchive } from '../archive/open.ts'
import { type Facts, factsOf } from '../columns.ts'
import { recordPages } from '../record-pages.ts'
import { growingPagesOf } from './pages.ts'

/** What archives of one size cost: bytes of database, loading, and what every page kind reads. */
export interface Size {
  articles: number
  bytesEach: number
  loadedASecond: number
  facts: Record<string, Facts>
}

const repeats = 4

/** Fills an archive where there is none and asks for every page a few times; SQL time is the mean of the repeats. */
export async function measureSize(articles: number): Promise<Size> {
  const archive = await openArchive(articles)
  const pages = growingPagesOf(articles)
  const rounds: Record<string, Facts>[] = []
  for (let round = 0; round < repeats; round += 1) {
    rounds.push(factsOf(await recordPages(archive.folder, Object.values(pages).flat()), pages))
  }
  return { articles, ...loadingOf(archive), facts: mean(rounds) }
}

function loadingOf({ bytes, articles, filling }: Archive) {
  return { bytesEach: bytes / articles, loadedASecond: filling.articles / filling.seconds }
}

// D1 counts whole milliseconds: only a mean over many requests says what lies between.
function mean(rounds: readonly Record<string, Facts>[]): Record<string, Facts> {
  const [first = {}] = rounds
  return Object.fromEntries(
    Object.entries(first).map(([kind, facts]) => {
      const times = rounds.map((round) => round[kind]?.sqlTime ?? 0)
      return [kind, { ...facts, sqlTime: times.reduce((sum, time) => sum + time, 0) / times.length }]
    }),
  )
}
