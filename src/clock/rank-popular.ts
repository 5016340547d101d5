import { rankedQuestion, rankReads } from '../db/popular.ts'
import { trimReads } from '../db/reads.ts'
import { ask } from '../db/statement.ts'
import type { Seconds } from '../korean/date.ts'
import { type Span, spans } from '../news/popular.ts'

// A list is as old as this at most; the longer its span, the less a few minutes change it, and the more it costs.
const rankedEvery: Record<Span, Seconds> = { hour: 600, day: 1200, week: 3600 }

/** Ranks the most read anew, each span when its lists are old enough; readers only look the lists up. */
export async function rankPopular(db: D1Database, now: Seconds): Promise<void> {
  const [rankedAt] = await ask(db, rankedQuestion(db))
  const due = spans.filter((span) => now - (rankedAt.get(span) ?? 0) >= rankedEvery[span])
  const trim = due.includes('week') ? [trimReads(db, now)] : []
  const statements = [...trim, ...due.flatMap((span) => rankReads(db, span, now))]
  if (statements.length > 0) await db.batch(statements)
}
