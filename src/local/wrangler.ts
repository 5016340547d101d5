import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')
const bin = join(root, 'node_modules/wrangler/bin/wrangler.js')

/** Starts wrangler with this project's own Node; its output is kept and shown only when it fails. */
export function startWrangler(args: readonly string[]): ChildProcess {
  return spawn(process.execPath, [bin, ...args], {
    cwd: root,
    env: { ...process.env, WRANGLER_SEND_METRICS: 'false', WRANGLER_HIDE_BANNER: 'true', CI: 'true' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

/** Runs wrangler to its end and gives what it printed; throws with its own words when it fails. */
export async function runWrangler(args: readonly string[]): Promise<string> {
  const child = startWrangler(args)
  const printed: string[] = []
  child.stdout?.on('data', (chunk: Buffer) => printed.push(chunk.toString()))
  child.stderr?.on('data', (chunk: Buffer) => printed.push(chunk.toString()))
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', resolve)
  })
  if (code !== 0) throw new Error(`wrangler ${args.slice(0, 3).join(' ')} failed:\n${printed.join('')}`)
  return printed.join('')
}
