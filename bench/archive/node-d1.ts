import type { DatabaseSync, StatementSync } from 'node:sqlite'

type Bound = string | number | null | ArrayBuffer

/** As much of D1 as the desk uses, over a database file of Node's own SQLite: the desk's real orders fill an archive without workerd. */
export function nodeD1(file: DatabaseSync): D1Database {
  const known = new Map<string, StatementSync>()
  const statementOf = (text: string) => {
    const statement = known.get(text) ?? file.prepare(text)
    known.set(text, statement)
    return statement
  }
  const run = ({ text, values }: Prepared) => ({
    results: statementOf(text).all(
      ...values.map((value) => (value instanceof ArrayBuffer ? new Uint8Array(value) : value)),
    ),
  })
  const d1 = {
    prepare: (text: string) => new Prepared(text, []),
    batch: async (statements: Prepared[]) => statements.map(run),
  }
  return d1 as unknown as D1Database
}

class Prepared {
  readonly text: string
  readonly values: readonly Bound[]

  constructor(text: string, values: readonly Bound[]) {
    this.text = text
    this.values = values
  }

  bind(...values: Bound[]): Prepared {
    return new Prepared(this.text, values)
  }
}
