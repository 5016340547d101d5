import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Module, startWorkerd } from '../edge/workerd.ts'
import { childrenNamed, exactCpuTime } from '../load/cpu.ts'

/** Milliseconds of CPU that one Worker takes, over those of an empty one. */
export interface StartTime {
  /** Until it is ready: the upload is read and its global scope has run, which Cloudflare's own limit (1 s) is on. */
  start: number
  /** For the first answer after that: a small one, made without the database. */
  answer: number
}

export const workersAtATime = 30

const emptyWorker = [{ path: 'index.js', contents: "export default { fetch: () => new Response('') }" }]

/**
 * Starts workerd with thirty Workers of the upload, each in an isolate of its own, and in turn with thirty empty ones, so
 * that its own start and a busy minute weigh on both alike; medians of the differences.
 */
export async function measureStart(modules: readonly Module[], rounds: number): Promise<StartTime> {
  const folder = mkdtempSync(join(tmpdir(), 'maru-start-'))
  const differences: StartTime[] = []
  for (let round = 0; round < rounds; round += 1) {
    const empty = await startOf(emptyWorker, folder)
    const full = await startOf(modules, folder)
    differences.push({ start: full.start - empty.start, answer: full.answer - empty.answer })
  }
  rmSync(folder, { recursive: true })
  return {
    start: median(differences.map(({ start }) => start)),
    answer: median(differences.map(({ answer }) => answer)),
  }
}

async function startOf(modules: readonly Module[], folder: string): Promise<StartTime> {
  const names = Array.from({ length: workersAtATime }, (_, nth) => `worker-${nth}`)
  const { addresses, miniflare } = await startWorkerd(
    folder,
    names.map((name) => ({ name, modules })),
  )
  const [pid = 0] = childrenNamed(process.pid, 'workerd')
  const ready = exactCpuTime(pid)
  for (const name of names) await (await fetch(new URL('/robots.txt', addresses[name]))).text()
  const answered = exactCpuTime(pid)
  await miniflare.dispose()
  return { start: ready / workersAtATime, answer: (answered - ready) / workersAtATime }
}

function median(of: number[]): number {
  return of.sort((one, other) => one - other)[Math.floor(of.length / 2)] ?? 0
}
