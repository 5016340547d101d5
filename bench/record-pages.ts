import type { Seconds } from '../src/korean/date.ts'
import { build } from '../src/local/build.ts'
import { startWorkerd, type Workerd } from './edge/workerd.ts'
import type { Recorded } from './worker/record.ts'

/** Asks Maru for pages, and gives what each asked of D1 and KV, and its answer; `now` sets the clock of the Worker. */
export async function recordPages(
  folder: string,
  paths: readonly string[],
  now?: Seconds,
): Promise<Record<string, Recorded>> {
  const { modules } = await build('bench/worker/record.ts', { folder: '.wrangler/bench/bundles/record' })
  const worker = { name: 'record', modules, ...(now && { vars: { NOW: String(now) } }) }
  const workerd = await startWorkerd(folder, [worker])
  try {
    return Object.fromEntries(await recordEach(workerd, paths))
  } finally {
    await workerd.miniflare.dispose()
  }
}

async function recordEach({ addresses }: Workerd, paths: readonly string[]): Promise<[string, Recorded][]> {
  const recorded: [string, Recorded][] = []
  for (const path of paths) {
    const address = new URL(path, addresses.record)
    await (await fetch(address)).text()
    const record = (await (await fetch(address)).json()) as Recorded
    if (record.status !== 200 && record.status !== 404) throw new Error(`${path} answered ${record.status}`)
    recorded.push([path, record])
  }
  return recorded
}
