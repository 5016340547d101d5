/** A query or a piece of one: words, and what stands between them: placeholders, values and other pieces. */
export class SQL {
  readonly words: readonly string[]
  readonly parts: readonly unknown[]

  constructor(words: readonly string[], parts: readonly unknown[] = []) {
    this.words = words
    this.parts = parts
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
  return new SQL(words, parts)
}

sql.raw = (text: string): SQL => new SQL([text])

sql.join = (parts: readonly unknown[], between = new SQL([''])): SQL => {
  const all = parts.flatMap((part, at) => (at === 0 ? [part] : [between, part]))
  return new SQL(
    Array.from({ length: all.length + 1 }, () => ''),
    all,
  )
}

/** A value that is named now and bound when the query is asked. */
sql.placeholder = (name: string): Placeholder => new Placeholder(name)

/** The text of a query with a question mark for each value, and the values or their names in that order. */
export function spell<Name extends string, Value>(query: SQL): Spelled<Name, Value> {
  const slots: Spelled<Name, Value>['slots'] = []
  const spellPart = (part: unknown): string => {
    if (part instanceof SQL) {
      return part.words
        .map((word, at) => (at < part.parts.length ? word + spellPart(part.parts[at]) : word))
        .join('')
    }
    slots.push(part instanceof Placeholder ? { name: part.name as Name } : { value: part as Value })
    return '?'
  }
  return { text: spellPart(query), slots }
}
