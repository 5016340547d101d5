import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Newsroom } from '../../client/client.ts'
import { patiently } from './patiently.ts'
import type { Progress } from './progress.ts'

type Wrong = Awaited<ReturnType<Newsroom['checkSearch']>>['wrong']

/** How far a walk through the index of a newspaper has come. */
interface Reached {
  url: string
  next: string | null
  done: number
  wrong: Wrong
}

interface Walk {
  url: string
  /** The file that keeps how far the walk has come, while it has not ended. */
  notes: string
  progress: Progress
}

/** Makes lists and search indexes of a newspaper anew, and goes on where it was interrupted. */
export async function rebuildIndex(client: Pick<Newsroom, 'rebuildSearch'>, walk: Walk): Promise<number> {
  const { done } = await goThrough(walk, async ({ next, done, wrong }) => {
    const piece = await patiently(() => client.rebuildSearch({ body: next === null ? {} : { after: next } }))
    return { next: piece.next, done: done + piece.done, wrong, share: piece.share }
  })
  walk.progress.end(`${counted(done)} made anew`)
  return done
}

/** Checks lists and search indexes of a newspaper, and tells all that is wrong, also what was found before an interruption. */
export async function checkIndex(
  client: Pick<Newsroom, 'checkSearch'>,
  { thorough, ...walk }: Walk & { thorough: 'true' | 'false' },
): Promise<Wrong> {
  const { done, wrong } = await goThrough(walk, async ({ next, done, wrong }) => {
    const query = next === null ? { thorough } : { thorough, cursor: next }
    const piece = await patiently(() => client.checkSearch({ query }))
    return {
      next: piece.next,
      done: done + piece.checked,
      wrong: [...wrong, ...piece.wrong],
      share: piece.share,
    }
  })
  walk.progress.end(`${counted(done)} checked, ${wrong.length} wrong`)
  return wrong
}

type Step = Omit<Reached, 'url'> & { share: number | null }

async function goThrough(
  { url, notes, progress }: Walk,
  step: (reached: Reached) => Promise<Step>,
): Promise<Reached> {
  mkdirSync(dirname(notes), { recursive: true })
  let reached = takeUp(url, notes)
  do {
    const { share, ...further } = await step(reached)
    reached = { url, ...further }
    if (reached.next !== null) writeFileSync(notes, JSON.stringify(reached))
    progress.show(share, counted(reached.done))
  } while (reached.next !== null)
  rmSync(notes, { force: true })
  return reached
}

function takeUp(url: string, notes: string): Reached {
  const before = existsSync(notes) ? (JSON.parse(readFileSync(notes, 'utf8')) as Reached) : null
  return before?.url === url ? before : { url, next: null, done: 0, wrong: [] }
}

function counted(rows: number): string {
  return `${rows.toLocaleString('en-US')} rows`
}
