import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build as esbuild, type Metafile } from 'esbuild'

/** A Worker as it is uploaded: its modules, the first one the entry, and esbuild's account of them. */
export interface Built {
  modules: { path: string; contents: string }[]
  meta: Metafile
}

/**
 * Builds an entry into a folder, `index.js` and beside it the modules that load when they are first imported:
 * in one file all of them would be read at every start of the Worker.
 */
export async function build(
  entry: string,
  { folder, minify = true }: { folder: string; minify?: boolean },
): Promise<Built> {
  rmSync(folder, { recursive: true, force: true })
  const { metafile } = await esbuild({
    entryPoints: { index: entry },
    outdir: folder,
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2024',
    minify,
    charset: 'utf8',
    conditions: ['workerd', 'worker', 'browser'],
    external: ['cloudflare:*', 'node:*'],
    chunkNames: 'part-[hash]',
    metafile: true,
    logLevel: 'error',
  })
  const names = Object.keys(metafile.outputs).map((output) => output.slice(output.lastIndexOf('/') + 1))
  const inOrder = ['index.js', ...names.filter((name) => name !== 'index.js').sort()]
  return {
    modules: inOrder.map((path) => ({ path, contents: readFileSync(join(folder, path), 'utf8') })),
    meta: metafile,
  }
}
