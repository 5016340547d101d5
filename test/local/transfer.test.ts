import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { Refused } from '../../src/client/client.ts'
import { backupRecords } from '../../src/local/transfer/backup-records.ts'
import { patiently } from '../../src/local/transfer/patiently.ts'
import { linesOf, type Piece, piecesOf } from '../../src/local/transfer/pieces.ts'
import { openProgress } from '../../src/local/transfer/progress.ts'
import { restoreRecords } from '../../src/local/transfer/restore-records.ts'

const folder = mkdtempSync(join(tmpdir(), 'maru-transfer-'))
const silent = openProgress('Records', { write: () => {} })
const lines = Array.from(
  { length: 50 },
  (_, nth) => `{"type":"issue","slug":"s${nth}","title":"가\u2028나 ${nth}"}\n`,
)
const refusal = new Refused('POST', 400, { type: '/admin/docs#bad-order', title: 'x', status: 400 })

async function* inBits(text: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = new TextEncoder().encode(text)
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function gathered<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  return Array.fromAsync(items)
}

/** A newsroom that gives its lines ten at a time, and breaks down at the piece of that number. */
function exporting(breaksAt: number) {
  let pieces = 0
  return {
    exportRecords: async ({ query = {} }: { query?: { cursor?: string } } = {}) => {
      pieces += 1
      if (pieces === breaksAt) throw refusal
      const at = Number(query.cursor ?? 0)
      const next = at + 10 < lines.length ? String(at + 10) : null
      return `${lines.slice(at, at + 10).join('')}${JSON.stringify({ type: 'cursor', next })}\n`
    },
  } as unknown as Parameters<typeof backupRecords>[0]
}

describe('pieces of a file', () => {
  it.each([1, 7, 4096])('end at the ends of lines, however the bytes come (%i at a time)', async (size) => {
    const pieces = await gathered(piecesOf(inBits(lines.join(''), size), 500))
    const text = pieces.map(({ bytes }) =>
      new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes),
    )
    expect(text.join('')).toBe(lines.join(''))
    for (const piece of pieces) expect(piece.bytes.length).toBeLessThanOrEqual(500)
    expect(pieces.map(({ line }) => line)).toEqual(starts(pieces))
  })

  it('let a line that is larger than a piece go alone', async () => {
    const long = `${'x'.repeat(2000)}\n`
    const pieces = await gathered(piecesOf(inBits(`a\n${long}b\n`, 64), 500))
    expect(pieces.map((piece) => [piece.line, piece.bytes.length])).toEqual([
      [1, 2],
      [2, 2001],
      [3, 2],
    ])
  })

  it('keep a last line without its newline', async () => {
    expect(await gathered(linesOf(inBits('a\nb', 1)))).toHaveLength(2)
  })
})

function starts(pieces: readonly Piece[]): number[] {
  return pieces.map((_, at) => 1 + pieces.slice(0, at).reduce((sum, piece) => sum + piece.lines, 0))
}

describe('a backup', () => {
  it.each([
    'whole.ndjson',
    'whole.ndjson.gz',
  ])('that is interrupted goes on, and ends whole (%s)', async (name) => {
    const options = { url: 'http://paper', to: join(folder, name), progress: silent }
    await expect(backupRecords(exporting(3), options)).rejects.toBe(refusal)
    writeFileSync(`${options.to}.part`, 'a half written piece', { flag: 'a' })
    await backupRecords(exporting(0), options)
    const bytes = readFileSync(options.to)
    expect((name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString()).toBe(lines.join(''))
  })

  it('begins anew for another newspaper', async () => {
    const to = join(folder, 'other.ndjson')
    await expect(backupRecords(exporting(3), { url: 'http://one', to, progress: silent })).rejects.toBe(
      refusal,
    )
    await backupRecords(exporting(0), { url: 'http://two', to, progress: silent })
    expect(readFileSync(to, 'utf8')).toBe(lines.join(''))
  })
})

describe('a restoration', () => {
  const from = join(folder, 'large.ndjson')
  const large = Array.from({ length: 30 }, (_, nth) => `{"nth":${nth},"body":"${'x'.repeat(100_000)}"}\n`)
  writeFileSync(from, large.join(''))

  it('that is interrupted goes on after the last line that was confirmed', async () => {
    const taken: number[] = []
    const newsroom = (breaksAt: number) =>
      ({
        importRecords: async ({ query, file }: { query: { line: number }; file: Uint8Array }) => {
          if (taken.length === breaksAt) throw refusal
          taken.push(query.line)
          const refused = [{ line: query.line, type: null, id: null, message: 'x' }]
          return {
            added: new TextDecoder().decode(file).split('\n').length - 1,
            changed: 0,
            unchanged: 0,
            refused,
          }
        },
      }) as unknown as Parameters<typeof restoreRecords>[0]
    const options = { url: 'http://paper', from, progress: silent }
    await expect(restoreRecords(newsroom(2), options)).rejects.toBe(refusal)
    const rest = await restoreRecords(newsroom(-1), options)
    expect(taken).toEqual([1, 10, 19, 28])
    expect([rest.added, rest.refused.map(({ line }) => line)]).toEqual([12, [19, 28]])
  })
})

describe('patience', () => {
  it('tries again what failed in passing, and nothing else', async () => {
    let tries = 0
    const busy = new Refused('POST', 503, { type: '/admin/docs#unavailable', title: 'x', status: 503 })
    const work = async () => {
      tries += 1
      if (tries < 3) throw busy
      return 'done'
    }
    expect(await patiently(work, 1)).toBe('done')
    await expect(patiently(() => Promise.reject(refusal), 1)).rejects.toBe(refusal)
  })
})

describe('the progress bar', () => {
  it('draws over itself on a terminal, within its width', () => {
    const seen: string[] = []
    const bar = openProgress('Records', { isTTY: true, columns: 60, write: (text) => seen.push(text) })
    bar.show(0.5, 'line 12')
    bar.end('done')
    expect(seen[0]).toMatch(/^\rRecords \[█{12}░{12}\] {2}50 % line 12/)
    expect(seen[1]?.endsWith('100 % done\u001B[K\n')).toBe(true)
  })

  it('says little in a log, and draws nothing', () => {
    const seen: string[] = []
    const bar = openProgress('Records', { write: (text) => seen.push(text) })
    for (let nth = 0; nth < 100; nth += 1) bar.show(null, `${nth} records`)
    bar.end('100 records')
    expect(seen).toEqual(['Records 0 records\n', 'Records: 100 records\n'])
  })
})
