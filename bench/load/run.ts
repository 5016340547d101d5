import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Load, Measured } from './client.ts'

const client = join(import.meta.dirname, 'client.ts')

/** Lets a process of its own ask for the pages, so that its work is not counted with that of the server. */
export async function runLoad(load: Load): Promise<Measured> {
  const { stdout } = await promisify(execFile)(process.execPath, [client, JSON.stringify(load)], {
    timeout: load.milliseconds + 60_000,
  })
  return JSON.parse(stdout) as Measured
}
