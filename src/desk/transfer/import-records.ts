import * as z from 'zod'
import type { Purged } from '../../cache/purge.ts'
import { everyPage } from '../../cache/tags.ts'
import { dropSections } from '../../db/transfer/write.ts'
import { allowInHouse, commit, type Desk } from '../desk.ts'
import { BadOrder, WrongState } from '../refusals.ts'
import { lookUp } from './look.ts'
import { type RefusedLine, readLines } from './read-lines.ts'
import { weigh } from './weigh.ts'
import { writeTaken } from './write-taken.ts'

/** The number of the first line in the file it is a piece of. */
export const importRecords = z.strictObject({ line: z.coerce.number().int().positive().default(1) })

export interface ImportReceipt {
  added: number
  changed: number
  unchanged: number
  refused: RefusedLine[]
  purged: Purged
}

/** 들여오기: takes the records of a piece of an export in one batch; what is there already changes nothing. */
export async function takeRecords(
  desk: Desk,
  piece: Uint8Array,
  { line }: z.output<typeof importRecords>,
): Promise<ImportReceipt> {
  allowInHouse(desk, 'transfer')
  const chunk = readLines(piece, line)
  const held = await lookUp(desk.db, chunk)
  const { taken, ...counts } = weigh(chunk, held)
  const dropped = held.fresh ? held.otherSections : []
  if (taken.length === 0 && dropped.length === 0) return { ...counts, purged: 'done' }
  const { added, changed, unchanged, refused } = counts
  const purged = await commit(desk, {
    verb: 'transfer.import',
    subject: 'newsroom',
    detail: { line, added, changed, unchanged, refused: refused.length },
    statements: [...dropSections(desk.db, dropped), ...writeTaken(desk, taken)],
    tags: [everyPage],
  }).catch(refuseWhole)
  return { ...counts, purged }
}

function refuseWhole(error: unknown): never {
  if (!(error instanceof Error)) throw error
  if (error.message.includes('stale_revision'))
    throw new WrongState('들여오는 사이에 누가 기사를 고쳤습니다. 같은 줄들을 다시 보내 주세요.')
  const broken = /constraint failed: ([\w., ]+)/.exec(error.message)?.[1]
  if (!broken) throw error
  throw new BadOrder([
    { path: broken, message: '이 줄들에 서로 맞지 않는 기록이 있어 하나도 들이지 않았습니다.' },
  ])
}
