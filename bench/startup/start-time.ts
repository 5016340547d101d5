import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startWorkerd } from '../edge/workerd.ts'
import { childrenNamed, cpuTime } from '../load/cpu.ts'

export interface StartTime {
  /** Milliseconds of CPU until the first answer, over those of a workerd with an empty Worker; means of the middle half. */
  cpu: number
  empty: number
  starts: number
}

const emptyWorker = "export default { fetch: () => new Response('') }"

/**
 * Starts workerd with the bundle and with an empty Worker in turn, and takes the difference of the CPU used until
 * a page without a database has answered: reading the bundle, its global scope, and one small request.
 */
export async function measureStart(code: string, starts: number): Promise<StartTime> {
  const folder = mkdtempSync(join(tmpdir(), 'maru-start-'))
  const full: number[] = []
  const empty: number[] = []
  for (let start = 0; start < starts; start += 1) {
    empty.push(await cpuOfStart(emptyWorker, folder))
    full.push(await cpuOfStart(code, folder))
  }
  rmSync(folder, { recursive: true })
  return { cpu: middle(full) - middle(empty), empty: middle(empty), starts }
}

// The kernel counts in steps of 10 ms, so the mean of the middle half says more than the median.
function middle(times: number[]): number {
  const quarter = Math.floor(times.length / 4)
  const half = times.sort((one, other) => one - other).slice(quarter, times.length - quarter)
  return Math.round(half.reduce((sum, time) => sum + time, 0) / half.length)
}

async function cpuOfStart(code: string, folder: string): Promise<number> {
  const { addresses, miniflare } = await startWorkerd(folder, [{ name: 'worker', code }])
  await (await fetch(new URL('/robots.txt', addresses.worker))).text()
  const used = cpuTime(childrenNamed(process.pid, 'workerd')) ?? Number.NaN
  await miniflare.dispose()
  return used
}
