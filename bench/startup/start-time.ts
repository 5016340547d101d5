import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Module, startWorkerd } from '../edge/workerd.ts'
import { childrenNamed, exactCpuTime } from '../load/cpu.ts'

export interface StartTime {
  /** Milliseconds of CPU that one Worker takes until its first answer, over those of an empty one. */
  cpu: number
  starts: number
}

const eachTime = 8

const emptyWorker = [{ path: 'index.js', contents: "export default { fetch: () => new Response('') }" }]

/**
 * Starts workerd with eight Workers of the upload, each in an isolate of its own, and with eight empty ones in
 * turn, and takes the difference of the CPU used until each has answered for a page without a database: reading the
 * upload, its global scope, and one small request.
 */
export async function measureStart(modules: readonly Module[], rounds: number): Promise<StartTime> {
  const folder = mkdtempSync(join(tmpdir(), 'maru-start-'))
  const differences: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const empty = await cpuOfStarts(emptyWorker, folder)
    differences.push((await cpuOfStarts(modules, folder)) - empty)
  }
  rmSync(folder, { recursive: true })
  return { cpu: median(differences) / eachTime, starts: rounds * eachTime }
}

async function cpuOfStarts(modules: readonly Module[], folder: string): Promise<number> {
  const names = Array.from({ length: eachTime }, (_, nth) => `worker-${nth}`)
  const { addresses, miniflare } = await startWorkerd(
    folder,
    names.map((name) => ({ name, modules })),
  )
  for (const name of names) await (await fetch(new URL('/robots.txt', addresses[name]))).text()
  const used = exactCpuTime(childrenNamed(process.pid, 'workerd')[0] ?? 0)
  await miniflare.dispose()
  return used
}

function median(of: number[]): number {
  return of.sort((one, other) => one - other)[Math.floor(of.length / 2)] ?? 0
}
