import { createReadStream, existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createGunzip } from 'node:zlib'
import type { Newsroom } from '../../client/client.ts'
import { patiently } from './patiently.ts'
import { piecesOf } from './pieces.ts'
import type { Progress } from './progress.ts'

type Import = Awaited<ReturnType<Newsroom['importRecords']>>

/** What a newsroom took of a file. */
export interface Restored extends Pick<Import, 'added' | 'changed' | 'unchanged'> {
  refused: Import['refused']
}

/**
 * Sends the lines of a backup to a newsroom, a piece at a time. `{file}.restored.json` keeps the last line that
 * was confirmed, so that an interrupted restoration goes on after it.
 */
export async function restoreRecords(
  client: Pick<Newsroom, 'importRecords'>,
  { url, from, progress }: { url: string; from: string; progress: Progress },
): Promise<Restored> {
  const notes = `${from}.restored.json`
  const confirmed = confirmedLine(notes, url)
  const total: Restored = { added: 0, changed: 0, unchanged: 0, refused: [] }
  const { stream, share } = openFile(from)
  for await (const { line, lines, bytes } of piecesOf(stream)) {
    if (line + lines - 1 <= confirmed) continue
    const answer = await patiently(() => client.importRecords({ query: { line }, file: bytes }))
    add(total, answer)
    writeFileSync(notes, JSON.stringify({ url, line: line + lines - 1 }))
    progress.show(share(), `line ${(line + lines - 1).toLocaleString('en-US')}`)
  }
  rmSync(notes, { force: true })
  const { added, changed, unchanged, refused } = total
  progress.end(`${added} added, ${changed} changed, ${unchanged} as before, ${refused.length} refused`)
  return total
}

/** The bytes of a backup, unpacked, and how much of the file is read. */
export function openFile(from: string): { stream: AsyncIterable<Uint8Array>; share: () => number } {
  const file = createReadStream(from)
  const { size } = statSync(from)
  const stream = from.endsWith('.gz') ? file.pipe(createGunzip()) : file
  file.on('error', (error) => stream.destroy(error))
  return { stream, share: () => (size === 0 ? 1 : file.bytesRead / size) }
}

function confirmedLine(notes: string, url: string): number {
  if (!existsSync(notes)) return 0
  const before = JSON.parse(readFileSync(notes, 'utf8')) as { url: string; line: number }
  return before.url === url ? before.line : 0
}

function add(total: Restored, answer: Import): void {
  total.added += answer.added
  total.changed += answer.changed
  total.unchanged += answer.unchanged
  total.refused.push(...answer.refused)
}
