import { identityOf } from '../../db/transfer/fields.ts'
import type { Fields, RecordType } from '../../db/transfer/record-type.ts'
import { type Holding, named, nameOf } from './look.ts'
import { type Chunk, idOf, type Line, type RefusedLine } from './read-lines.ts'

/** A record to be written, and the revision that stands in its place now, 0 for none. */
export interface Taken {
  type: RecordType
  fields: Fields
  seen: number
}

export interface Weighed {
  taken: Taken[]
  added: number
  changed: number
  unchanged: number
  refused: RefusedLine[]
}

/**
 * Judges each line in turn by what is there and by the lines before it. A record that is there stays as it is,
 * unless the newsroom is still empty or the file has a later revision of the very same.
 */
export function weigh({ lines, refused }: Chunk, held: Holding): Weighed {
  const weighed: Weighed = { taken: [], added: 0, changed: 0, unchanged: 0, refused: [...refused] }
  const places = new Map<string, Taken>()
  for (const line of lines) {
    const { type, fields } = line
    const identity = identityOf(type, fields)
    const stored = held.known.get(type)?.get(identity) ?? null
    const why = objection(line, stored, held)
    if (why !== null) {
      weighed.refused.push({ line: line.line, type: type.type, id: idOf(type, fields), message: why })
      continue
    }
    remember(line, identity, held)
    if (stored && isSame(stored, fields)) weighed.unchanged += 1
    else {
      weighed[stored ? 'changed' : 'added'] += 1
      const place = `${type.type} ${identity}`
      const seen = places.get(place)?.seen ?? (stored?.revision as number | undefined) ?? 0
      places.set(place, { type, fields, seen })
    }
  }
  weighed.refused.sort((one, other) => one.line - other.line)
  return { ...weighed, taken: [...places.values()] }
}

function objection(line: Line, stored: Fields | null, held: Holding): string | null {
  return missing(line, held) ?? taken(line, held) ?? beyond(line, held) ?? clash(line, stored, held)
}

function missing(line: Line, { heads }: Holding): string | null {
  for (const [field, type] of Object.entries(line.type.refers)) {
    const value = named(line, field)
    if (value === null || heads.get(type)?.has(String(value))) continue
    return `${field}: 그런 ${type} 기록이 없습니다(${value}). 그 기록이 든 줄을 먼저 보내세요.`
  }
  return null
}

function taken({ type, fields }: Line, { holders }: Holding): string | null {
  const identity = identityOf(type, fields)
  const field = type.unique.find((name) => {
    const holder = fields[name] === null ? undefined : holders.get(nameOf(type, name))?.get(fields[name])
    return holder !== undefined && holder !== identity
  })
  return field ? `${field}: 다른 ${type.type} 기록이 이미 쓰는 값입니다.` : null
}

// A state is kept when the next one is written, so all of them are older than the article.
function beyond({ type, fields }: Line, { heads }: Holding): string | null {
  if (type.type !== 'revision') return null
  const live = heads.get('article')?.get(String(fields.articleId)) ?? 0
  return (fields.revision as number) < live
    ? null
    : `revision: 기사는 ${live}판까지 왔습니다. 내보내는 동안 고친 기사이니 다시 내보내세요.`
}

function clash({ type, fields }: Line, stored: Fields | null, { fresh }: Holding): string | null {
  if (!stored || isSame(stored, fields)) return null
  const [here, there] = [stored.revision as number, fields.revision as number]
  if (type.revised && here > there)
    return `revision: 이 신문사에는 더 나중인 ${here}판이 있습니다. 그대로 두었습니다.`
  if (fresh || (type.revised && here < there && isSameOrigin(stored, fields))) return null
  return '같은 번호에 다른 내용이 이미 있습니다. 그대로 두었습니다.'
}

function isSameOrigin(stored: Fields, fields: Fields): boolean {
  return stored.createdOrder === fields.createdOrder && stored.createdAt === fields.createdAt
}

function isSame(stored: Fields, fields: Fields): boolean {
  return JSON.stringify(stored) === JSON.stringify(fields)
}

function remember({ type, fields }: Line, identity: string, held: Holding): void {
  held.known.get(type)?.set(identity, fields)
  held.heads.get(type.type)?.set(String(fields[type.order[0] ?? '']), (fields.revision as number) ?? 0)
  for (const name of type.unique) held.holders.get(nameOf(type, name))?.set(fields[name], identity)
}
