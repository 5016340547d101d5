import { type Spelled, spell, sql } from './sql.ts'
import { DatabaseUnavailable, isPassing, pause } from './unavailable.ts'

export type Value = string | number | null | ArrayBuffer
export type Row = Record<string, unknown>

/** A question that can be put to D1 in one batch with others, and how to read its rows. */
export interface Question<Answer> {
  statement: D1PreparedStatement
  read: (rows: Row[]) => Answer
}

type Answers<Questions extends readonly Question<unknown>[]> = {
  [Index in keyof Questions]: Questions[Index] extends Question<infer Answer> ? Answer : never
}

/**
 * A query, written as in `sql`. It is composed and spelled when it is first asked, so that starting the Worker spells
 * none; each call only binds the values of its placeholders.
 */
export function prepare<Name extends string>(
  words: TemplateStringsArray,
  ...parts: unknown[]
): (db: D1Database, values: Record<Name, Value>) => D1PreparedStatement {
  let spelled: Spelled<Name, Value> | undefined
  return (db, values) => {
    spelled ??= spell(sql(words, ...parts))
    const { text, slots } = spelled
    return db.prepare(text).bind(...slots.map((slot) => ('name' in slot ? values[slot.name] : slot.value)))
  }
}

const noRow = prepare`SELECT 1 WHERE 0`

/** Takes the place of a statement whose answer is known to be empty. */
export function nothing(db: D1Database): D1PreparedStatement {
  return noRow(db, {})
}

/**
 * Puts all questions in one trip to the database; the answers come in the same order. A passing error is
 * tried once more, for reading does no harm; when D1 fails for good it is `DatabaseUnavailable`.
 */
export async function ask<const Questions extends readonly Question<unknown>[]>(
  db: D1Database,
  ...questions: Questions
): Promise<Answers<Questions>> {
  const results = await readTwice(
    db,
    questions.map((question) => question.statement),
  )
  return questions.map((question, at) => question.read(results[at]?.results ?? [])) as Answers<Questions>
}

async function readTwice(db: D1Database, statements: D1PreparedStatement[]): Promise<D1Result<Row>[]> {
  try {
    return await db.batch<Row>(statements).catch(async (error: unknown) => {
      if (!isPassing(error)) throw error
      await pause()
      return db.batch<Row>(statements)
    })
  } catch (cause) {
    throw new DatabaseUnavailable('D1 did not answer', { cause })
  }
}
