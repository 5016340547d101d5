import {
  appendFileSync,
  existsSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { gzipSync } from 'node:zlib'
import type { Newsroom } from '../../client/client.ts'
import { CutShort, patiently } from './patiently.ts'
import type { Progress } from './progress.ts'

/** How far a backup has come: the bytes that are written, and where the newsroom goes on. */
interface Reached {
  url: string
  next: string | null
  bytes: number
  records: number
}

const recordsAPiece = 2_000

/**
 * Writes everything a newsroom holds into a file, packed where it is called `.gz`. What was written when it was
 * interrupted stays in `{file}.part`, and the next time goes on from there.
 */
export async function backupRecords(
  client: Pick<Newsroom, 'exportRecords'>,
  { url, to, progress }: { url: string; to: string; progress: Progress },
): Promise<number> {
  const [part, notes] = [`${to}.part`, `${to}.part.json`]
  let reached = takeUp(url, part, notes)
  do {
    const { text, next, records } = await pieceAfter(client, reached.next)
    const bytes = to.endsWith('.gz') ? gzipSync(text) : Buffer.from(text)
    appendFileSync(part, bytes)
    reached = { url, next, bytes: reached.bytes + bytes.length, records: reached.records + records }
    writeFileSync(notes, JSON.stringify(reached))
    progress.show(null, `${reached.records.toLocaleString('en-US')} records`)
  } while (reached.next !== null)
  renameSync(part, to)
  rmSync(notes)
  progress.end(`${reached.records.toLocaleString('en-US')} records in ${to}`)
  return reached.records
}

function takeUp(url: string, part: string, notes: string): Reached {
  const before =
    existsSync(part) && existsSync(notes) ? (JSON.parse(readFileSync(notes, 'utf8')) as Reached) : null
  if (before?.url === url && before.next !== null) {
    truncateSync(part, before.bytes)
    return before
  }
  writeFileSync(part, '')
  return { url, next: null, bytes: 0, records: 0 }
}

async function pieceAfter(client: Pick<Newsroom, 'exportRecords'>, cursor: string | null) {
  return patiently(async () => {
    const query = { limit: recordsAPiece, ...(cursor !== null && { cursor }) }
    const text = await client.exportRecords({ query })
    const end = text.lastIndexOf('\n', text.length - 2) + 1
    if (!text.startsWith('{"type":"cursor"', end) || !text.endsWith('\n'))
      throw new CutShort('the export ended before its last line')
    const last = JSON.parse(text.slice(end)) as { next: string | null }
    const records = text.slice(0, end)
    return { text: records, next: last.next, records: records.split('\n').length - 1 }
  })
}
