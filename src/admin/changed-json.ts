import type { ChangedField } from '../desk/refusals.ts'
import { isoSeoul } from '../korean/date.ts'

/** A field that somebody else has changed, its values spelled as the document itself gives them. */
export function changedJson({ field, read, current }: ChangedField): ChangedField {
  return { field, read: spelled(field, read), current: spelled(field, current) }
}

const times = [
  ...['publishAt', 'embargoUntil', 'publishedAt', 'modifiedAt', 'createdAt', 'takenDownAt'],
  ...['from', 'until'],
]
const lists = ['stories', 'banners']

function spelled(field: string, value: unknown): unknown {
  if (times.includes(field)) return typeof value === 'number' ? isoSeoul(value) : value
  if (field === 'body') return { format: 'blocks', content: value }
  return lists.includes(field) && Array.isArray(value) ? value.map(spelledEntry) : value
}

function spelledEntry(entry: object): object {
  return Object.fromEntries(Object.entries(entry).map(([field, value]) => [field, spelled(field, value)]))
}
