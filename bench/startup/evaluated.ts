import { type Built, build } from '../../src/local/build.ts'
import { type Module, startWorkerd } from '../edge/workerd.ts'
import { sourcesOf } from './static-part.ts'

/** Source files whose modules of the upload ran, by the first party that made them run. */
export interface Evaluated {
  atStart: string[]
  byReaders: string[]
  byEditors: string[]
}

/** Asks a watched upload for readers' pages and then for one of the desk's, and gives what each evaluated. */
export async function findEvaluated(folder: string, paths: readonly string[]): Promise<Evaluated> {
  const built = await build('bench/worker/evaluated.ts', { folder: '.wrangler/bench/bundles/evaluated' })
  const worker = { name: 'watched', modules: built.modules.map(watched) }
  const { addresses, miniflare } = await startWorkerd(folder, [worker])
  const ask = async (path: string) =>
    (await fetch(new URL(path, addresses.watched), { redirect: 'manual' })).text()
  const evaluated = async () => JSON.parse(await ask('/evaluated')) as string[]
  try {
    const atStart = await evaluated()
    for (const path of paths) await ask(path)
    const byReaders = (await evaluated()).slice(atStart.length)
    await ask('/admin/articles')
    const byEditors = (await evaluated()).slice(atStart.length + byReaders.length)
    return {
      atStart: sourcesIn(built, atStart),
      byReaders: sourcesIn(built, byReaders),
      byEditors: sourcesIn(built, byEditors),
    }
  } finally {
    await miniflare.dispose()
  }
}

function watched({ path, contents }: Module): Module {
  return { path, contents: `(globalThis.evaluated ??= []).push('${path}');${contents}` }
}

function sourcesIn(built: Built, files: readonly string[]): string[] {
  return files.flatMap((file) => sourcesOf(built, file)).map(([source]) => source)
}
