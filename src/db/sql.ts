/** A query or a piece of one: words, and between them placeholders, values and other pieces. */
export class SQL {
  readonly pieces: readonly unknown[]

  constructor(pieces: readonly unknown[]) {
    this.pieces = pieces
  }
}

/** Words of SQL as they are. */
class Words {
  readonly text: string

  constructor(text: string) {
    this.text = text
  }
}

class Placeholder {
  readonly name: string

  constructor(name: string) {
    this.name = name
  }
}

export interface Spelled<Name, Value> {
  text: string
  slots: ({ name: Name } | { value: Value })[]
}

/** Takes a query as it is written; what is put into it is bound, never spelled, unless it is SQL itself. */
export function sql(words: TemplateStringsArray, ...parts: unknown[]): SQL {
  return new SQL(words.flatMap((text, at) => [new Words(text), ...parts.slice(at, at + 1)]))
}

sql.raw = (text: string): SQL => new SQL([new Words(text)])

sql.join = (parts: readonly unknown[], between = new SQL([])): SQL =>
  new SQL(parts.flatMap((part, at) => (at === 0 ? [part] : [between, part])))

/** A value that is named now and bound when the query is asked. */
sql.placeholder = (name: string): Placeholder => new Placeholder(name)

/** The text of a query with a question mark for each value, and the values or their names in that order. */
export function spell<Name extends string, Value>(query: SQL): Spelled<Name, Value> {
  const slots: Spelled<Name, Value>['slots'] = []
  const spellPiece = (piece: unknown): string => {
    if (piece instanceof Words) return piece.text
    if (piece instanceof SQL) return piece.pieces.map(spellPiece).join('')
    slots.push(piece instanceof Placeholder ? { name: piece.name as Name } : { value: piece as Value })
    return '?'
  }
  return { text: spellPiece(query), slots }
}
