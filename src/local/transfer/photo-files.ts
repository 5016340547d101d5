import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Newsroom, Refused } from '../../client/client.ts'
import { derivedFilesOf } from '../../news/photo.ts'
import { patiently } from './patiently.ts'
import { linesOf } from './pieces.ts'
import type { Progress } from './progress.ts'
import { openFile } from './restore-records.ts'

/** Fetches the pictures that a backup names into a folder, except those that lie there already. */
export async function backupPhotos(
  url: string,
  { backup, folder, progress }: { backup: string; folder: string; progress: Progress },
): Promise<string[]> {
  mkdirSync(folder, { recursive: true })
  const names = await photoNames(backup)
  const missing: string[] = []
  for (const [at, name] of names.entries()) {
    progress.show(at / names.length, `${at} of ${names.length} files`)
    if (!existsSync(join(folder, name)) && !(await fetchInto(folder, name, url))) missing.push(name)
  }
  progress.end(`${names.length - missing.length} files in ${folder}`)
  return missing
}

/** A file that was not copied; without what is made of a picture readers get the picture, so only that is a loss. */
export function isLoss(name: string): boolean {
  return !name.includes('-')
}

/** Sends the pictures of a folder that a backup names, and tells which were not taken and why; what is there already changes nothing. */
export async function restorePhotos(
  client: Pick<Newsroom, 'importPhotoFile'>,
  { backup, folder, progress }: { backup: string; folder: string; progress: Progress },
): Promise<{ name: string; why: string }[]> {
  const names = await photoNames(backup)
  const there = names.filter((name) => existsSync(join(folder, name)))
  const absent = names.filter((name) => !there.includes(name))
  const untaken = absent.map((name) => ({ name, why: `not in ${folder}` }))
  for (const [at, key] of there.entries()) {
    progress.show(at / there.length, `${at} of ${there.length} files`)
    const file = new Uint8Array(readFileSync(join(folder, key)))
    const why = await patiently(() => client.importPhotoFile({ key, file })).then(() => null, refusalOf)
    if (why !== null) untaken.push({ name: key, why })
  }
  progress.end(`${names.length - untaken.length} of ${names.length} files`)
  return untaken
}

function refusalOf(error: unknown): string {
  if (error instanceof Refused && error.status < 500) return error.problem.detail ?? error.problem.title
  throw error
}

async function photoNames(backup: string): Promise<string[]> {
  const names: string[] = []
  const start = new TextEncoder().encode('{"type":"photo",')
  for await (const line of linesOf(openFile(backup).stream)) {
    if (start.some((byte, at) => line[at] !== byte)) continue
    const { key, widths, takenDownAt } = JSON.parse(new TextDecoder().decode(line)) as PhotoLine
    if (takenDownAt === null) names.push(key, ...derivedFilesOf({ key, widths }).map((file) => file.name))
  }
  return names
}

interface PhotoLine {
  key: string
  widths: number[]
  takenDownAt: number | null
}

async function fetchInto(folder: string, name: string, url: string): Promise<boolean> {
  const response = await patiently(() => fetch(new URL(`/media/${name}`, url)))
  // Where a copy is missing, the picture itself stands in under its own tag.
  const tag = response.headers.get('ETag')
  if (!response.ok || (tag !== null && !tag.endsWith(`"${name}"`))) {
    await response.body?.cancel()
    return false
  }
  const bytes = new Uint8Array(await response.arrayBuffer())
  writeFileSync(join(folder, `${name}.part`), bytes)
  renameSync(join(folder, `${name}.part`), join(folder, name))
  return true
}
