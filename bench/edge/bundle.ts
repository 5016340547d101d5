import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runWrangler } from '../../src/local/wrangler.ts'

/** What a deployment would upload for an entry: wrangler's own bundle with the settings of `wrangler.toml`, and esbuild's account of it. */
export interface Bundle {
  code: string
  meta: Metafile
}

/** As much of esbuild's metafile as is asked here. */
export interface Metafile {
  inputs: Record<string, { bytes: number; imports: { path: string; kind: string; external?: boolean }[] }>
  outputs: Record<string, { entryPoint?: string; inputs: Record<string, { bytesInOutput: number }> }>
}

/** Bundles an entry as `npm run deploy` does, offline. */
export async function bundle(entry: string, folder: string, flags: readonly string[] = []): Promise<Bundle> {
  const metafile = join(folder, 'meta.json')
  await runWrangler(['deploy', entry, '--dry-run', '--outdir', folder, '--metafile', metafile, ...flags])
  const name = `${/([^/]+)\.tsx?$/.exec(entry)?.[1]}.js`
  return {
    code: readFileSync(join(folder, name), 'utf8'),
    meta: JSON.parse(readFileSync(metafile, 'utf8')) as Metafile,
  }
}
