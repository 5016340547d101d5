import { gzipSync } from 'node:zlib'
import { build, type Plugin } from 'esbuild'

/** What starting the Worker loads: everything reachable from the entry without a dynamic import, minified. */
export interface StaticPart {
  modules: string[]
  bytes: number
  gzip: number
  /** The modules that weigh most, with their minified bytes. */
  heaviest: [string, number][]
}

export async function measureStaticPart(entry = 'src/index.ts'): Promise<StaticPart> {
  const { outputFiles, metafile } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    metafile: true,
    minify: true,
    format: 'esm',
    target: 'es2024',
    conditions: ['workerd', 'worker', 'browser'],
    external: ['cloudflare:*', 'node:*'],
    plugins: [dynamicImportsStayOutside],
  })
  const [output] = outputFiles
  const inputs = Object.values(metafile.outputs)[0]?.inputs ?? {}
  const kept = Object.entries(inputs).filter(([, { bytesInOutput }]) => bytesInOutput > 0)
  return {
    modules: kept.map(([name]) => name).sort(),
    bytes: output?.contents.length ?? 0,
    gzip: gzipSync(output?.contents ?? '', { level: 9 }).length,
    heaviest: kept
      .map(([name, { bytesInOutput }]): [string, number] => [name, bytesInOutput])
      .sort(([, one], [, other]) => other - one)
      .slice(0, 12),
  }
}

const dynamicImportsStayOutside: Plugin = {
  name: 'dynamic imports stay outside',
  setup: ({ onResolve }) =>
    onResolve({ filter: /./ }, ({ kind, path }) =>
      kind === 'dynamic-import' ? { path, external: true } : null,
    ),
}
