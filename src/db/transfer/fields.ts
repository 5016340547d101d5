import type { Row } from '../statement.ts'
import type { Column, Fields, RecordType } from './record-type.ts'

/** What a row says, as it stands on a line. */
export function toFields({ columns }: RecordType, row: Row): Fields {
  return Object.fromEntries(columns.map((column) => [column.field, toField(column, row[column.field])]))
}

/** Values as SQL takes them out of a JSON text; bytes as hex. */
export function toStored({ columns }: RecordType, fields: Fields): Fields {
  return Object.fromEntries(columns.map((column) => [column.field, toValue(column, fields[column.field])]))
}

/** The fields that name a record, as one word. */
export function identityOf({ identity }: RecordType, fields: Fields): string {
  return JSON.stringify(identity.map((field) => fields[field]))
}

function toField({ form }: Column, value: unknown): unknown {
  if (value === null || value === undefined) return null
  if (form === 'json') return JSON.parse(value as string)
  return form === 'bytes' ? new Uint8Array(value as number[]).toBase64() : value
}

function toValue({ form }: Column, value: unknown): unknown {
  if (value === null) return null
  if (form === 'json') return JSON.stringify(value)
  return form === 'bytes' ? Uint8Array.fromBase64(value as string).toHex() : value
}
