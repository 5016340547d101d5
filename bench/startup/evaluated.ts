import { bundle } from '../edge/bundle.ts'
import { startWorkerd } from '../edge/workerd.ts'

/** Modules that esbuild wraps because they may load later; when their body runs, their name is written down. */
export interface Evaluated {
  atStart: string[]
  byReaders: string[]
  byEditors: string[]
}

const lazily = [
  { helper: /var __esm = \(fn, .*?\{/, name: '__getOwnPropNames(fn)[0]', first: 'fn' },
  { helper: /var __commonJS = \(cb, .*?\{/, name: '__getOwnPropNames(cb)[0]', first: '!mod' },
] as const

/** Asks a watched production bundle for readers' pages and then for one of the desk's, and gives what each evaluated. */
export async function findEvaluated(folder: string, paths: readonly string[]): Promise<Evaluated> {
  const { code } = await bundle('bench/worker/evaluated.ts', '.wrangler/bench/bundles/evaluated', [
    '--minify',
    'false',
  ])
  const { addresses, miniflare } = await startWorkerd(folder, [{ name: 'watched', code: watch(code) }])
  const ask = async (path: string) =>
    (await fetch(new URL(path, addresses.watched), { redirect: 'manual' })).text()
  const evaluated = async () => JSON.parse(await ask('/evaluated')) as string[]
  try {
    const atStart = await evaluated()
    for (const path of paths) await ask(path)
    const byReaders = (await evaluated()).slice(atStart.length)
    await ask('/admin/articles')
    const byEditors = (await evaluated()).slice(atStart.length + byReaders.length)
    return { atStart, byReaders, byEditors }
  } finally {
    await miniflare.dispose()
  }
}

function watch(code: string): string {
  let watched = code
  for (const { helper, name, first } of lazily) {
    watched = watched.replace(helper, `$& if (${first}) (globalThis.evaluated ??= []).push(${name});`)
  }
  if (watched === code) throw new Error('esbuild wraps lazy modules in another way now: change `lazily`')
  return watched
}
