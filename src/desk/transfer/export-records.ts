import * as z from 'zod'
import { sectionsQuestion } from '../../db/sections.ts'
import { ask } from '../../db/statement.ts'
import { mostRowsATrip, recordsQuestion } from '../../db/transfer/export.ts'
import type { Fields, RecordType } from '../../db/transfer/record-type.ts'
import { recordTypes } from '../../db/transfer/records.ts'
import { readCursor, spellCursor } from '../cursor.ts'
import { allowInHouse, type Desk } from '../desk.ts'

// The free plan has fifty queries for a request; some are left for the door.
const mostTrips = 40

const place = z.strictObject({
  type: z.enum(recordTypes.map(({ type }) => type)),
  after: z.array(z.union([z.string(), z.number()])).nullable(),
})

/** Where in the newsroom an export goes on; whoever asks takes it as it comes. */
const cursor = z.string().transform((text, context): Place => {
  const read = place.safeParse(readCursor(text))
  const type = recordTypes.find((known) => known.type === read.data?.type)
  const after = read.data?.after ?? null
  if (type && (after === null || after.length === type.order.length)) return { type, after }
  context.addIssue('앞 응답의 마지막 줄에 있던 next 값을 그대로 보내 주세요.')
  return z.NEVER
})

/** A piece of the export: after a cursor, of about so many records. */
export const exportRecords = z.strictObject({
  cursor: cursor.optional(),
  limit: z.coerce.number().int().min(1).max(10_000).default(5_000),
})

interface Place {
  type: RecordType
  after: (string | number)[] | null
}

/** 내보내기: lines of NDJSON a trip at a time; the very last one says where to go on. */
export async function* giveRecords(
  desk: Desk,
  { cursor, limit }: z.output<typeof exportRecords>,
): AsyncGenerator<string> {
  allowInHouse(desk, 'transfer')
  const { db } = desk
  if (!cursor) yield await headOf(db)
  let at: Place | null = cursor ?? startOf(0)
  let left = limit
  for (let trip = 0; at && left > 0 && trip < mostTrips; trip += 1) {
    const { type, after }: Place = at
    const [{ records, whole }] = await ask(
      db,
      recordsQuestion(db, type, { after, most: Math.min(left, mostRowsATrip) }),
    )
    if (records.length > 0) yield lines(records.map((fields) => ({ type: type.type, ...fields })))
    left -= records.length
    at = whole ? startOf(recordTypes.indexOf(type) + 1) : { type, after: keyOf(type, records.at(-1)) }
  }
  yield lines([{ type: 'cursor', next: at && spellCursor({ type: at.type.type, after: at.after }) }])
}

async function headOf(db: D1Database): Promise<string> {
  const [sections] = await ask(db, sectionsQuestion(db))
  return lines([{ type: 'newsroom', format: 1, sections: sections.map(({ path }) => path) }])
}

function startOf(nth: number): Place | null {
  const type = recordTypes[nth]
  return type ? { type, after: null } : null
}

function keyOf({ order }: RecordType, last: Fields = {}): (string | number)[] {
  return order.map((field) => last[field] as string | number)
}

function lines(records: readonly object[]): string {
  return records.map((record) => `${JSON.stringify(record)}\n`).join('')
}
