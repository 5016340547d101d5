import { ask, type Question } from '../../db/statement.ts'
import type { RecordType } from '../../db/transfer/record-type.ts'
import { findRecordType } from '../../db/transfer/records.ts'
import {
  headsQuestion,
  holdersQuestion,
  isFreshQuestion,
  type Known,
  otherSectionsQuestion,
  storedQuestion,
} from '../../db/transfer/stored.ts'
import type { Chunk, Line } from './read-lines.ts'

/** What the newsroom holds of what a chunk speaks of. */
export interface Holding {
  /** No article is there yet, so that the file's word counts. */
  fresh: boolean
  /** Sections that the head of the file does not know. */
  otherSections: string[]
  known: Map<RecordType, Known>
  /** Who holds a value that no two may share, by `type.field`. */
  holders: Map<string, Map<unknown, string>>
  /** Keys of records that others name, with their revisions. */
  heads: Map<string, Map<string, number>>
}

/** Looks up in one trip all that is needed to judge a chunk. */
export async function lookUp(db: D1Database, { lines, sections }: Chunk): Promise<Holding> {
  const held = { known: new Map(), holders: new Map(), heads: new Map() }
  const asked = [...Map.groupBy(lines, ({ type }) => type)].flatMap(([type, found]) => {
    const records = found.map(({ fields }) => fields)
    const stored = into(storedQuestion(db, type, records), (rows) => held.known.set(type, rows))
    const holders = type.unique.map((field) => {
      const values = records.map((fields) => fields[field])
      const question = holdersQuestion(db, type, { field, values })
      return into(question, (rows) => held.holders.set(nameOf(type, field), rows))
    })
    return [stored, ...holders]
  })
  const heads = [...namedIn(lines)].flatMap(([name, keys]) => {
    const type = findRecordType(name)
    return type ? [into(headsQuestion(db, type, [...keys]), (rows) => held.heads.set(name, rows))] : []
  })
  const others = otherSectionsQuestion(db, sections ?? [])
  const [fresh, otherSections] = await ask(db, isFreshQuestion(db), others, ...asked, ...heads)
  return { ...held, fresh, otherSections: sections ? otherSections : [] }
}

export const nameOf = ({ type }: RecordType, field: string): string => `${type}.${field}`

/** What a line names by a field such as `articleId` or `sections.0`; null where it names nothing. */
export function named({ fields }: Line, field: string): unknown {
  const [name = '', at] = field.split('.')
  const value = fields[name]
  return (at === undefined ? value : (value as unknown[])[Number(at)]) ?? null
}

function namedIn(lines: readonly Line[]): Map<string, Set<unknown>> {
  const found = new Map<string, Set<unknown>>()
  for (const line of lines) {
    for (const [field, type] of Object.entries(line.type.refers)) {
      const keys = found.get(type) ?? new Set()
      const value = named(line, field)
      found.set(type, value === null ? keys : keys.add(value))
    }
  }
  return found
}

function into<Answer>(
  { statement, read }: Question<Answer>,
  keep: (answer: Answer) => unknown,
): Question<unknown> {
  return { statement, read: (rows) => keep(read(rows)) }
}
