import { gzipSync } from 'node:zlib'
import { type Built, build } from '../../src/local/build.ts'

/** What starting the Worker loads: everything that the entry reaches without a dynamic import. */
export interface StaticPart {
  modules: string[]
  bytes: number
  gzip: number
  /** The modules that weigh most, with their minified bytes. */
  heaviest: [string, number][]
}

export async function measureStaticPart(): Promise<StaticPart> {
  return staticPartOf(await build('src/index.ts', { folder: '.wrangler/bench/bundles/static' }))
}

export function staticPartOf(built: Built): StaticPart {
  const files = filesAtStart(built)
  const contents = built.modules.filter(({ path }) => files.has(path)).map((module) => module.contents)
  const kept = [...files].flatMap((file) => sourcesOf(built, file))
  return {
    modules: kept.map(([name]) => name).sort(),
    bytes: Buffer.byteLength(contents.join('')),
    gzip: gzipSync(contents.join(''), { level: 9 }).length,
    heaviest: kept.sort(([, one], [, other]) => other - one).slice(0, 12),
  }
}

/** The source files that a file of the upload was made of, with their minified bytes in it. */
export function sourcesOf({ meta }: Built, file: string): [string, number][] {
  const output = Object.entries(meta.outputs).find(([path]) => nameOf(path) === file)?.[1]
  return Object.entries(output?.inputs ?? {})
    .map(([source, { bytesInOutput }]): [string, number] => [source, bytesInOutput])
    .filter(([, bytes]) => bytes > 0)
}

function filesAtStart({ meta }: Built): Set<string> {
  const importsOf = new Map(
    Object.entries(meta.outputs).map(([path, { imports }]) => [
      nameOf(path),
      imports.filter(({ kind, external }) => kind === 'import-statement' && !external),
    ]),
  )
  const files = new Set(['index.js'])
  for (const file of files) {
    for (const { path } of importsOf.get(file) ?? []) files.add(nameOf(path))
  }
  return files
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}
